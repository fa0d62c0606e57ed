import { Host } from '../../../src/host/host';

const rect = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});

test('the used block follows what comes and goes at its edges, inside it, and with undo', () => {
  const host = Host.blank();
  const sheet = host.model.activeSheet;
  const used = () => [sheet.usedRange(), sheet.usedRange(true)];
  expect(used()).toEqual([null, null]);
  host.edit(() => {
    sheet.setValue(1, 1, '左上');
    sheet.setValue(4, 3, '右下');
  });
  expect(used()).toEqual([rect(1, 1, 4, 3), rect(1, 1, 4, 3)]);
  host.edit(() => sheet.setValue(2, 2, '中'));
  expect(used()).toEqual([rect(1, 1, 4, 3), rect(1, 1, 4, 3)]);
  host.edit(() => sheet.patchStyle(rect(6, 0), { font: { bold: true } }));
  expect(used()).toEqual([rect(1, 0, 6, 4), rect(1, 1, 4, 3)]);
  host.edit(() => sheet.clear(rect(4, 3)));
  expect(used()).toEqual([rect(1, 0, 6, 3), rect(1, 1, 2, 2)]);
  host.history.undo();
  expect(used()).toEqual([rect(1, 0, 6, 4), rect(1, 1, 4, 3)]);
  host.edit(() => sheet.insert(rect(0, 0, 2, 16_384), 'down'));
  expect(used()).toEqual([rect(3, 0, 6, 4), rect(3, 1, 4, 3)]);
  host.history.undo();
  expect(used()).toEqual([rect(1, 0, 6, 4), rect(1, 1, 4, 3)]);
  host.edit(() => sheet.remove(rect(1, 1), 'up'));
  expect(used()).toEqual([rect(2, 0, 5, 4), rect(2, 2, 3, 2)]);
});
