import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { goldenBytes, partsOf, validationErrors } from '../xlsx/parts';

const MAX = 16384;

test('rows put in move cells, formats, rules, names, tables, links, breaks and drawings', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  if (!sheet) throw new Error('no sheet');
  sheet.insert({ row: 4, column: 0, rows: 3, columns: MAX }, 'down');
  expect(sheet.value(7, 0)).toBe('甲案');
  expect(sheet.value(4, 0)).toBe(null);
  expect(sheet.rows.hidden(10)).toBe(true);
  expect(sheet.rows.hidden(7)).toBe(false);
  expect(book.table('專案表')?.rect).toEqual({ row: 3, column: 0, rows: 9, columns: 8 });
  expect(sheet.formula(2, 1)).toBe('=COUNTIFS(專案表[狀態],"進行中",專案表[進度],">=0.3")');
  expect(sheet.formula(1, 4)).toBe('=TEXT(D8,"[$-404]e/m/d")');
  expect(sheet.formula(12, 2)).toBe('=C8&""');
  expect(sheet.formula(1, 5)).toBe('=SORT(UNIQUE(A8:A9))');
  expect(sheet.validations.at(7, 6)?.type).toBe('list');
  expect(sheet.validations.at(7, 1)?.formula1).toBe('參數!$B$2:$B$4');
  expect(sheet.hyperlinks.at(7, 0)?.location).toBe("'組織圖'!A1");
  expect(sheet.page.rowBreaks).toEqual([9]);
  expect(sheet.page.printArea).toEqual([{ row: 0, column: 0, rows: 15, columns: 10 }]);
  const parts = partsOf(book.save());
  const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toContain('<conditionalFormatting sqref="A8:H11">');
  expect(xml).toContain('<formula>AND($D8&lt;TODAY(),$F8&lt;1)</formula>');
  expect(xml).toContain('<xm:sqref>F8:F11</xm:sqref>');
  expect(xml).toContain('<xm:f>專案清單!E8:E11</xm:f><xm:sqref>J8</xm:sqref>');
  expect(xml).toContain('<protectedRange sqref="C8:D11"');
  expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A4:H11">');
  expect(parts['xl/charts/chart1.xml']).toContain('$8');
  expect(validationErrors(book.save())).toEqual([]);
});

test('columns taken out of a table take their table columns, filters and references along', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  const table = book.table('專案表');
  if (!sheet || !table) throw new Error('no table');
  sheet.merges.remove({ row: 0, column: 0, rows: 1, columns: 8 });
  sheet.remove({ row: 0, column: 3, rows: 1048576, columns: 1 }, 'left');
  expect(table.columns.map((column) => [column.id, column.name])).toEqual([
    [1, '專案'],
    [2, '負責人'],
    [3, '開始'],
    [5, '金額'],
    [6, '進度'],
    [7, '狀態'],
    [9, '逾期?'],
  ]);
  expect(table.filter.criteria(3)).toBe(null);
  expect(table.filter.criteria(5)).toEqual({
    kind: 'values',
    values: ['進行中', '已完成'],
    dates: [],
    blank: false,
  });
  expect(sheet.formula(4, 6)).toBe('=IF(AND(#REF!<TODAY(),[@進度]<1),"逾期","")');
  expect(sheet.columns.width(3)).toBe(15.25);
  expect(sheet.columns.hidden(7)).toBe(true);
  expect(validationErrors(book.save())).toEqual([]);
});

test('what would tear a table or a merged cell is refused and changes nothing', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  const before = book.save();
  const torn = () => sheet?.insert({ row: 5, column: 2, rows: 1, columns: 1 }, 'down');
  expect(torn).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }) as Error);
  const header = () => sheet?.remove({ row: 3, column: 0, rows: 1, columns: MAX }, 'up');
  expect(header).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }) as Error);
  const merged = () => sheet?.insert({ row: 0, column: 2, rows: 1, columns: 1 }, 'down');
  expect(merged).toThrow();
  expect(partsOf(book.save())).toEqual(partsOf(before));
});

test('filled cells are not pushed off the sheet', () => {
  const book = blankModel();
  book.activeSheet.setValue(1_048_575, 0, '最後一列');
  expect(() => {
    book.activeSheet.insert({ row: 0, column: 0, rows: 1, columns: MAX }, 'down');
  }).toThrow(expect.objectContaining({ code: 'NonBlankCellOffSheet' }) as Error);
});

test('a block moved right leaves other rows where they are', () => {
  const book = blankModel();
  const sheet = book.activeSheet;
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) sheet.setValue(row, column, row * 10 + column);
  }
  sheet.setFormula(4, 0, '=B1+B2+SUM(A2:C2)');
  sheet.insert({ row: 1, column: 1, rows: 1, columns: 2 }, 'right');
  expect([0, 1, 2, 3, 4].map((column) => sheet.value(1, column))).toEqual([10, null, null, 11, 12]);
  expect([0, 1, 2, 3].map((column) => sheet.value(0, column))).toEqual([0, 1, 2, null]);
  expect(sheet.formula(4, 0)).toBe('=B1+D2+SUM(A2:E2)');
  sheet.remove({ row: 1, column: 0, rows: 1, columns: 4 }, 'left');
  expect(sheet.value(1, 0)).toBe(12);
  expect(sheet.formula(4, 0)).toBe('=B1+#REF!+SUM(A2:A2)');
});

test('a sheet’s deletion takes its parts and names and marks references', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('參數');
  if (!sheet) throw new Error('no sheet');
  book.deleteSheet(sheet);
  expect(book.names.all().map((name) => [name.name, name.formula, name.sheet?.name])).toEqual([
    ['國定假日', '=#REF!', undefined],
    ['區域名', '=組織圖!$A$1', '組織圖'],
    ['稅率', '=0.05', undefined],
    ['動態範圍', '=OFFSET(#REF!,0,0,COUNTA(#REF!),1)', undefined],
  ]);
  const first = book.sheet('專案清單');
  if (!first) throw new Error('no sheet');
  book.deleteSheet(first);
  const parts = partsOf(book.save());
  expect(
    Object.keys(parts).filter((name) => /table|comments|threaded|sheet1\.|printer/.test(name)),
  ).toEqual([]);
  expect(parts['[Content_Types].xml']).not.toContain('table');
  expect(parts['xl/workbook.xml']).toContain('localSheetId="0"');
  expect(parts['xl/workbook.xml']).not.toContain('activeTab="1"');
  expect(validationErrors(book.save())).toEqual([]);
});

test('sheets that move keep their own names', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('組織圖');
  if (!sheet) throw new Error('no sheet');
  expect(book.activeSheet.name).toBe('組織圖');
  book.moveSheet(sheet, 3);
  expect(book.sheets.map((each) => each.name)).toEqual(['專案清單', '參數', '_中繼', '組織圖']);
  expect(book.activeSheet.name).toBe('組織圖');
  expect(book.names.find('區域名', sheet)?.formula).toBe('=組織圖!$A$1');
  expect(book.sheet('專案清單')?.page.titleRows).toEqual({
    row: 3,
    column: 0,
    rows: 1,
    columns: MAX,
  });
  expect(partsOf(book.save())['xl/workbook.xml']).toContain(
    '<definedName name="區域名" localSheetId="3">',
  );
});

test('a note moves with its cell, box and all, and goes with it', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  const ref = (xml: string | undefined) => /<comment ref="([A-Z]+\d+)"/.exec(xml ?? '')?.[1];
  const row = (vml: string | undefined) => /<x:Row>(\d+)<\/x:Row>/.exec(vml ?? '')?.[1];
  const before = partsOf(goldenBytes());
  expect([ref(before['xl/comments1.xml']), row(before['xl/drawings/vmlDrawing1.vml'])]).toEqual([
    'B5',
    '4',
  ]);
  sheet?.insert({ row: 2, column: 0, rows: 2, columns: MAX }, 'down');
  const after = partsOf(book.save());
  expect([ref(after['xl/comments1.xml']), row(after['xl/drawings/vmlDrawing1.vml'])]).toEqual([
    'B7',
    '6',
  ]);
  sheet?.remove({ row: 6, column: 0, rows: 1, columns: MAX }, 'up');
  const gone = partsOf(book.save());
  expect(ref(gone['xl/comments1.xml'])).toBeUndefined();
  expect(gone['xl/drawings/vmlDrawing1.vml']).not.toContain('ObjectType="Note"');
});
