import { openExcel } from '../../conformance/open-excel';
import { collected } from '../collected';

// What the workbook no longer takes back is gone from memory, with the elements that stood there.

test('the elements of steps that were forgotten are nobody’s any more', async () => {
  const { host } = openExcel();
  const sheet = host.model.activeSheet;
  const elements: WeakRef<object>[] = [];
  for (let row = 0; row < 150; row += 1) {
    host.select(sheet, [{ row, column: 0, rows: 1, columns: 1 }]);
    host.edit(() => sheet.setValue(row, 0, row));
    const standing = sheet.part.child('sheetViews')?.getElementsByTagName('selection').item(0);
    if (standing) elements.push(new WeakRef(standing));
  }
  await collected();
  const isHeld = elements.map((element) => element.deref() !== undefined);
  expect([isHeld.length, isHeld.at(-1)]).toEqual([150, true]);
  // A hundred steps are kept, and the one before them is where they begin.
  expect(isHeld.slice(0, 48).filter(Boolean)).toEqual([]);
});
