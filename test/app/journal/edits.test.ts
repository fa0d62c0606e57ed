import { readEntries, restorable, restore, writeJournalled } from '../../../src/app/journal';
import { Host } from '../../../src/host/host';
import type { CellChange } from '../../../src/workbook/edit/table-edit';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { over, reopened, type OpenWorkbook } from '../../workbook/over-host';

const at = '2026-12-01 09:00';

async function office(): Promise<OpenWorkbook> {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({
    Units: [
      ['行政室', '主任', '是'],
      ['民政課', '課長', '否'],
      ['財政課', '課長', '否'],
    ],
  }));
  return made;
}

/** The cells of 單位 in the order in which they stand. */
function units({ excel }: Pick<OpenWorkbook, 'excel'>): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Units').getDataBodyRange().load('values');
    await context.sync();
    return body.values;
  });
}

const title: CellChange = {
  table: 'Units',
  key: '民政課',
  row: 4,
  column: '主管職稱',
  before: { value: '課長' },
  after: { value: '代理課長' },
};

test('a cell is changed, and put back from the journal after the file was reopened', async () => {
  const made = await office();
  const { record, conflicts } = await writeJournalled(
    made.workbook,
    { ...noEdit, cells: [title] },
    { what: '更正職稱', at },
  );
  expect(conflicts).toEqual([]);
  expect(record.cells).toHaveLength(1);
  expect((await units(made))[1]).toEqual(['民政課', '代理課長', '否']);

  const again = reopened(made);
  const [entry] = restorable(await readEntries(again.workbook));
  expect(entry).toMatchObject({ what: '更正職稱', at });
  await restore(again.workbook, entry?.id ?? '', at);
  expect((await units(again))[1]).toEqual(['民政課', '課長', '否']);
  expect(restorable(await readEntries(again.workbook))).toEqual([]);
});

test('rows are appended and taken away again', async () => {
  const made = await office();
  const add = [{ table: 'Units', rows: [{ 單位: '=社會課', 主管職稱: '課長' }] }] as const;
  await writeJournalled(made.workbook, { ...noEdit, add }, { what: '增列單位', at });
  expect((await units(made)).at(-1)).toEqual(['=社會課', '課長', '']);
  const [entry] = await readEntries(made.workbook);
  const { conflicts } = await restore(made.workbook, entry?.id ?? '', at);
  expect(conflicts).toEqual([]);
  expect(await units(made)).toHaveLength(3);
});
