// Rows that are taken away again, next to what others do and to what the table keeps.
import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { byHand, office, rowsOf, serial, writing } from '../../app/journal/office';
import { over } from '../over-host';

const units = ['社會課', '農業課', '主計室'].map((name) => ({ 單位: name, 主管職稱: '課長' }));
const theirs = ['他人剛加的', '秘書', '否'];

const places = [
  { what: 'between them', at: 4 },
  { what: 'above them', at: 1 },
  { what: 'below them', at: undefined },
];
const belows = [
  { below: 'over blank cells', note: 'E12' },
  { below: 'where a note made room', note: 'E7' },
];

test.each(belows.flatMap((below) => places.map((place) => ({ ...below, ...place }))))(
  'of rows that came $below none of another who puts one in $what is taken away, at any moment',
  async ({ at, note }) => {
    const outcomes = new Set<string>();
    for (let request = 1; ; request++) {
      const made = await office();
      const other = over(made.host, 'other');
      await byHand(made, (table) => {
        table.worksheet.getRange(note).values = [['以下為備註']];
      });
      const before = await rowsOf(made);
      const { entry } = await writeJournalled(
        made.workbook,
        { ...noEdit, add: [{ table: 'Units', rows: units }] },
        writing,
      );
      let isPut = false;
      made.line.beforeRequest(request, async () => {
        await byHand(other, (table) => {
          table.rows.add(at, [theirs]);
        }).catch(() => undefined);
        isPut = true;
      });
      const outcome = await restore(made.workbook, entry ?? '', writing.at).then(
        ({ conflicts }) => (conflicts.length === 0 ? 'done' : 'told'),
        (error: unknown) => (error as { code: string }).code,
      );
      if (!isPut) break;
      const now = await rowsOf(other);
      const names = now.map(([name]) => name);
      const left = names.filter((name) => units.some((unit) => unit.單位 === name));
      outcomes.add(outcome);
      // Where ours were gone already there is nothing for theirs to come between.
      const isThere = names.includes(theirs[0]) || (at === 4 && left.length === 0);
      expect([request, outcome, isThere]).toEqual([request, outcome, true]);
      for (const row of before) expect(now).toContainEqual(row);
      // All of ours are gone, or all of them stand.
      expect([request, left.length]).toEqual([request, outcome === 'done' ? 0 : units.length]);
    }
    expect(outcomes).toContain('done');
  },
);

test('the only row of a table keeps the formulas of its computed columns when it is emptied again', async () => {
  const made = await office();
  const formulas = () =>
    made.excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Findings').getDataBodyRange().load('formulas');
      await context.sync();
      return body.formulas as unknown[][];
    });
  const before = await formulas();
  expect(before.flat().filter((one) => String(one).startsWith('='))).not.toEqual([]);
  const rows = [{ 編號: 'NC-115-001', 發現日期: serial('2026-03-01') }, { 編號: 'NC-115-002' }];
  await writeJournalled(made.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  const [entry] = await readEntries(made.workbook);
  await restore(made.workbook, entry?.id ?? '', writing.at);
  expect(await formulas()).toEqual(before);
});

test.each([
  { what: 'a value', theirs: '自訂', left: ['NC-115-002'] },
  // With that Excel fills the column.
  { what: 'a formula', theirs: '=1+1', left: ['NC-115-001', 'NC-115-002', 'NC-115-003'] },
])(
  'a row of ours stays where a colleague has put $what into its computed column, and that is told',
  async ({ theirs, left }) => {
    const made = await office();
    const rows = ['NC-115-001', 'NC-115-002', 'NC-115-003'].map((編號) => ({ 編號 }));
    const { entry } = await writeJournalled(
      made.workbook,
      { ...noEdit, add: [{ table: 'Findings', rows }] },
      writing,
    );
    await byHand(
      made,
      (table) => {
        table.columns.getItem('狀態').getDataBodyRange().getCell(1, 0).values = [[theirs]];
      },
      'Findings',
    );
    const { conflicts, record } = await restore(made.workbook, entry ?? '', writing.at);
    expect(conflicts.map(({ code, key }) => [code, key])).toEqual(
      left.map((id) => ['changed', id]),
    );
    expect(record.removed).toHaveLength(rows.length - left.length);
    const ids = (await rowsOf(made, 'Findings')).map(([id]) => id);
    expect(ids.filter((id) => id !== '')).toEqual(left);
  },
);

interface SentAction {
  readonly Name?: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** How many rows each write has that fills 「驗證範圍」 of three units, one below the other. */
async function heightsWritten(isFiltered: boolean): Promise<number[]> {
  const made = await office();
  if (isFiltered) {
    await byHand(made, (table) => {
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['行政室'] });
    });
  }
  const heights: number[] = [];
  const execute = made.host.execute.bind(made.host);
  made.host.execute = (body, session) => {
    const { Actions } = JSON.parse(body) as { Actions: readonly SentAction[] };
    for (const { Name, ArgumentInfo } of Actions) {
      const [rows] = ArgumentInfo?.Arguments ?? [];
      if (Name === 'Values' && JSON.stringify(rows).includes('待定')) {
        heights.push((rows as unknown[]).length);
      }
    }
    return execute(body, session);
  };
  const cells = [3, 4, 5].map((row, at) => ({
    ...{ table: 'Units' as const, key: ['行政室', '民政課', '財政課'][at] ?? '', row },
    ...{ column: '驗證範圍', before: { value: at === 0 ? '是' : '否' }, after: { value: '待定' } },
  }));
  await writeJournalled(made.workbook, { ...noEdit, cells }, writing);
  expect((await rowsOf(made)).map((row) => row[2])).toEqual(['待定', '待定', '待定']);
  return heights;
}

test('of a table that is filtered each cell is written by itself: Excel misplaces what is written as one', async () => {
  expect(await heightsWritten(true)).toEqual([1, 1, 1]);
  // Without a filter they are written as one.
  expect(await heightsWritten(false)).toEqual([3]);
});
