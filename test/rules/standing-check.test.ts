import { factsFrom, factsOf } from '../../src/facts/facts';
import { RegisterSources } from '../../src/facts/register-sources';
import type { TableBlock } from '../../src/register/block';
import type { Day } from '../../src/register/day';
import type { CellValue } from '../../src/register/fault';
import { readRegister, RegisterReader } from '../../src/register/read';
import { tableNamed, tableNames, type TableName } from '../../src/register/register';
import { sampleRows } from '../../src/register/sample/sample';
import { toCells } from '../../src/register/write';
import { check } from '../../src/rules/check';
import { RULES } from '../../src/rules/rules';
import { standingCheck } from '../../src/rules/standing-check';

const firstDay = '2026-11-22' as Day;

function sampleBlock(table: TableName): TableBlock {
  const columns = Object.values(tableNamed(table).columns);
  const rows: readonly object[] = sampleRows[table];
  const values = rows.map((row) => toCells(tableNamed(table), row) as CellValue[]);
  const formulas = columns.flatMap(({ header, formula }) =>
    formula === undefined ? [] : [[header, values.map(() => formula)] as const],
  );
  const place = { sheet: tableNamed(table).sheet, headerRow: 4, firstColumn: 1 };
  const headers = columns.map(({ header }) => header);
  return { ...{ table, ...place, headers, values }, formulas: Object.fromEntries(formulas) };
}

/** The same numbers in every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const odd: readonly CellValue[] = [
  ...['', '無', '無效', '結案', '115/13/1', '115/3/1', 'x', '王○明', 'nc-115-001', '行政室'],
  ...['解除列管', '繼續列管', '已召開', '籌備中', '首次會議，無前次決議', '#REF!', '3', 'E'],
  ...[0, 46300, 46600, 1, 99],
];

type Edit = (block: TableBlock, pick: (below: number) => number) => Partial<TableBlock>;

const edits: readonly Edit[] = [
  ({ values }, pick) => {
    const [row, column] = [pick(values.length), pick(values[0]?.length ?? 0)];
    const others = [...odd, ...values.map((cells) => cells[column] ?? '')];
    const value = others[pick(others.length)] ?? '';
    return {
      values: values.map((cells, at) =>
        at === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
      ),
    };
  },
  ({ values, formulas }, pick) => {
    const row = pick(values.length);
    const without = <T>(cells: readonly T[]) => cells.filter((_, at) => at !== row);
    return { values: without(values), formulas: inEach(formulas, without) };
  },
  ({ values, formulas }, pick) => {
    const row = pick(values.length);
    const twice = <T>(cells: readonly T[]) => cells.flatMap((c, at) => (at === row ? [c, c] : [c]));
    return { values: twice(values), formulas: inEach(formulas, twice) };
  },
  ({ formulas }, pick) => ({
    formulas: inEach(formulas, (cells) => {
      const row = pick(cells.length);
      return cells.map((cell, at) => (at === row ? '結案' : cell));
    }),
  }),
  ({ headers }, pick) => {
    const column = pick(headers.length);
    return { headers: headers.map((header, at) => (at === column ? '別的欄' : header)) };
  },
  () => ({ trouble: { code: 'unreadableTable', value: 'GeneralException' } }),
  () => ({
    outside: [{ side: 'below', header: '', firstRow: 900, lastRow: 901, rows: 2, value: '甲' }],
  }),
];

function inEach(
  formulas: TableBlock['formulas'],
  change: (cells: readonly CellValue[]) => CellValue[],
): TableBlock['formulas'] {
  return Object.fromEntries(Object.entries(formulas).map(([header, c]) => [header, change(c)]));
}

function standing(blocks: readonly TableBlock[], rules = RULES) {
  const reader = new RegisterReader();
  const sources = new RegisterSources(reader.read(blocks), firstDay);
  const { problems } = standingCheck(factsFrom(sources), rules);
  return {
    problems,
    after: (now: readonly TableBlock[], today: Day = firstDay) => {
      sources.set(reader.read(now), today);
      return problems();
    },
  };
}

test.each([1, 2, 3])(
  'after edits of every table all is said that a full check says (%d)',
  (seed) => {
    const pick = numbers(seed);
    const sample = tableNames.map(sampleBlock);
    let blocks = sample;
    let today = firstDay;
    const live = standing(blocks);
    expect(live.problems()).toEqual(check(factsOf(readRegister(blocks), { today: () => today })));
    for (let turn = 0; turn < 20; turn += 1) {
      const table = tableNames[(turn + seed) % tableNames.length];
      // Most are of single cells.
      const edit = edits[turn % 3 === 0 ? pick(edits.length) : 0];
      blocks = blocks.map((block, at) => {
        if (block.table !== table) return block;
        // What has become unreadable comes back.
        const whole = block.trouble || block.values.length < 2 ? (sample[at] ?? block) : block;
        return { ...whole, ...edit?.(whole, pick) };
      });
      if (turn % 10 === 9) today = turn % 20 === 9 ? ('2027-02-01' as Day) : firstDay;
      const all = check(factsOf(readRegister(blocks), { today: () => today }));
      expect(live.after(blocks, today)).toEqual(all);
    }
  },
);

function withCell(blocks: readonly TableBlock[], table: TableName, header: string, value: string) {
  return blocks.map((block) => {
    if (block.table !== table) return block;
    const column = block.headers.indexOf(header);
    return {
      ...block,
      values: block.values.map((cells, row) =>
        cells.map((cell, at) => (row === 0 && at === column ? value : cell)),
      ),
    };
  });
}

test('only the rules that have read what changed run again', () => {
  const ran: string[] = [];
  const rules = RULES.map((rule) => ({
    ...rule,
    run: (...[facts]: Parameters<typeof rule.run>) => {
      ran.push(rule.id);
      return rule.run(facts);
    },
  }));
  const blocks = tableNames.map(sampleBlock);
  const live = standing(blocks, rules);
  const before = live.problems();
  expect(new Set(ran)).toEqual(new Set(RULES.map(({ id }) => id)));

  ran.splice(0);
  const later = withCell(blocks, 'Indicators', '目標值', '');
  const now = live.after(later);
  expect(now.filter(({ rule }) => rule === 'KPI-01')).toHaveLength(
    before.filter(({ rule }) => rule === 'KPI-01').length + 1,
  );
  expect(ran).toContain('KPI-01');
  for (const id of ['FND-02', 'FND-08', 'CA-02', 'CA-13', 'MEM-01', 'RSP-01', 'TRK-01']) {
    expect(ran).not.toContain(id);
  }
  // What is said as before is the same object.
  const kept = now.filter((problem) => problem.rule !== 'KPI-01');
  expect(kept.filter((problem) => !before.includes(problem)).map(({ rule }) => rule)).toEqual([]);

  ran.splice(0);
  live.after([...later]);
  expect(ran).toEqual([]);
});
