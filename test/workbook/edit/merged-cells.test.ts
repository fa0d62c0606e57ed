// What is put into a cell that a merged one covers is lost. No row that is added stands on any.
import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { Host } from '../../../src/host/host';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { office, serial, writing } from '../../app/journal/office';
import { mergedIn } from '../merged-file';
import { over, type OpenWorkbook } from '../over-host';

const rows = [
  { 編號: 'NC-115-001', 發現日期: serial('2026-03-01'), 不符合事項: '甲' },
  { 編號: 'NC-115-002', 發現日期: serial('2026-03-02'), 不符合事項: '乙' },
];

async function officeMerged(...areas: readonly string[]): Promise<OpenWorkbook> {
  const { host } = await office();
  return over(Host.open(mergedIn(host.save(), { 發現事項: areas })));
}

async function bodyOf({ excel }: OpenWorkbook) {
  return excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    const body = table.getDataBodyRange().load('values,address');
    const merged = table.worksheet.getRange('A3:H20').getMergedAreasOrNullObject().load('address');
    await context.sync();
    return {
      cells: body.values.map((row: unknown[]) => [row[0], row[1], row[7]]),
      merged: merged.address.replace(/[^,!]*!/g, ''),
    };
  });
}

const written = rows.map((row) => [row.編號, row.發現日期, row.不符合事項]);
const blank = ['', '', ''];

async function add(made: OpenWorkbook): Promise<void> {
  const edit = { ...noEdit, add: [{ table: 'Findings', rows }] } as const;
  await writeJournalled(made.workbook, edit, writing);
}

async function takeBack(made: OpenWorkbook): Promise<void> {
  const [entry] = await readEntries(made.workbook);
  expect((await restore(made.workbook, entry?.id ?? '', writing.at)).conflicts).toEqual([]);
}

test('a blank row of which cells are merged is not taken: rows stand below it, every cell of them', async () => {
  const made = await officeMerged('A3:B3');
  expect((await bodyOf(made)).cells).toEqual([blank]);
  await add(made);
  expect(await bodyOf(made)).toEqual({ cells: [blank, ...written], merged: 'A3:B3' });
  await takeBack(made);
  expect(await bodyOf(made)).toEqual({ cells: [blank], merged: 'A3:B3' });
});

test('the table does not grow over merged cells below it: they make room, blank as they are', async () => {
  const made = await officeMerged('B4:H4');
  await add(made);
  expect(await bodyOf(made)).toEqual({ cells: written, merged: 'B5:H5' });
  await takeBack(made);
  expect(await bodyOf(made)).toEqual({ cells: [blank], merged: 'B4:H4' });
});

test('merged cells further down stay where they are', async () => {
  const made = await officeMerged('B5:H5');
  await add(made);
  expect(await bodyOf(made)).toEqual({ cells: written, merged: 'B5:H5' });
});

test.each(['H3:I3', 'H2:H4'])(
  'a cell that a merged one (%s) covers is not written, and told; others of the row are',
  async (area) => {
    const { host, workbook } = await office();
    const add = [{ table: 'Findings', rows: [{ 編號: 'NC-115-001' }] }] as const;
    await writeJournalled(workbook, { ...noEdit, add }, writing);
    const made = over(Host.open(mergedIn(host.save(), { 發現事項: [area] })));
    const change = (column: string) => ({
      ...({ table: 'Findings', key: 'NC-115-001', row: 3, column } as const),
      ...{ before: { value: '' }, after: { value: '乙' } },
    });
    const covered = area === 'H3:I3' ? '受稽單位' : '不符合事項';
    const cells = [change(covered), change('備註')];
    const { conflicts, record } = await writeJournalled(
      made.workbook,
      { ...noEdit, cells },
      writing,
    );
    expect(conflicts.map(({ code, column }) => [code, column])).toEqual([['covered', covered]]);
    expect(record.cells.map(({ column }) => column)).toEqual(['備註']);
  },
);
