import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

type Change = (sheet: Excel.Worksheet) => void;

/** A protected sheet with a table in A1:B3 and a locked rest; what the options allow, if any. */
async function opened(options?: Excel.WorksheetProtectionOptions, password?: string) {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['品名', '數量'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.tables.add('A1:B3', true);
    sheet.getRange('D1:D2').values = [[1], [2]];
    sheet.getRange('E1').format.protection.locked = false;
    sheet.protection.protect(options, password);
    await context.sync();
  });
  const use = (act: Change) =>
    errorCode(
      excel.Excel.run(async (context) => {
        act(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    );
  return { ...excel, use };
}

// Excel's standard protection allows nothing but choosing cells and writing into unlocked ones.
const REFUSED: [string, Change][] = [
  ['values', (sheet) => (sheet.getRange('D1').values = [[9]])],
  ['formulas', (sheet) => (sheet.getRange('D1').formulas = [['=1']])],
  ['formulasLocal', (sheet) => (sheet.getRange('D1').formulasLocal = [['=1']])],
  ['numberFormat', (sheet) => (sheet.getRange('D1').numberFormat = [['0.0']])],
  ['clear', (sheet) => sheet.getRange('D1').clear()],
  ['clear formats', (sheet) => sheet.getRange('D1').clear('Formats')],
  ['insert', (sheet) => sheet.getRange('D1').insert('Down')],
  ['delete', (sheet) => sheet.getRange('D1').delete('Up')],
  ['merge', (sheet) => sheet.getRange('D1:D2').merge()],
  ['unmerge', (sheet) => sheet.getRange('D1:D2').unmerge()],
  ['copyFrom', (sheet) => sheet.getRange('D1').copyFrom('E1')],
  ['moveTo', (sheet) => sheet.getRange('E1').moveTo('D1')],
  ['hyperlink', (sheet) => (sheet.getRange('D1').hyperlink = { documentReference: 'A1' })],
  ['rowHidden', (sheet) => (sheet.getRange('1:1').rowHidden = true)],
  ['columnHidden', (sheet) => (sheet.getRange('D:D').columnHidden = true)],
  ['fill', (sheet) => (sheet.getRange('D1').format.fill.color = '#FF0000')],
  ['font', (sheet) => (sheet.getRange('D1').format.font.bold = true)],
  ['border', (sheet) => (sheet.getRange('D1').format.borders.getItem('EdgeTop').style = 'Double')],
  ['alignment', (sheet) => (sheet.getRange('D1').format.wrapText = true)],
  ['columnWidth', (sheet) => (sheet.getRange('D:D').format.columnWidth = 90)],
  ['rowHeight', (sheet) => (sheet.getRange('1:1').format.rowHeight = 30)],
  ['autofitColumns', (sheet) => sheet.getRange('D:D').format.autofitColumns()],
  ['locked', (sheet) => (sheet.getRange('D1').format.protection.locked = false)],
  ['dataValidation', (sheet) => sheet.getRange('D1').dataValidation.clear()],
  ['tables.add', (sheet) => sheet.tables.add('D1:D2', true)],
  ['rows.add', (sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [['c', 3]])],
  ['columns.add', (sheet) => sheet.tables.getItemAt(0).columns.add(undefined, [['c'], [3], [4]])],
  ['table delete', (sheet) => sheet.tables.getItemAt(0).delete()],
  [
    'filter',
    (sheet) => sheet.tables.getItemAt(0).columns.getItemAt(0).filter.applyValuesFilter(['a']),
  ],
  ['autoFilter', (sheet) => sheet.autoFilter.apply('D1:D2')],
];

test('a protected sheet refuses each of these, and nothing of it happens', async () => {
  const { host, use } = await opened();
  const before = partsOf(host.save())['xl/worksheets/sheet1.xml'];
  const codes = [];
  for (const [name, change] of REFUSED) codes.push([name, await use(change)]);
  expect(codes).toEqual(REFUSED.map(([name]) => [name, 'AccessDenied']));
  expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toBe(before);
});

test('what is unlocked or allowed goes on', async () => {
  const { use } = await opened({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowAutoFilter: true,
    allowInsertRows: true,
  });
  expect(await use((sheet) => (sheet.getRange('E1').values = [[5]]))).toBe('no error');
  expect(await use((sheet) => (sheet.getRange('D1').format.font.bold = true))).toBe('no error');
  expect(await use((sheet) => (sheet.getRange('D:D').format.columnWidth = 90))).toBe('no error');
  expect(await use((sheet) => sheet.getRange('9:9').insert('Down'))).toBe('no error');
  expect(await use((sheet) => (sheet.getRange('1:1').format.rowHeight = 30))).toBe('AccessDenied');
});

test('a password is asked for when protection is taken away', async () => {
  const { host, use } = await opened(undefined, 'test');
  const bytes = host.save();
  // CBEB is the verifier that other writers give for this word.
  expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(/<sheetProtection[^>]*"CBEB"/);
  expect(validationErrors(bytes)).toEqual([]);
  expect(await use(({ protection }) => protection.unprotect())).toBe('AccessDenied');
  expect(await use(({ protection }) => protection.unprotect('Test'))).toBe('AccessDenied');
  expect(await use(({ protection }) => protection.unprotect('test'))).toBe('no error');
  expect(await use((sheet) => (sheet.getRange('D1').values = [[9]]))).toBe('no error');
});
