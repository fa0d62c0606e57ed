import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Host } from '../../src/host/host';
import { openFile } from '../../src/workbench/files/open-workbook';
import { sheetXml, terseWorkbook } from '../host/xlsx/parts';

const A1 = { row: 0, column: 0 };

async function open() {
  const rows =
    '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*10</f><v>20</v></c><c r="C1"><f>1+1</f><v>7</v></c></row>';
  const book = await openFile({
    file: new File([terseWorkbook(sheetXml(rows)).slice()], '檔.xlsx'),
  });
  return { ...book, sheet: book.desk.model.activeSheet };
}

test('before the engine has come a workbook shows the values of its file and takes edits', async () => {
  const { desk, sheet } = await open();
  let told = 0;
  desk.subscribe(() => (told += 1));
  desk.write(sheet, A1, '3');
  expect([sheet.value(0, 0), sheet.value(0, 1), told]).toEqual([3, 20, 1]);
  desk.select(sheet, [{ row: 4, column: 2, rows: 1, columns: 1 }]);
  expect(sheet.view.activeCell).toEqual({ row: 4, column: 2 });
});

test('the engine works out what was changed before it came, and nothing else', async () => {
  const { desk, sheet, host } = await open();
  desk.write(sheet, A1, '3');
  await host();
  expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([30, 7]);
  desk.write(sheet, A1, '4');
  expect(sheet.value(0, 1)).toBe(40);
});

test('a cell that is being edited when the host comes is being edited for add-ins too', async () => {
  const { desk, host } = await open();
  desk.beginEditing(() => true);
  const { quirks } = await host();
  expect(quirks.get('cellEditing')).toBe(true);
  desk.endEditing();
  expect(quirks.get('cellEditing')).toBe(false);
});

test('a workbook taken over by the host is the one that the host would have opened', async () => {
  const bytes = readFileSync(path.join(__dirname, '../fixtures/excel-like.xlsx'));
  const book = await openFile({ file: new File([bytes], '檔.xlsx') });
  const values = ({ model }: { model: Host['model'] }) =>
    model.sheets.map((sheet) => [...sheet.cells()].map(({ value }) => value));
  const other = Host.open(bytes);
  expect(values(await book.host())).toEqual(values(other));
});
