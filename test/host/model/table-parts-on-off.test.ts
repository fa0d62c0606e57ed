import { rectOf } from '../../../src/host/model/rect';
import { fillCalculatedColumns } from '../../../src/host/model/table-calculated';
import { setTotalsFunction } from '../../../src/host/model/table-totals';
import { blankModel } from '../../../src/host/model/blank-model';
import { partsOf, validationErrors } from '../xlsx/parts';

/** B2:D4 of the first sheet is the table 清單: 編號, 數量, 註 over two rows. */
function listed() {
  const book = blankModel();
  const sheet = book.activeSheet;
  const rows = [
    ['編號', '數量', '註'],
    ['A-1', 3, '甲'],
    ['A-2', 5, '乙'],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setValue(1 + r, 1 + c, value)));
  return { book, sheet, table: sheet.addTable(rectOf(1, 1, 3, 3), true, '清單') };
}

test('the header row goes and comes back with the names; the file is sound both ways', () => {
  const { book, sheet, table } = listed();
  table.showHeaders = false;
  expect(table.rect).toEqual(rectOf(2, 1, 2, 3));
  expect(sheet.value(1, 1)).toBeNull();
  const part = () => partsOf(book.save())['xl/tables/table1.xml'] ?? '';
  expect(part()).toMatch(/ref="B3:D4"/);
  expect(part()).toMatch(/headerRowCount="0"/);
  expect(part()).not.toContain('autoFilter');
  expect(part()).toContain('name="數量"');
  expect(validationErrors(book.save())).toEqual([]);

  sheet.setValue(1, 2, '擋路');
  table.showHeaders = true;
  expect(table.rect).toEqual(rectOf(2, 1, 3, 3));
  expect([sheet.value(1, 2), sheet.value(2, 2), sheet.value(3, 2)]).toEqual(['擋路', '數量', 3]);
  expect(part()).not.toContain('headerRowCount');
  expect(part()).toContain('<autoFilter ref="B3:D5"/>');
  expect(validationErrors(book.save())).toEqual([]);
});

test('the totals row remembers label and functions, and they follow a renamed header', () => {
  const { book, sheet, table } = listed();
  table.showTotals = true;
  expect([sheet.value(4, 1), sheet.formula(4, 3)]).toEqual(['合計', '=SUBTOTAL(103,清單[註])']);
  setTotalsFunction(table, 1, 'max');
  sheet.setFormula(4, 3, '=SUBTOTAL(109,[數量])*2');
  sheet.setValue(1, 2, '件[數]');
  expect(sheet.formula(4, 2)).toBe("=SUBTOTAL(104,清單[件'[數']])");
  table.showTotals = false;
  expect(sheet.value(4, 1)).toBeNull();
  table.showTotals = true;
  expect(table.columns.map((column) => column.totalsFunction)).toEqual([null, 'max', 'custom']);
  expect(sheet.value(4, 1)).toBe('合計');
  expect(sheet.formula(4, 2)).toBe("=SUBTOTAL(104,清單[件'[數']])");
  expect(sheet.formula(4, 3)).toBe("=SUBTOTAL(109,清單[件'[數']])*2");
  setTotalsFunction(table, 1, null);
  expect(sheet.formula(4, 2)).toBeNull();
  expect(validationErrors(book.save())).toEqual([]);
});

test('a table is resized at both sides; what it leaves stays, what it takes in gets names', () => {
  const { sheet, table } = listed();
  sheet.setValue(1, 4, 115);
  sheet.setFormula(9, 0, '=SUM(清單[數量])+ROWS(清單[編號])');
  table.resize(rectOf(1, 2, 5, 3));
  expect(table.columns.map(({ name }) => name)).toEqual(['數量', '註', '115']);
  expect([sheet.value(1, 4), sheet.value(2, 1)]).toEqual(['115', 'A-1']);
  expect(sheet.formula(9, 0)).toBe('=SUM(清單[數量])+ROWS(#REF!)');
  table.resize(rectOf(1, 0, 3, 4));
  expect(table.columns.map(({ name }) => name)).toEqual(['欄1', '編號', '數量', '註']);
  expect(() => table.resize(rectOf(2, 0, 3, 4))).toThrow(/first row/);
  expect(() => table.resize(rectOf(1, 8, 3, 4))).toThrow(/first row/);
});

test('a formula entered into a blank column fills it, one among other contents stays alone', () => {
  const { sheet, table } = listed();
  table.addColumn(null, '加倍');
  sheet.setFormula(3, 4, '=C4*2');
  fillCalculatedColumns(sheet, rectOf(3, 4));
  expect(sheet.formula(2, 4)).toBe('=C3*2');
  table.settle();
  expect(table.columns[3]?.formula).toBe('=C3*2');
  table.addRows(null, 1);
  expect(sheet.formula(4, 4)).toBe('=C5*2');
  sheet.setFormula(2, 4, '=[@數量]*3');
  fillCalculatedColumns(sheet, rectOf(2, 4));
  expect([3, 4].map((row) => sheet.formula(row, 4))).toEqual(['=[@數量]*3', '=[@數量]*3']);
  sheet.setFormula(2, 3, '=[@編號]');
  fillCalculatedColumns(sheet, rectOf(2, 3));
  expect(sheet.value(3, 3)).toBe('乙');
});
