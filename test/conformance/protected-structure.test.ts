import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { errorCode } from './open-excel';

/** A workbook with two sheets whose structure is protected. */
function openLocked() {
  const blank = Host.blank();
  blank.edit(() => blank.model.addSheet('二'));
  const parts = unzipSync(blank.save());
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const locked = book.replace(/<(bookViews|sheets)/, '<workbookProtection lockStructure="1"/><$1');
  const host = Host.open(zipSync({ ...parts, 'xl/workbook.xml': strToU8(locked) }));
  return { host, ...loadOffice(host, { api: '1.14' }) };
}

const CHANGES: [string, (sheets: Excel.WorksheetCollection) => void][] = [
  ['add', (sheets) => sheets.add('三')],
  ['delete', (sheets) => sheets.getItem('二').delete()],
  ['rename', (sheets) => (sheets.getItem('二').name = '三')],
  ['move', (sheets) => (sheets.getItem('二').position = 0)],
  ['hide', (sheets) => (sheets.getItem('二').visibility = 'Hidden')],
];

test.each(CHANGES)('a protected structure refuses to %s a sheet', async (_name, change) => {
  const { Excel, host } = openLocked();
  const before = host.model.sheets.map(({ name, visibility }) => [name, visibility]);
  expect(before).toHaveLength(2);
  const run = Excel.run(async (context) => {
    change(context.workbook.worksheets);
    await context.sync();
  });
  expect(await errorCode(run)).toBe('AccessDenied');
  expect(host.model.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(before);
});

test('its cells can still be written', async () => {
  const { Excel, host } = openLocked();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('二').getRange('A1').values = [[7]];
    await context.sync();
  });
  expect(host.model.sheet('二')?.value(0, 0)).toBe(7);
});
