import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rowsOf } from './adopted-rows';
import { run } from './run';
import { sampleBytes } from '../sample-book';

interface Expected {
  readonly list: string;
  readonly table: string;
  readonly workbook: 'empty' | 'sample';
  readonly asked: readonly string[];
  readonly answers: object;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly leftOut: readonly string[];
  readonly compared: readonly string[];
}

interface Printed {
  readonly questions: {
    readonly columns: readonly { header: string }[];
    readonly year: boolean;
    readonly cutoffs: boolean;
    readonly constants: readonly string[];
    readonly values: readonly { column: string; from: string }[];
    readonly rows: readonly { row: number }[];
  };
  readonly leftOut: readonly { text: string }[];
  readonly comparisons: readonly { row: number; theirs: string; ours: string }[];
}

// Whole workbooks are written and read by two programs.
const folder = path.join(__dirname, '../fixtures/lists');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Expected);

let scratch = '';
const file = (name: string) => path.join(scratch, name);

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'isms-adopt-'));
  await run('init', file('empty.xlsx'));
  writeFileSync(file('sample.xlsx'), await sampleBytes());
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** What is asked, as the expected files name it. */
function askedIn({ questions }: Printed): string[] {
  const { columns, year, cutoffs, constants, values, rows } = questions;
  return [
    ...columns.map(({ header }) => header),
    ...(year ? ['year'] : []),
    ...(cutoffs ? ['cutoffs'] : []),
    ...constants,
    ...values.map(({ column, from }) => `${column} ${from}`),
    ...rows.map(({ row }) => `第 ${String(row)} 列`),
  ];
}

function argumentsOf({ list, table, workbook }: Expected): string[] {
  const given = [path.join(folder, list), file(`${workbook}.xlsx`), '--table', table];
  return ['adopt', ...given, '--today', '2026-07-01', '--json'];
}

test('there are lists of every shape', () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
});

test.each(cases)(
  '$list: asked before anything is written; its rows as worked out by hand, and nothing else',
  async (expected) => {
    const out = file(`${expected.list}.xlsx`);
    const map = file(`${expected.list}.json`);
    let done = await run(...argumentsOf(expected), '--out', out);
    expect(askedIn(JSON.parse(done.stdout) as Printed)).toEqual(expected.asked);
    if (expected.asked.length > 0) {
      expect(done.code).toBe(2);
      expect(existsSync(out)).toBe(false);
      writeFileSync(
        map,
        JSON.stringify({ version: 1, table: expected.table, ...expected.answers }),
      );
      done = await run(...argumentsOf(expected), '--map', map, '--out', out);
    }
    expect(done.code).toBe(0);
    const printed = JSON.parse(done.stdout) as Printed;
    expect(printed.leftOut.map(({ text }) => text)).toEqual(expected.leftOut);
    const compared = printed.comparisons.map(
      ({ row, theirs, ours }) => `第 ${String(row)} 列 ${theirs} ${ours}`,
    );
    expect(compared).toEqual(expected.compared);
    for (const [sheet, rows] of Object.entries(expected.rows)) {
      const before = await rowsOf(file(`${expected.workbook}.xlsx`), sheet);
      const after = await rowsOf(out, sheet);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.slice(before.length)).toEqual(rows);
    }
  },
);

test('the mapping is kept with the workbook, and the rows can be taken back', async () => {
  const list = path.join(folder, '13-measures.csv');
  const given = ['--table', '矯正措施', '--today', '2026-07-01'];
  const map = file('kept.json');
  const answers = cases.find((one) => one.list === '13-measures.csv')?.answers;
  writeFileSync(map, JSON.stringify({ version: 1, table: 'CorrectiveActions', ...answers }));
  const first = file('kept.xlsx');
  await run('adopt', list, file('sample.xlsx'), ...given, '--map', map, '--out', first);

  // The same list again: nothing is asked any more, and what is here already is not taken twice.
  const again = await run('adopt', list, first, ...given, '--out', file('again.xlsx'));
  expect(again).toMatchObject({ code: 0, stderr: '沒有可帶入的列，活頁簿沒有變更。\n' });
  expect(again.stdout).toContain('沿用上次');
  expect(again.stdout).toMatch(/→ 矯正措施\.執行情形（由公式計算，只比對，不寫入）/);
  expect(await rowsOf(first, '矯正措施')).toHaveLength(43);

  const undone = await run('undo', first, '--out', file('undone.xlsx'), '--today', '2026-07-01');
  expect(undone.code).toBe(0);
  const before = await rowsOf(file('sample.xlsx'), '矯正措施');
  expect(await rowsOf(file('undone.xlsx'), '矯正措施')).toEqual(before);
});

test('a table that is none, a list that is none and a misspelt column are refused in one sentence', async () => {
  const list = path.join(folder, '13-measures.csv');
  const of = (table: string) =>
    run('adopt', list, file('empty.xlsx'), '--table', table, '--dry-run');
  expect(await of('設定')).toMatchObject({ code: 2, stdout: '' });
  writeFileSync(file('bad.csv'), 'x');
  const dry = [file('empty.xlsx'), '--table', 'Findings', '--dry-run'];
  const bad = await run('adopt', file('bad.csv'), ...dry);
  expect(bad.stderr).toContain('找不到標題列');
  const map = file('misspelt.json');
  const columns = [{ header: '完成日期', to: '矯正措施.完工日' }];
  writeFileSync(map, JSON.stringify({ version: 1, table: 'CorrectiveActions', columns }));
  const misspelt = await run('adopt', list, ...dry.with(2, 'CorrectiveActions'), '--map', map);
  expect(misspelt).toMatchObject({ code: 2, stdout: '' });
  expect(misspelt.stderr).toContain('矯正措施.完工日');
});
