import { Host } from '../../../src/host/host';
import { partsOf, sheetXml, terseWorkbook } from '../xlsx/parts';

// ECMA-376 Part 1, 18.3.1.40: `ref` of `<f t="array">` is what the formula was entered into.
// Microsoft support, 「Guidelines and examples of array formulas」: it fills just that block; a
// single value is repeated, what the array does not reach is #N/A.

const numbers = [1, 2, 3].map(
  (n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c>${filled(n)}</row>`,
);

function filled(row: number): string {
  if (row > 1) return `<c r="B${row}"><v>${row * 2}</v></c>`;
  return '<c r="B1"><f t="array" ref="B1:B3">FORMULA</f><v>2</v></c>';
}

function open(formula: string): Host {
  const rows = numbers.join('').replace('FORMULA', formula);
  return Host.open(terseWorkbook(sheetXml(rows)));
}

function afterEdit(formula: string): { values: unknown[]; xml: string } {
  const host = open(formula);
  const sheet = host.model.activeSheet;
  host.edit(() => sheet.setValue(1, 0, 10));
  const values = [0, 1, 2, 3].map((row) => sheet.value(row, 1));
  return { values, xml: partsOf(host.save())['xl/worksheets/sheet1.xml'] ?? '' };
}

test.each([
  ['A1:A3*2', [2, 20, 6, null]],
  ['SUM(A1:A3)', [14, 14, 14, null]],
  ['A1:A2', [1, 10, { error: '#N/A' }, null]],
  ['TRANSPOSE(A1:A3)', [1, 1, 1, null]],
  ['_xlfn.UNIQUE(A1:A3)', [1, 10, 3, null]],
])('{=%s} over B1:B3 keeps to its cells', (formula, expected) => {
  const { values, xml } = afterEdit(formula);
  expect(values).toEqual(expected);
  expect(xml).toContain(`<f t="array" ref="B1:B3">${formula}</f>`);
});

test('one that is not understood keeps all its values', () => {
  const { values, xml } = afterEdit('[1]甲!A1:A3*A1:A3');
  expect(values).toEqual([2, 4, 6, null]);
  expect(xml).toContain('<c r="B3"><v>6</v></c>');
});

test('what reads a cell of the block follows it', () => {
  const host = open('A1:A3*2');
  const sheet = host.model.activeSheet;
  host.edit(() => sheet.setFormula(0, 3, '=B2+1'));
  expect(sheet.value(0, 3)).toBe(5);
  host.edit(() => sheet.setValue(1, 0, 10));
  expect(sheet.value(0, 3)).toBe(21);
});

test('a data table stays as it came', () => {
  const table = '<c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/><v>7</v></c>';
  const host = Host.open(
    terseWorkbook(
      sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>' +
          `<row r="2"><c r="A2"><v>3</v></c>${table}</row>` +
          '<row r="3"><c r="A3"><v>4</v></c><c r="B3"><v>8</v></c></row>',
      ),
    ),
  );
  const sheet = host.model.activeSheet;
  host.edit(() => {
    sheet.setValue(0, 0, 5);
    sheet.setFormula(0, 4, '=B2+1');
  });
  expect([sheet.value(0, 1), sheet.value(1, 1), sheet.value(0, 4)]).toEqual([10, 7, 8]);
  expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toContain(table);
});

test('a part of an array or data table is not overwritten or cleared, the whole is', () => {
  const table = '<c r="D2"><f t="dataTable" ref="D2:D3" dt2D="0" dtr="0" r1="A1"/><v>7</v></c>';
  const host = Host.open(
    terseWorkbook(
      sheetXml(
        `<row r="1"><c r="A1"><v>1</v></c>${'<c r="B1"><f t="array" ref="B1:B3">A1:A3*2</f><v>2</v></c>'}</row>` +
          `<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c>${table}</row>` +
          '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>6</v></c><c r="D3"><v>8</v></c></row>',
      ),
    ),
  );
  const sheet = host.model.activeSheet;
  const whole = { row: 0, column: 1, rows: 3, columns: 1 };
  expect(() => sheet.clear({ ...whole, rows: 2 }, 'contents')).toThrow('B1:B3');
  expect(() => sheet.clear({ row: 2, column: 3, rows: 9, columns: 1 }, 'all')).toThrow('D2:D3');
  expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual([2, 4, 6]);
  host.edit(() => sheet.insert({ row: 0, column: 0, rows: 1, columns: 16_384 }, 'down'));
  expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toContain(
    '<f t="dataTable" ref="D3:D4" dt2D="0" dtr="0" r1="A2"/>',
  );
  host.edit(() => sheet.clear({ ...whole, row: 1 }, 'contents'));
  expect([1, 2, 3].map((row) => sheet.value(row, 1))).toEqual([null, null, null]);
});
