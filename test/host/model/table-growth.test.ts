import { rectOf } from '../../../src/host/model/rect';
import type { SheetModel } from '../../../src/host/model/sheet-model';
import { growTables } from '../../../src/host/model/table-growth';
import type { TableModel } from '../../../src/host/model/table-model';
import { blankModel } from '../../../src/host/model/blank-model';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { partsOf, validationErrors } from '../xlsx/parts';

/** B2:D4 of the first sheet is the table 清單: two rows under 編號, 數量, 加倍 (calculated). */
function listed(growsTables = true): { book: WorkbookModel; sheet: SheetModel; table: TableModel } {
  const book = blankModel({ growsTables: () => growsTables });
  const sheet = book.activeSheet;
  const rows = [
    ['編號', '數量', '加倍'],
    ['A-1', 3],
    ['A-2', 5],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setValue(1 + r, 1 + c, value)));
  const table = sheet.addTable(rectOf(1, 1, 3, 3), true, '清單');
  sheet.setFormula(2, 3, '=[@數量]*2');
  sheet.setFormula(3, 3, '=[@數量]*2');
  book.recalculate();
  return { book, sheet, table };
}

function fill(sheet: SheetModel, row: number, column: number, block: (string | number)[][]): void {
  growTables(sheet, rectOf(row, column, block.length, block[0]?.length ?? 0));
  block.forEach((line, r) =>
    line.forEach((value, c) => sheet.setValue(row + r, column + c, value)),
  );
}

test('a row typed below joins the table with formats, rules and formulas; the file is sound', () => {
  const { book, sheet, table } = listed();
  sheet.patchStyle(rectOf(2, 1, 2, 1), { numberFormat: '@' });
  sheet.validations.set(rectOf(2, 2, 2, 1), {
    type: 'whole',
    operator: 'greaterThan',
    formula1: '0',
    formula2: '',
    allowBlank: true,
    dropDown: true,
    prompt: { show: false, title: '', text: '' },
    alert: { show: true, style: 'stop', title: '', text: '' },
  });
  fill(sheet, 4, 1, [['007']]);
  expect(table.rect).toEqual(rectOf(1, 1, 4, 3));
  expect(sheet.styleOf(4, 1).numberFormat).toBe('@');
  expect(sheet.formula(4, 3)).toBe('=[@數量]*2');
  const saved = book.save();
  const parts = partsOf(saved);
  expect(parts['xl/tables/table1.xml']).toContain('ref="B2:D5"');
  expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="B2:D5"/>');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('sqref="C3:C5"');
  expect(validationErrors(saved)).toEqual([]);
});

test('references to all rows of a column follow, running totals within the table do not', () => {
  const { book, sheet } = listed();
  sheet.setFormula(0, 5, '=SUM(C3:C4)');
  sheet.setFormula(0, 6, '=SUM($C$2:$C$4)+SUM(C3:C5)+SUM(C3)');
  book.names.add('數量們', '=工作表1!$C$3:$C$4');
  sheet.setFormula(2, 3, '=SUM(C$3:C3)');
  sheet.setFormula(3, 3, '=SUM(C$3:C4)');
  fill(sheet, 4, 1, [['A-3'], ['A-4']]);
  expect(sheet.formula(0, 5)).toBe('=SUM(C3:C6)');
  expect(sheet.formula(0, 6)).toBe('=SUM($C$2:$C$6)+SUM(C3:C5)+SUM(C3)');
  expect(book.names.find('數量們', null)?.formula).toContain('工作表1!$C$3:$C$6');
  expect(sheet.formula(3, 3)).toBe('=SUM(C$3:C4)');
});

test('a block over the corner adds rows and columns; what stands in the way is left alone', () => {
  const corner = listed();
  fill(corner.sheet, 3, 3, [
    ['x', 'y'],
    ['z', 'w'],
  ]);
  expect(corner.table.rect).toEqual(rectOf(1, 1, 4, 4));
  expect(corner.sheet.value(1, 4)).toBe('欄1');
  expect(corner.table.columns[3]?.name).toBe('欄1');

  const blocked = listed();
  blocked.sheet.setValue(4, 3, '附註');
  fill(blocked.sheet, 4, 1, [['A-3']]);
  expect(blocked.table.rect).toEqual(rectOf(1, 1, 3, 3));

  const other = listed();
  other.sheet.addTable(rectOf(5, 1, 2, 2), true);
  fill(other.sheet, 4, 1, [['A-3']]);
  expect(other.table.rect).toEqual(rectOf(1, 1, 4, 3));
  fill(other.sheet, 5, 1, [['標題']]);
  expect(other.table.rect).toEqual(rectOf(1, 1, 4, 3));
});

test.each<[string, (made: ReturnType<typeof listed>) => void, number, number]>([
  ['a totals row is there', ({ table }) => (table.showTotals = true), 5, 1],
  ['the sheet is protected', ({ sheet }) => sheet.protection.protect(), 4, 1],
  ['it is to the left', () => undefined, 2, 0],
  ['it is above', () => undefined, 0, 1],
  ['it touches only the corner', () => undefined, 4, 4],
  ['a row lies between', () => undefined, 5, 1],
  [
    'the filter of the sheet begins',
    ({ sheet }) => sheet.autoFilter.apply(rectOf(4, 1, 3, 3)),
    4,
    1,
  ],
])('nothing grows where %s', (_why, prepare, row, column) => {
  const made = listed();
  prepare(made);
  const before = made.table.rect;
  growTables(made.sheet, rectOf(row, column));
  expect(made.table.rect).toEqual(before);
});

test('with the option switched off nothing grows', () => {
  const { sheet, table } = listed(false);
  fill(sheet, 4, 1, [['A-3']]);
  expect(table.rect).toEqual(rectOf(1, 1, 3, 3));
});

test('at the end of the sheet a table refuses to grow and stays whole', () => {
  const { activeSheet: sheet } = blankModel();
  const end = rectOf(1_048_574, 16_382, 2, 2);
  sheet.setValue(end.row, end.column, '編號');
  const table = sheet.addTable(end, true, '末尾');
  const refused = { name: 'ModelError', code: 'NonBlankCellOffSheet' };
  const beyond = expect.objectContaining(refused) as Error;
  expect(() => table.addRows(null, 1)).toThrow(beyond);
  expect(() => table.addRows(0, 1)).toThrow(beyond);
  expect(() => table.addColumn(0)).toThrow(beyond);
  expect(() => (table.showTotals = true)).toThrow(beyond);
  expect(table.rect).toEqual(end);
  expect(table.columns.length).toBe(2);
});
