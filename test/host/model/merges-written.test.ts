import { Host } from '../../../src/host/host';
import { rectOf } from '../../../src/host/model/rect';
import { partsOf, sheetXml, terseWorkbook } from '../xlsx/parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const merged = (host: Host) =>
  /<mergeCells.*<\/mergeCells>/.exec(partsOf(host.save())[SHEET] ?? '')?.[0];
const refs = (...names: string[]) =>
  `<mergeCells count="${names.length}">${names.map((name) => `<mergeCell ref="${name}"/>`).join('')}</mergeCells>`;

test('cells merged here are written behind those of the file, each time the same, with undo too', () => {
  const host = Host.blank();
  const sheet = host.model.activeSheet;
  host.edit(() => sheet.merges.add(rectOf(0, 0, 1, 2)));
  expect(merged(host)).toBe(refs('A1:B1'));
  host.edit(() => {
    sheet.merges.add(rectOf(1, 0, 2, 2));
    sheet.merges.add(rectOf(4, 0, 1, 3));
  });
  expect(merged(host)).toBe(refs('A1:B1', 'A2:B3', 'A5:C5'));
  expect(merged(host)).toBe(refs('A1:B1', 'A2:B3', 'A5:C5'));
  const again = Host.open(host.save());
  const [first] = again.model.sheets;
  if (!first) throw new Error('no sheet');
  again.edit(() => first.merges.add(rectOf(6, 0, 1, 2)));
  again.edit(() => first.merges.remove(rectOf(1, 1)));
  expect(merged(again)).toBe(refs('A1:B1', 'A5:C5', 'A7:B7'));
  again.edit(() => first.insert(rectOf(0, 0, 1, 16_384), 'down'));
  expect(merged(again)).toBe(refs('A2:B2', 'A6:C6', 'A8:B8'));
  again.history.undo();
  again.history.undo();
  expect(merged(again)).toBe(refs('A1:B1', 'A2:B3', 'A5:C5', 'A7:B7'));
  again.history.undo();
  expect(first.merges.all()).toHaveLength(3);
  expect(merged(again)).toBe(refs('A1:B1', 'A2:B3', 'A5:C5'));
  again.history.redo();
  expect(merged(again)).toBe(refs('A1:B1', 'A2:B3', 'A5:C5', 'A7:B7'));
  host.history.undo();
  expect(merged(host)).toBe(refs('A1:B1'));
  host.edit(() => sheet.merges.remove(rectOf(0, 0)));
  expect(partsOf(host.save())[SHEET]).not.toContain('mergeCell');
});

test('what looks like the mark of merged cells stays as it came', () => {
  const odd = '<!--<mergeCell ref="mark0"/> <mergeCell ref="mark1"/>-->';
  const rows = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
  const xml = rows.replace('</sheetData>', `</sheetData>${odd}`);
  expect(xml).toContain(odd);
  const host = Host.open(terseWorkbook(xml));
  host.edit(() => host.model.activeSheet.merges.add(rectOf(0, 0, 1, 2)));
  expect(partsOf(host.save())[SHEET]).toContain(odd);
  expect(merged(host)).toBe(refs('A1:B1'));
});
