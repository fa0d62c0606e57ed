import type { Change } from '../../../src/host/model/change';
import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { goldenBytes, partsOf, validationErrors } from '../xlsx/parts';

test('results of the calculation are written, arrays spill and shrink', () => {
  let rows = 3;
  const book = blankModel({
    // A stand-in for the calculation: B1 spills `rows` values, A9 is a sum.
    calculator: () => [
      { sheet: '工作表1', row: 8, column: 0, value: 6 },
      ...Array.from({ length: rows }, (_, i) => ({
        sheet: '工作表1',
        row: i,
        column: 1,
        value: `第${i + 1}`,
        ...(i > 0 ? { spilledFrom: { row: 0, column: 1 } } : {}),
      })),
    ],
  });
  const sheet = book.activeSheet;
  sheet.setFormula(8, 0, '=SUM(1,2,3)');
  sheet.setFormula(0, 1, '=UNIQUE(D1:D9)');
  book.calculate();
  expect([0, 1, 2, 3].map((row) => sheet.value(row, 1))).toEqual(['第1', '第2', '第3', null]);
  const parts = partsOf(book.save());
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '<c r="B1" t="str" cm="1"><f t="array" ref="B1:B3">_xlfn.UNIQUE(D1:D9)</f><v>第1</v></c>',
  );
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A9"><f>SUM(1,2,3)</f><v>6</v></c>');
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  expect(parts['xl/metadata.xml']).toContain('fDynamic="1"');
  expect(validationErrors(book.save())).toEqual([]);

  rows = 2;
  sheet.setValue(3, 3, 1);
  book.calculate();
  expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual(['第1', '第2', null]);
  sheet.setValue(0, 1, '不再是公式');
  expect(sheet.value(1, 1)).toBe(null);
  const again = WorkbookModel.open(book.save());
  expect(again.activeSheet.formula(8, 0)).toBe('=SUM(1,2,3)');
});

test('it is asked once for all changes, and not at all without any', () => {
  let asked = 0;
  const book = WorkbookModel.open(goldenBytes(), {
    calculator: () => {
      asked++;
      return [];
    },
  });
  book.calculate();
  expect(asked).toBe(0);
  for (let row = 0; row < 50; row++) book.activeSheet.setValue(row, 20, row);
  book.calculate();
  book.calculate();
  expect(asked).toBe(1);
  book.calculateAll();
  expect(asked).toBe(2);
});

test('a result that does not change touches nothing', () => {
  const before = partsOf(goldenBytes());
  const book = WorkbookModel.open(goldenBytes(), {
    calculator: () => [{ sheet: '專案清單', row: 2, column: 2, value: 176000.5 }],
  });
  book.calculateAll();
  expect(partsOf(book.save())).toEqual(before);
});

test('changes are told once, enclosing all cells of a kind', () => {
  const book = blankModel();
  const told: (readonly Change[])[] = [];
  const stop = book.onChange((changes) => told.push(changes));
  const version = book.version;
  book.activeSheet.setValue(1, 1, 'a');
  book.activeSheet.setValue(4, 3, 'b');
  book.activeSheet.columns.setWidth(0, 0, 5);
  expect(book.version).toBeGreaterThan(version);
  book.announce();
  book.announce();
  expect(told).toEqual([
    [
      {
        kind: 'content',
        sheet: book.activeSheet.id,
        rect: { row: 1, column: 1, rows: 4, columns: 3 },
      },
      { kind: 'layout', sheet: book.activeSheet.id },
    ],
  ]);
  stop();
  book.activeSheet.setValue(0, 0, 'c');
  book.announce();
  expect(told).toHaveLength(1);
});

test('a calculation order that no longer holds is dropped', () => {
  const book = blankModel();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  book.pkg.add(
    'xl/calcChain.xml',
    type,
    `<calcChain xmlns="${main}"><c r="A1" i="1"/></calcChain>`,
  );
  book.pkg
    .relationships('xl/workbook.xml')
    .add(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain',
      'xl/calcChain.xml',
    );
  const again = WorkbookModel.open(book.save());
  again.activeSheet.setFormula(0, 0, '=1');
  const parts = partsOf(again.save());
  expect(parts['xl/calcChain.xml']).toBeUndefined();
  expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  expect(parts['[Content_Types].xml']).not.toContain('calcChain');
});

test('document settings make their parts in a new workbook and stay apart per add-in', () => {
  const book = blankModel();
  book.settings.useAddIn('11111111-1111-1111-1111-111111111111');
  book.settings.set('單位', '某某鎮公所');
  book.settings.set('gone', 1);
  book.settings.delete('gone');
  const saved = book.save();
  expect(validationErrors(saved)).toEqual([]);
  expect(partsOf(saved)['_rels/.rels']).toContain('xl/webextensions/taskpanes.xml');
  const again = WorkbookModel.open(saved);
  expect(again.settings.keys()).toEqual(['單位']);
  again.settings.useAddIn('22222222-2222-2222-2222-222222222222');
  expect(again.settings.get('單位')).toBeUndefined();
  again.settings.set('a', null);
  expect(again.settings.get('a')).toBeNull();
  again.settings.useAddIn('11111111-1111-1111-1111-111111111111');
  expect(again.settings.get('單位')).toBe('某某鎮公所');
  expect(validationErrors(again.save())).toEqual([]);
});
