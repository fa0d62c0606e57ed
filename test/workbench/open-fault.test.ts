import { openFile } from '../../src/workbench/files/open-workbook';
import { damageNotice, openFault } from '../../src/workbench/files/file-faults';
import { otherFormats } from '../host/xlsx/other-formats';
import { sheetXml, terseWorkbook } from '../host/xlsx/parts';

test.each(otherFormats)('%s: the workbench says what it is', async (_, bytes, words) => {
  const fault: unknown = await openFile({ file: new File([bytes.slice()], '檔.xlsx') }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const said = openFault('檔.xlsx', fault);
  expect(said).toMatch(/^無法開啟「檔\.xlsx」：此檔/);
  expect(said).toMatch(words);
});

test('a file with a damaged cell opens, and the workbench names sheet and cell', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>x</v></c><c r="B1"><v>2</v></c><c r="C1" t="s"><v>7</v></c></row>';
  const bytes = terseWorkbook(sheetXml(rows));
  const { desk, damages, fileName } = await openFile({
    file: new File([bytes.slice()], '檔.xlsx'),
  });
  expect(desk.model.activeSheet.value(0, 1)).toBe(2);
  expect(damageNotice(fileName, damages)).toMatch(
    /^「檔\.xlsx」：檔案已損毀：工作表「S」儲存格 A1 的數值「x」不是數字。另有 1 處。/,
  );
  expect(damageNotice(fileName, [])).toBe('');
});
