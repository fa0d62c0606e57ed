import ExcelJS from 'exceljs';
import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { validationErrors } from './parts';

// Two programs are loaded and a third one run.
async function madeByExceljs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('資料', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [{ width: 12 }, { width: 30 }, { width: 10 }];
  sheet.addTable({
    name: 'T',
    ref: 'A1',
    headerRow: true,
    columns: [
      { name: '編號', filterButton: true },
      { name: '說明', filterButton: true },
    ],
    rows: [
      ['A-1', '第一項'],
      ['A-2', '第二項'],
    ],
  });
  sheet.getCell('D1').value = { formula: 'SUM(1,2)', result: 3 };
  sheet.getCell('D2').value = new Date(Date.UTC(2026, 2, 1));
  sheet.getCell('D2').numFmt = 'yyyy/m/d';
  sheet.getCell('D3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"甲,乙"'] };
  sheet.mergeCells('F1:G2');
  sheet.getCell('F1').value = { richText: [{ text: '粗', font: { bold: true } }, { text: '細' }] };
  sheet.getCell('F4').value = { text: '網站', hyperlink: 'https://example.com/' };
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

async function readByExceljs(xlsx: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx.slice().buffer);
  return book;
}

test('a workbook another program made is read, changed and stays valid', async () => {
  const made = await madeByExceljs();
  const book = WorkbookModel.open(made);
  const sheet = book.activeSheet;
  expect(sheet.name).toBe('資料');
  expect(sheet.view.freeze).toEqual({ rows: 1, columns: 0 });
  expect(sheet.columns.width(1)).toBe(30);
  expect(sheet.value(1, 3)).toBe(46082);
  expect(sheet.styleOf(1, 3).numberFormat).toBe('yyyy/m/d');
  expect(sheet.value(0, 5)).toBe('粗細');
  expect(sheet.merges.all()).toEqual([{ row: 0, column: 5, rows: 2, columns: 2 }]);
  expect(sheet.hyperlinks.at(3, 5)?.address).toBe('https://example.com/');
  expect(sheet.validations.at(2, 3)?.formula1).toBe('"甲,乙"');
  const table = book.table('t');
  expect(table?.columns.map((column) => column.name)).toEqual(['編號', '說明']);
  const added = table?.addRows(null, 1);
  expect(added).toEqual({ row: 3, column: 0, rows: 1, columns: 2 });
  sheet.setValue(3, 0, 'A-3');
  sheet.setValue(3, 1, '第三項');
  const saved = book.save();
  // exceljs writes the children of its first font in a wrong order; nothing else may be wrong.
  expect(validationErrors(saved)).toEqual(validationErrors(made));
  const other = (await readByExceljs(saved)).getWorksheet('資料');
  expect(other?.getCell('B4').value).toBe('第三項');
  expect(other?.getCell('B2').value).toBe('第一項');
});

test('what the model writes into a new workbook another program reads', async () => {
  const book = blankModel();
  const sheet = book.activeSheet;
  book.renameSheet(sheet, '報告');
  sheet.setValue(0, 0, '標題');
  sheet.setValue(1, 0, 12.5);
  sheet.setValue(2, 0, true);
  sheet.setFormula(3, 0, '=A2*2');
  sheet.patchStyle(
    { row: 0, column: 0, rows: 1, columns: 1 },
    {
      font: { name: '標楷體', size: 16, bold: true, color: '#C00000', underline: 'single' },
      fill: { color: '#DDEBF7' },
      borders: { bottom: { style: 'thin', color: '#000000' } },
      alignment: { horizontal: 'center', wrap: true },
      numberFormat: '@',
      protection: { locked: false },
    },
  );
  sheet.columns.setWidth(0, 2, 18);
  sheet.rows.setHeight(0, 0, 30);
  sheet.rows.setHidden(4, 5, true);
  sheet.merges.add({ row: 6, column: 0, rows: 1, columns: 3 });
  sheet.view.freeze = { rows: 1, columns: 1 };
  sheet.tabColor = '#00B050';
  sheet.hyperlinks.set({
    rect: { row: 7, column: 0, rows: 1, columns: 1 },
    address: 'https://example.com/a?b=c&d',
    tooltip: '開啟',
  });
  sheet.validations.set(
    { row: 1, column: 1, rows: 5, columns: 1 },
    {
      type: 'list',
      operator: 'between',
      formula1: '"是,否"',
      formula2: '',
      allowBlank: true,
      dropDown: true,
      prompt: { show: true, title: '選擇', text: '請由清單選取' },
      alert: { show: true, style: 'stop', title: '錯誤', text: '請選是或否' },
    },
  );
  sheet.page.setSetup({ paperSize: 9, orientation: 'landscape', fit: { width: 1, height: 0 } });
  sheet.page.setMargins({ left: 0.5 });
  sheet.page.setHeaderFooter('default', { centerFooter: '第 &P 頁，共 &N 頁', leftHeader: '機密' });
  sheet.page.printArea = [{ row: 0, column: 0, rows: 10, columns: 3 }];
  sheet.page.titleRows = { row: 0, column: 0, rows: 2, columns: 16384 };
  sheet.page.rowBreaks = [6];
  sheet.protection.protect({ formatCells: true });
  book.names.add('清單', '=報告!$A$1:$A$3', { comment: '說明' });
  book.settings.set('k', [1, '二']);
  const saved = book.save();
  expect(validationErrors(saved)).toEqual([]);

  const other = await readByExceljs(saved);
  const page = other.getWorksheet('報告');
  const title = page?.getCell('A1');
  expect(title?.value).toBe('標題');
  expect(title?.font).toMatchObject({
    name: '標楷體',
    size: 16,
    bold: true,
    underline: true,
    color: { argb: 'FFC00000' },
  });
  expect(title?.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
  expect(title?.border.bottom?.style).toBe('thin');
  expect(title?.alignment).toMatchObject({ horizontal: 'center', wrapText: true });
  expect(title?.numFmt).toBe('@');
  expect(title?.protection.locked).toBe(false);
  expect(page?.getCell('A2').value).toBe(12.5);
  expect(page?.getCell('A3').value).toBe(true);
  expect(page?.getCell('A4').value).toMatchObject({ formula: 'A2*2' });
  expect(page?.getColumn(3).width).toBe(18);
  expect(page?.getRow(1).height).toBe(30);
  expect(page?.getRow(5).hidden).toBe(true);
  expect(page?.getCell('B7').isMerged).toBe(true);
  expect(page?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
  expect(page?.properties.tabColor).toEqual({ argb: 'FF00B050' });
  expect(page?.getCell('B3').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"是,否"'],
    promptTitle: '選擇',
    error: '請選是或否',
  });
  expect(page?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: 'A1:C10',
    printTitlesRow: '1:2',
  });
  expect(page?.pageSetup.margins?.left).toBe(0.5);
  expect(page?.headerFooter.oddFooter).toBe('&C第 &P 頁，共 &N 頁');
  expect(other.definedNames.getRanges('清單').ranges).toEqual(["'報告'!$A$1:$A$3"]);
});
