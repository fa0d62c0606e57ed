import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { goldenBytes, partsOf, validationErrors, zipped } from '../xlsx/parts';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test('what a style shows: theme, tint and indexed colours resolved', () => {
  const sheet = WorkbookModel.open(goldenBytes()).sheet('專案清單');
  const title = sheet?.styleOf(0, 0);
  expect(title?.font).toEqual({
    name: '微軟正黑體',
    size: 14,
    bold: true,
    italic: false,
    underline: 'none',
    strikethrough: false,
    script: 'baseline',
    color: '#FFFFFF',
  });
  expect(title?.fill).toEqual({ pattern: 'solid', color: '#1F4E79' });
  expect(title?.borders.top).toEqual({ style: 'double', color: '#FF0000' });
  expect(title?.borders.diagonalUp).toEqual({ style: 'hair', color: '#FF0000' });
  expect(title?.borders.diagonalDown.style).toBe('none');
  expect(title?.alignment).toMatchObject({ horizontal: 'center', vertical: 'center', wrap: true });
  expect(sheet?.styleOf(4, 2).numberFormat).toBe('[$-404]e/m/d;@');
  expect(sheet?.styleOf(4, 5).numberFormat).toBe('0.00%');
  expect(sheet?.styleOf(4, 6).protection).toEqual({ locked: false, hidden: true });
  expect(sheet?.styleOf(1, 6).alignment).toMatchObject({ rotation: 255, indent: 2, shrink: true });
});

test('a changed style keeps all the patch does not name, and is made once', () => {
  const book = WorkbookModel.open(goldenBytes());
  const sheet = book.sheet('專案清單');
  const before = sheet?.styleOf(0, 0);
  sheet?.patchStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { font: { italic: true } });
  sheet?.patchStyle({ row: 3, column: 0, rows: 1, columns: 8 }, { font: { italic: true } });
  expect(sheet?.styleOf(0, 0)).toEqual({ ...before, font: { ...before?.font, italic: true } });
  const styles = partsOf(book.save())['xl/styles.xml'] ?? '';
  expect(styles).toContain('<fonts count="4">');
  expect(styles).toContain('<cellXfs count="9">');
  expect(styles).toContain('<font><b/><i/><sz val="14"/>');
  expect(styles).toContain('gradientFill');
  expect(validationErrors(book.save())).toEqual([]);
});

test('a style on an untouched rich text leaves the text as it is', () => {
  const book = WorkbookModel.open(goldenBytes());
  book.sheet('專案清單')?.patchStyle(cell(1, 2), { fill: { color: '#FFFF00' } });
  expect(partsOf(book.save())['xl/worksheets/sheet1.xml']).toContain(
    '<c r="C2" t="s" s="8"><v>18</v></c>',
  );
});

test('whole columns and rows carry the style for cells to come', () => {
  const book = blankModel();
  const sheet = book.activeSheet;
  sheet.setValue(2, 1, '先有');
  sheet.patchStyle({ row: 0, column: 1, rows: 1_048_576, columns: 2 }, { numberFormat: '@' });
  sheet.patchStyle({ row: 5, column: 0, rows: 1, columns: 16_384 }, { font: { bold: true } });
  expect(sheet.styleOf(2, 1).numberFormat).toBe('@');
  expect(sheet.styleOf(99, 2).numberFormat).toBe('@');
  expect(sheet.styleOf(5, 9).font.bold).toBe(true);
  sheet.setValue(50, 2, '後來');
  expect(sheet.styleOf(50, 2).numberFormat).toBe('@');
  sheet.columns.setWidth(2, 2, 30);
  expect([1, 2, 3].map((column) => sheet.columns.width(column))).toEqual([9, 30, 9]);
  const xml = partsOf(book.save())['xl/worksheets/sheet1.xml'];
  expect(xml).toContain(
    '<cols><col min="2" max="2" width="9" style="1"/><col min="3" max="3" width="30" style="1" customWidth="1"/></cols>',
  );
  expect(xml).toContain('<row r="6" s="2" customFormat="1"/>');
  expect(validationErrors(book.save())).toEqual([]);
});

test('built-in number formats keep their numbers, others get one above 163', () => {
  const book = blankModel();
  const sheet = book.activeSheet;
  ['0.00', '@', 'yyyy/mm/dd', '0.0', 'yyyy/mm/dd'].forEach((numberFormat, row) => {
    sheet.patchStyle(cell(row, 0), { numberFormat });
  });
  const styles = partsOf(book.save())['xl/styles.xml'] ?? '';
  expect(styles).toContain(
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>',
  );
  expect(styles).toContain('numFmtId="2"');
  expect(styles).toContain('numFmtId="49"');
  expect(WorkbookModel.open(book.save()).activeSheet.styleOf(2, 0).numberFormat).toBe('yyyy/mm/dd');
});

test('formats are cleared without the contents, contents without the formats', () => {
  const book = blankModel();
  const sheet = book.activeSheet;
  sheet.setValue(0, 0, '字');
  sheet.patchStyle(
    { row: 0, column: 0, rows: 2, columns: 1 },
    { font: { bold: true }, fill: { color: '#00FF00' } },
  );
  sheet.clear(cell(0, 0), 'contents');
  expect([sheet.value(0, 0), sheet.styleOf(0, 0).font.bold]).toEqual([null, true]);
  sheet.setValue(0, 0, '字');
  sheet.clear({ row: 0, column: 0, rows: 2, columns: 1 }, 'formats');
  expect([sheet.value(0, 0), sheet.styleOf(0, 0).font.bold]).toEqual(['字', false]);
  expect(sheet.usedRange()).toEqual(cell(0, 0));
});

test('borders: one edge changes alone; none takes it away', () => {
  const sheet = blankModel().activeSheet;
  sheet.patchStyle(cell(0, 0), {
    borders: { top: { style: 'medium', color: '#112233' }, left: { style: 'thin' } },
  });
  sheet.patchStyle(cell(0, 0), {
    borders: { left: { style: 'none' }, bottom: { color: '#FF0000' } },
  });
  const { borders } = sheet.styleOf(0, 0);
  expect(borders.top).toEqual({ style: 'medium', color: '#112233' });
  expect(borders.left.style).toBe('none');
  expect(borders.bottom).toEqual({ style: 'thin', color: '#FF0000' });
});

/** Lists and formats with their content turned around, as a careless writer might order it. */
function turned(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const formats = ['font', 'border', 'xf', 'patternFill', 'dxf', 'styleSheet'];
  for (const element of formats.flatMap((name) => [...document.getElementsByTagName(name)])) {
    for (const child of [...element.childNodes].reverse()) element.appendChild(child);
  }
  return new XMLSerializer().serializeToString(document);
}

test('new formats stand in the schema’s order though the file’s own do not', () => {
  const parts = partsOf(goldenBytes());
  const file = zipped({ ...parts, 'xl/styles.xml': turned(parts['xl/styles.xml'] ?? '') });
  expect(validationErrors(file)).not.toEqual([]);
  const book = WorkbookModel.open(file);
  const sheet = book.sheet('專案清單');
  const like = WorkbookModel.open(goldenBytes()).sheet('專案清單');
  expect(sheet?.styleOf(0, 0)).toEqual(like?.styleOf(0, 0));
  for (let column = 0; column < 8; column++) {
    sheet?.patchStyle(cell(0, column), {
      font: { bold: true, strikethrough: true, size: 9, color: '#112233', underline: 'double' },
      fill: { color: '#FFEECC' },
      borders: { left: { style: 'thin', color: '#445566' }, diagonalUp: { style: 'hair' } },
      alignment: { wrap: true, indent: 1 },
      protection: { locked: false },
      numberFormat: '0.000"字"',
    });
  }
  book.styles.deriveDifferential(-1, (dxf) => {
    dxf.appendChild(dxf.ownerDocument?.createElementNS(dxf.namespaceURI, 'fill') as typeof dxf);
  });
  const saved = book.save();
  expect(validationErrors(saved)).toEqual([]);
  const font = /<font>(?:(?!<\/font>).)*<sz val="9"\/>.*?<\/font>/s.exec(
    partsOf(saved)['xl/styles.xml'] ?? '',
  )?.[0];
  expect([...(font ?? '').matchAll(/<(\w+) ?[^>]*\/>/g)].map(([, name]) => name)).toEqual([
    'b',
    'strike',
    'u',
    'sz',
    'color',
    'name',
    'family',
    'charset',
  ]);
});
