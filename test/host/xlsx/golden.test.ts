import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { goldenBytes, partsOf, validationErrors } from './parts';

const before = partsOf(goldenBytes());

function editedOneCell(): Record<string, string> {
  const book = WorkbookModel.open(goldenBytes());
  book.sheet('專案清單')?.setValue(11, 1, '新的一格');
  return partsOf(book.save());
}

test('an untouched workbook comes back with every part as it was', () => {
  expect(partsOf(WorkbookModel.open(goldenBytes()).save())).toEqual(before);
});

test('reading everything touches nothing', () => {
  const book = WorkbookModel.open(goldenBytes());
  for (const sheet of book.sheets) {
    expect([...sheet.cells()].length + sheet.validations.all().length).toBeGreaterThanOrEqual(0);
    expect(sheet.page.setup.scale).toBe(100);
    expect(sheet.usedRange()).toEqual(sheet.usedRange());
  }
  expect(book.names.all().map((name) => name.name)).toEqual([
    '國定假日',
    '區域名',
    '稅率',
    '動態範圍',
  ]);
  expect(partsOf(book.save())).toEqual(before);
});

test('one changed cell touches its sheet, the strings and the calculation mark alone', () => {
  const after = editedOneCell();
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.sort()).toEqual(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']);
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
});

test('the changed sheet keeps each other cell, attribute and element as it was written', () => {
  const after = editedOneCell()['xl/worksheets/sheet1.xml'] ?? '';
  const old = before['xl/worksheets/sheet1.xml'] ?? '';
  const row12 = '<row r="12"><c r="B12" t="s"><v>19</v></c></row></sheetData>';
  expect(after).toContain(row12);
  const restored = after
    .replace(row12, '</sheetData>')
    .replace('<dimension ref="A1:J12"/>', '<dimension ref="A1:J11"/>');
  // The serializer moves namespace declarations of extensions; nothing else may differ.
  const bare = (xml: string) =>
    xml.replace(/\s+xmlns:\w+="[^"]*"/g, '').replace(/<ext\s+uri/g, '<ext uri');
  expect(bare(restored)).toBe(bare(old));
});

test('a rich text is never reused for an equal plain one', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  expect(sheet?.value(1, 2)).toBe('重要 一般');
  sheet?.setValue(12, 0, '重要 一般');
  const parts = partsOf(book.save());
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A13" t="s"><v>19</v></c>');
  expect(parts['xl/sharedStrings.xml']).toMatch(/<si><t>重要 一般<\/t><\/si><\/sst>$/);
  expect(parts['xl/sharedStrings.xml']).toContain('uniqueCount="20"');
});

test('shared formulas are read by all their cells and written back as they came', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  expect([0, 1, 2].map((column) => sheet?.formula(9, column))).toEqual([
    '=A5&""',
    '=B5&""',
    '=C5&""',
  ]);
  sheet?.setValue(9, 1, null);
  const kept = partsOf(book.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(kept).toContain('<c r="A10"><f t="shared" ref="A10:C10" si="0">A5&amp;""</f><v>0</v></c>');
  expect(kept).toContain('<c r="C10"><f t="shared" si="0"/><v>0</v></c>');
  sheet?.setValue(9, 0, '首格不再是公式');
  const freed = partsOf(book.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(freed).toContain('<c r="C10"><f>C5&amp;""</f><v>0</v></c>');
});

test('formulas read as Excel shows them and are written as the file wants them', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  expect(sheet?.formula(4, 7)).toBe('=IF(AND([@截止]<TODAY(),[@進度]<1),"逾期","")');
  expect(sheet?.formula(1, 5)).toBe('=SORT(UNIQUE(A5:A6))');
  sheet?.setFormula(4, 7, '=IFS([@進度]<1,"未完",TRUE,XLOOKUP([@專案],專案表[專案],專案表[狀態]))');
  const xml = partsOf(book.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toContain(
    '<f>_xlfn.IFS(專案表[[#This Row],[進度]]&lt;1,"未完",TRUE,' +
      '_xlfn.XLOOKUP(專案表[[#This Row],[專案]],專案表[專案],專案表[狀態]))</f>',
  );
});

test('settings already in the file are read, changed and kept', () => {
  const book = WorkbookModel.open(goldenBytes());
  const keys = book.settings.keys();
  expect(keys.length).toBeGreaterThan(0);
  book.settings.set('isms.version', { major: 1 });
  const saved = book.save();
  const again = WorkbookModel.open(saved);
  expect(again.settings.keys()).toEqual([...keys, 'isms.version']);
  expect(again.settings.get('isms.version')).toEqual({ major: 1 });
  expect(again.settings.get(keys[0] ?? '')).toEqual(book.settings.get(keys[0] ?? ''));
  const changed = Object.entries(partsOf(saved)).filter(([name, text]) => text !== before[name]);
  expect(changed.map(([name]) => name)).toEqual(['xl/webextensions/webextension1.xml']);
});

test('Microsoft’s validator finds nothing after edits of every kind', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  const table = book.table('專案表');
  if (!sheet || !table) throw new Error('The fixture has lost its table.');
  sheet.insert({ row: 2, column: 0, rows: 2, columns: 16384 }, 'down');
  table.addRows(null, 2);
  table.addColumn(2, '備忘');
  table.filter.clear();
  table.filter.setCriteria(7, { kind: 'values', values: ['進行中'], blank: false });
  sheet.patchStyle(
    { row: 0, column: 0, rows: 3, columns: 3 },
    { font: { bold: true, name: '標楷體' } },
  );
  sheet.columns.setWidth(1, 4, 14);
  sheet.page.printArea = [{ row: 0, column: 0, rows: 20, columns: 9 }];
  book.renameSheet(sheet, '專案 清單');
  book.deleteSheet(book.sheets[3] ?? sheet);
  book.settings.set('a', 1);
  expect(validationErrors(book.save())).toEqual([]);
});

test('a new dynamic array joins those the file has: its metadata part is read and written', () => {
  const book = WorkbookModel.open(goldenBytes());
  book.sheet('參數')?.setFormula(50, 20, '=SUM(LEN(A1:A3))');
  const saved = book.save();
  const after = partsOf(saved);
  expect(after['xl/worksheets/sheet3.xml']).toContain('<f t="array" ref="U51">SUM(LEN(A1:A3))</f>');
  expect(validationErrors(saved)).toEqual([]);
});
