import type { Validation } from '../../../src/host/model/validations';
import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { goldenBytes, partsOf, validationErrors } from '../xlsx/parts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as Error;

function listRule(formula1: string): Validation {
  return {
    type: 'list',
    operator: 'between',
    formula1,
    formula2: '',
    allowBlank: true,
    dropDown: true,
    prompt: { show: true, title: '提示', text: '由清單選取' },
    alert: { show: true, style: 'stop', title: '', text: '' },
  };
}

test('a rule set on some cells leaves the others theirs; equal rules are one', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  sheet?.validations.set({ row: 5, column: 6, rows: 2, columns: 1 }, listRule('國定假日'));
  sheet?.validations.set({ row: 20, column: 0, rows: 1, columns: 1 }, listRule('國定假日'));
  const xml = partsOf(book.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toContain('promptTitle="狀態" prompt="請由清單選取" sqref="G5 G8">');
  expect(xml).toContain('sqref="G6:G7 A21"><formula1>國定假日</formula1>');
  expect(xml).toContain('<dataValidations count="4">');
  sheet?.validations.clear({ row: 4, column: 1, rows: 4, columns: 1 });
  expect(partsOf(book.save())['xl/worksheets/sheet1.xml']).not.toContain('x14:dataValidation');
  expect(validationErrors(book.save())).toEqual([]);
});

test('rules Excel would not open are refused', () => {
  const { validations } = blankModel().activeSheet;
  const rect = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(() => validations.set(rect, listRule(`"${'甲,'.repeat(130)}"`))).toThrow(
    code('InvalidArgument'),
  );
  const rule = listRule('A');
  const long = { ...rule, prompt: { ...rule.prompt, text: '長'.repeat(256) } };
  expect(() => validations.set(rect, long)).toThrow(code('InvalidArgument'));
});

test('headers and footers are three sections with codes', () => {
  const book = WorkbookModel.open(goldenBytes());
  const page = book.sheet('專案清單')?.page;
  expect(page?.headerFooter('default')).toEqual({
    leftHeader: '',
    centerHeader: '&"微軟正黑體,粗體"專案清單',
    rightHeader: '&D',
    leftFooter: '機密',
    centerFooter: '第 &P 頁，共 &N 頁',
    rightFooter: '',
  });
  expect(page?.headerFooter('first').centerHeader).toBe('首頁');
  expect(page?.headerFooterOptions).toMatchObject({
    differentFirst: true,
    differentOddEven: false,
  });
  page?.setHeaderFooter('default', { rightFooter: 'R&&D', leftHeader: '&"Lucida,Regular"甲' });
  page?.setHeaderFooter('even', { centerFooter: '偶數頁' });
  expect(page?.headerFooter('default').rightFooter).toBe('R&&D');
  expect(page?.headerFooter('default').leftHeader).toBe('&"Lucida,Regular"甲');
  expect(partsOf(book.save())['xl/worksheets/sheet1.xml']).toContain(
    '<oddFooter>&amp;L機密&amp;C第 &amp;P 頁，共 &amp;N 頁&amp;RR&amp;&amp;D</oddFooter>' +
      '<evenFooter>&amp;C偶數頁</evenFooter><firstHeader>',
  );
  expect(() => page?.setHeaderFooter('first', { leftFooter: 'x'.repeat(255) })).toThrow(
    code('InvalidArgument'),
  );
});

test('page setup is read and changed without losing the printer’s settings', () => {
  const book = WorkbookModel.open(goldenBytes());
  const page = book.sheet('專案清單')?.page;
  expect(page?.setup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fit: { width: 1, height: 0 },
  });
  expect(page?.titleRows).toEqual({ row: 3, column: 0, rows: 1, columns: 16384 });
  expect(page?.titleColumns).toEqual({ row: 0, column: 0, rows: 1048576, columns: 1 });
  page?.setSetup({ orientation: 'portrait', fit: null, scale: 85 });
  if (page) {
    page.titleColumns = null;
    page.printArea = [
      { row: 0, column: 0, rows: 5, columns: 2 },
      { row: 9, column: 0, rows: 1, columns: 1 },
    ];
  }
  const parts = partsOf(book.save());
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(
    /<pageSetup paperSize="9" orientation="portrait"[^>]*r:id="rId2" scale="85"\/>/,
  );
  expect(parts['xl/workbook.xml']).toContain('>專案清單!$A$1:$B$5,專案清單!$A$10<');
  expect(parts['xl/workbook.xml']).toContain('>專案清單!$4:$4<');
  expect(validationErrors(book.save())).toEqual([]);
});

test('protection: options both ways, passwords are kept and refused', () => {
  const book = WorkbookModel.open(goldenBytes());
  const locked = book.sheet('專案清單')?.protection;
  expect(locked?.isProtected).toBe(true);
  expect(locked?.options).toMatchObject({ formatCells: true, sort: true, insertRows: false });
  expect(() => locked?.unprotect()).toThrow(code('AccessDenied'));
  const open = book.sheet('組織圖')?.protection;
  open?.protect({ autoFilter: true, selectLockedCells: false });
  expect(open?.options).toMatchObject({
    autoFilter: true,
    selectLockedCells: false,
    selectUnlockedCells: true,
    formatCells: false,
    editObjects: false,
  });
  expect(() => open?.protect()).toThrow(code('InvalidOperation'));
  open?.unprotect();
  expect(open?.isProtected).toBe(false);
  expect(validationErrors(book.save())).toEqual([]);
});

test('sheets are added, named, hidden and made active as Excel allows', () => {
  const book = blankModel();
  const first = book.activeSheet;
  const second = book.addSheet();
  expect(second.name).toBe('工作表2');
  expect(second.id).not.toBe(first.id);
  expect(() => book.addSheet('工作表1')).toThrow(code('ItemAlreadyExists'));
  for (const bad of ['', 'a/b', 'x'.repeat(32), "'a", '[b]']) {
    expect(() => book.addSheet(bad)).toThrow(code('InvalidArgument'));
  }
  first.visibility = 'veryHidden';
  expect(book.activeSheet).toBe(second);
  expect(() => {
    second.visibility = 'hidden';
  }).toThrow(code('InvalidOperation'));
  expect(() => {
    book.activeSheet = first;
  }).toThrow(code('InvalidOperation'));
  second.tabColor = '#123456';
  second.view.showGridlines = false;
  const again = WorkbookModel.open(book.save());
  expect(again.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor])).toEqual([
    ['工作表1', 'veryHidden', ''],
    ['工作表2', 'visible', '#123456'],
  ]);
  expect(again.activeSheet.view.showGridlines).toBe(false);
  expect(validationErrors(book.save())).toEqual([]);
});

test('names: workbook and sheet scope, comments, hidden ones, and what is no name', () => {
  const book = blankModel();
  const sheet = book.addSheet('清單');
  const whole = book.names.add('單位清單', '=清單!$A$2:$A$9', { comment: '單位', visible: false });
  book.names.add('單位清單', '=清單!$B$2', { sheet });
  expect(whole.visible).toBe(false);
  expect(book.names.find('單位清單', sheet)?.formula).toBe('=清單!$B$2');
  expect(() => book.names.add('單位清單', '=1')).toThrow(code('ItemAlreadyExists'));
  for (const bad of ['A1', '1a', 'a b', 'R1C1', '']) {
    expect(() => book.names.add(bad, '=1')).toThrow(code('InvalidArgument'));
  }
  book.renameSheet(sheet, '下拉 清單');
  expect(whole.formula).toBe("='下拉 清單'!$A$2:$A$9");
  const xml = partsOf(book.save())['xl/workbook.xml'] ?? '';
  expect(xml).toContain('<definedName name="單位清單" hidden="1" comment="單位">');
  expect(xml).toContain('<definedName name="單位清單" localSheetId="1">');
  expect(validationErrors(book.save())).toEqual([]);
});

test('frozen panes, selection and the sheet’s own filter', () => {
  const book = blankModel();
  const sheet = book.activeSheet;
  ['狀態', '開立', '結案', '開立'].forEach((text, row) => sheet.setValue(row, 0, text));
  sheet.view.select([{ row: 2, column: 0, rows: 1, columns: 1 }]);
  sheet.view.freeze = { rows: 1, columns: 0 };
  expect(sheet.view.activeCell).toEqual({ row: 2, column: 0 });
  sheet.autoFilter.apply({ row: 0, column: 0, rows: 4, columns: 1 });
  sheet.autoFilter.setCriteria(0, { kind: 'values', values: ['開立'], blank: false });
  expect([1, 2, 3].map((row) => sheet.rows.hidden(row))).toEqual([false, true, false]);
  const parts = partsOf(book.save());
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">工作表1!$A$1:$A$4</definedName>',
  );
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/>',
  );
  expect(validationErrors(book.save())).toEqual([]);
  sheet.autoFilter.remove();
  expect(sheet.rows.hidden(2)).toBe(false);
  sheet.view.freeze = null;
  expect(partsOf(book.save())['xl/workbook.xml']).not.toContain('definedName');
});
