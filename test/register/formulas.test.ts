import {
  actionProgressFormula,
  findingStateFormula,
  overdueDaysFormula,
} from '../../src/register/formulas';
import { earlierFormulas, isEarlierFormula } from '../../src/register/earlier-formulas';
import type { Day } from '../../src/register/day';
import type { StateAction } from '../../src/register/progress';
import { findingState } from '../../src/register/progress';
import { calculate } from '../../src/host/calc/calculate';
import type { CalcCell, CalcTable, CalcValue } from '../../src/host/calc/source';

type Cells = readonly (readonly CalcValue[])[];

const FINDING_HEADERS = ['編號', '結案日', '狀態'];
const ACTION_HEADERS = [
  '編號',
  '發現編號',
  '前案編號',
  '預定完成日',
  '實際完成日',
  '驗證結果',
  '執行情形',
  '逾期天數',
];

// 46348 is 115-11-22, the day on which the workbook is looked at.
const now = () => new Date('2026-11-22T01:00:00Z');

/** Findings: 編號, 結案日, the 狀態 that the domain's definitions give by hand. */
const findings: [id: string | null, closed: CalcValue, state: string][] = [
  ['NC-01', null, '待矯正'],
  ['NC-02', 46300, '結案'],
  ['NC-03', null, '辦理中'],
  ['NC-04', null, '待驗證'],
  ['NC-05', null, '可結案'],
  ['NC-06', null, '待矯正'],
  ['NC-07', null, '辦理中'],
  ['NC-08', null, '辦理中'],
  ['NC-09', null, '可結案'],
  ['NC-10', null, '待驗證'],
  ['NC-11', null, '可結案'],
  ['NC-12', null, '待矯正'],
  ['NC-13', null, '辦理中'],
  ['NC-14', '115/10/1', '待矯正'],
  ['NC-15', null, '待矯正'],
  ['NC-16', null, '待矯正'],
  ['NC-17', null, '待矯正'],
  ['NC-18', null, '待矯正'],
  ['NC-19', null, '待矯正'],
  ['NC-20', null, '待矯正'],
  ['NC-21', null, '可結案'],
];

/** Actions: 編號, 發現編號, 前案編號, 預定, 實際, 驗證結果, then by hand 執行情形 and 逾期天數. */
const actions: [
  string,
  string,
  string | null,
  CalcValue,
  CalcValue,
  string | null,
  string,
  CalcValue,
][] = [
  ['CA-01', 'NC-02', null, 46400, null, null, '未逾期辦理中', 0],
  ['CA-02', 'NC-03', null, 46348, null, null, '未逾期辦理中', 0],
  ['CA-03', 'NC-03', null, 46300, 46300, '有效', '如期完成', 0],
  ['CA-04', 'NC-04', null, 46300, 46290, '有效', '如期完成', 0],
  ['CA-05', 'NC-04', null, 46300, 46301, null, '逾期完成', 1],
  ['CA-06', 'NC-05', null, 46300, 46290, '有效', '如期完成', 0],
  ['CA-07', 'NC-06', null, 46300, 46290, '無效', '如期完成', 0],
  ['CA-08', 'NC-07', null, 46300, 46290, '部分有效', '如期完成', 0],
  ['CA-09', 'NC-08', null, 46300, 46290, '無效', '如期完成', 0],
  ['CA-10', 'NC-08', 'CA-09', 46347, null, null, '逾期辦理中', 1],
  ['CA-11', 'NC-09', null, 46300, 46290, '無效', '如期完成', 0],
  ['CA-12', 'NC-09', 'CA-11', 46300, 46320, '有效', '逾期完成', 20],
  ['CA-13', 'NC-10', null, 46300, 46290, '無效', '如期完成', 0],
  ['CA-14', 'NC-10', 'CA-13', 46300, 46290, null, '如期完成', 0],
  ['CA-15', 'NC-11', null, 46300, 46290, '無效', '如期完成', 0],
  ['CA-16', 'NC-11', 'CA-15', 46300, 46290, '部分有效', '如期完成', 0],
  ['CA-17', 'NC-11', 'CA-16', 46300, 46290.5, '有效', '如期完成', 0],
  ['CA-18', 'NC-12', null, 46300, 46290, '無效', '如期完成', 0],
  // Names an action of another finding: it replaces nothing there.
  ['CA-19', 'NC-05', 'CA-18', 46300, 46290, '有效', '如期完成', 0],
  ['CA-20', 'NC-13', null, 46300, 46290, '部分有效', '如期完成', 0],
  ['CA-21', 'NC-13', null, 46300, 46290, '有效', '如期完成', 0],
  // Names itself; alone, and beside one that is 有效.
  ['CA-24', 'NC-15', 'CA-24', 46300, 46290, '有效', '如期完成', 0],
  ['CA-25', 'NC-16', 'CA-25', 46300, 46290, '有效', '如期完成', 0],
  ['CA-26', 'NC-16', null, 46300, 46290, '有效', '如期完成', 0],
  // Two that name each other; alone, beside one that is 有效, and followed by one.
  ['CA-27', 'NC-17', 'CA-28', 46300, 46290, '有效', '如期完成', 0],
  ['CA-28', 'NC-17', 'CA-27', 46300, 46290, '有效', '如期完成', 0],
  ['CA-29', 'NC-18', 'CA-30', 46300, 46290, '有效', '如期完成', 0],
  ['CA-30', 'NC-18', 'CA-29', 46300, 46290, '有效', '如期完成', 0],
  ['CA-31', 'NC-18', null, 46300, 46290, '有效', '如期完成', 0],
  ['CA-32', 'NC-19', 'CA-33', 46300, 46290, '有效', '如期完成', 0],
  ['CA-33', 'NC-19', 'CA-32', 46300, 46290, '有效', '如期完成', 0],
  ['CA-34', 'NC-19', 'CA-33', 46300, 46290, '有效', '如期完成', 0],
  // Three in a circle.
  ['CA-35', 'NC-20', 'CA-37', 46300, 46290, '有效', '如期完成', 0],
  ['CA-36', 'NC-20', 'CA-35', 46300, 46290, '有效', '如期完成', 0],
  ['CA-37', 'NC-20', 'CA-36', 46300, 46290, '有效', '如期完成', 0],
  // Names one that is not there: it is an action of its own; written in other letters it is the same.
  ['CA-38', 'NC-21', 'CA-99', 46300, 46290, '有效', '如期完成', 0],
  ['CA-39', 'nc-21', null, 46300, 46290, '無效', '如期完成', 0],
  ['CA-40', 'NC-21', 'ca-39', 46300, 46290, '有效', '如期完成', 0],
  // Without a date that can be read there is nothing to say.
  ['CA-22', 'NC-02', null, null, 46290, null, '', ''],
  ['CA-23', 'NC-02', null, '115/3/1', null, null, '', ''],
];

function table(name: string, headers: readonly string[], rows: Cells) {
  const cells: CalcCell[] = [headers, ...rows].flatMap((row, r) =>
    row.map((value, c) =>
      typeof value === 'string' && value.startsWith('=')
        ? { row: r, column: c, value: null, formula: value }
        : { row: r, column: c, value },
    ),
  );
  const rect = { row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
  const calcTable: CalcTable = {
    name,
    sheet: name,
    rect,
    columns: headers,
    hasHeaders: true,
    hasTotals: false,
  };
  return {
    table: calcTable,
    sheet: { name, cells: () => cells.filter((c) => c.value !== null || c.formula) },
  };
}

const books = [
  table(
    'Findings',
    FINDING_HEADERS,
    [...findings, [null, null, ''] as const].map(([id, closed]) => [
      id,
      closed,
      findingStateFormula,
    ]),
  ),
  table(
    'CorrectiveActions',
    ACTION_HEADERS,
    actions.map((row) => [...row.slice(0, 6), actionProgressFormula, overdueDaysFormula]),
  ),
];
const calculated = (tables: readonly ReturnType<typeof table>[]) =>
  calculate({
    sheets: tables.map((each) => each.sheet),
    tables: tables.map((each) => each.table),
    names: [],
    now,
  });
const result = calculated(books);
const valueAt = (sheet: string, row: number, column: number) =>
  result.cells.find((c) => c.sheet === sheet && c.row === row && c.column === column)?.value;

test('every formula is calculated', () => {
  expect(result.unsupported).toEqual([]);
});

test.each(findings.map(([id, , state], index) => [id, state, index + 1] as const))(
  'formula: %s is %s',
  (_id, state, row) => {
    expect(valueAt('Findings', row, 2)).toBe(state);
  },
);

test('a blank row shows nothing', () => {
  expect(valueAt('Findings', findings.length + 1, 2)).toBe('');
});

test.each(actions.map((row, index) => [row[0], row[6], row[7], index + 1] as const))(
  'formula: %s is 「%s」, late %s',
  (_id, progress, days, row) => {
    expect([valueAt('CorrectiveActions', row, 6), valueAt('CorrectiveActions', row, 7)]).toEqual([
      progress,
      days,
    ]);
  },
);

test('the program gives each finding the same state as the formula', () => {
  const rows: StateAction[] = actions.map(([actionId, findingId, previous, , done, verified]) => ({
    actionId,
    findingId,
    previousActionId: previous,
    doneDate: typeof done === 'number' ? ('2026-09-25' as Day) : null,
    result: verified as StateAction['result'],
  }));
  for (const [id, closed, state] of findings) {
    const closedDate = typeof closed === 'number' ? ('2026-10-05' as Day) : null;
    expect([id, findingState({ findingId: id, closedDate }, rows)]).toEqual([id, state]);
  }
});

const earlier = earlierFormulas.get(findingStateFormula) ?? [];

/** Numbers from 0 to 1 that are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('the formula comes to what those of earlier versions came to, whatever the actions say', () => {
  const next = drawn(20_261_126);
  const below = (count: number) => Math.floor(next() * count);
  const of = <T>(...choices: readonly T[]) => choices[below(choices.length)] as T;
  const dates = [46_290, 46_290.5, 0, -3, '2026/9/1', '115/9/1', '46290', ' ', null];
  const results = ['有效', '有效', '有效', '部分有效', '無效', '通過', null];
  const ids = ['NC-1', 'nc-2', 'NC-3 ', 'NC-*', 'NC-?', '~', 7, null];
  const closed: CalcValue[] = [null, null, null, 46_300, '115/10/1'];
  const seen = new Map<CalcValue, number>();
  for (let round = 0; round < 40; round += 1) {
    const named = (at: number) => (next() < 0.1 ? `ca-${String(at)}` : `CA-${String(at)}`);
    const drawnActions = Array.from({ length: 20 }, (_, at): CalcValue[] => {
      const previous = next() < 0.5 ? null : named(next() < 0.8 ? below(at + 2) : below(22));
      const done = next() < 0.7 ? 46_290 : of(...dates);
      return [
        named(at),
        of(...ids.slice(0, 4 + (round % 5))),
        previous,
        null,
        done,
        of(...results),
      ];
    });
    const error = round % 10 === 9 ? { error: '#N/A' } : null;
    if (error) drawnActions.push(['CA-90', 'NC-1', null, null, error, '有效']);
    const headers = ['編號', '結案日', '狀態', ...earlier.map((_, at) => `先前 ${String(at)}`)];
    const rows = ids.map((id) => [...[id, of(...closed), findingStateFormula, ...earlier]]);
    const { cells, unsupported } = calculated([
      table('Findings', headers, rows),
      table('CorrectiveActions', ACTION_HEADERS.slice(0, 6), drawnActions),
    ]);
    expect(unsupported).toEqual([]);
    for (const [row] of ids.entries()) {
      const [now_, ...before] = headers
        .slice(2)
        .map(
          (_, at) => cells.find((cell) => cell.row === row + 1 && cell.column === at + 2)?.value,
        );
      expect([round, row, now_]).toEqual([round, row, before[0]]);
      expect(new Set(before).size).toBe(1);
      seen.set(now_ ?? null, (seen.get(now_ ?? null) ?? 0) + 1);
    }
  }
  // Each of the states, and the blank of a row without a number.
  for (const state of ['', '待矯正', '辦理中', '待驗證', '可結案', '結案']) {
    expect([state, (seen.get(state) ?? 0) > 10]).toEqual([state, true]);
  }
});

test('what an earlier version wrote is known as that, as Excel shows it and as files have it', () => {
  const [first = ''] = earlier;
  const inFiles = first.replaceAll(/\[@([^\]]+)\]/g, 'Findings[[#This Row],[$1]]');
  expect(inFiles).toContain('Findings[[#This Row],[編號]]');
  expect([first, inFiles].map((written) => isEarlierFormula(findingStateFormula, written))).toEqual(
    [true, true],
  );
  // The present one, another column's, and one that somebody has changed.
  expect(isEarlierFormula(findingStateFormula, findingStateFormula)).toBe(false);
  expect(isEarlierFormula(overdueDaysFormula, first)).toBe(false);
  expect(isEarlierFormula(findingStateFormula, first.replace('"結案"', '"已結"'))).toBe(false);
});
