import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { partsOf, validationErrors } from '../host/xlsx/parts';
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
  ['copy', (sheets) => sheets.getItem('二').copy()],
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

test('structure is protected and freed by the add-in, with a password and without', async () => {
  const host = Host.blank();
  const { Excel } = loadOffice(host);
  const use = (act: (workbook: Excel.Workbook) => void) =>
    errorCode(
      Excel.run(async (context) => {
        act(context.workbook);
        await context.sync();
      }),
    );
  expect(await use(({ protection }) => protection.protect())).toBe('no error');
  // 「Fails if the workbook has been protected」 (WorkbookProtection.protect).
  expect(await use(({ protection }) => protection.protect())).toBe('InvalidOperation');
  expect(await use(({ worksheets }) => worksheets.add())).toBe('AccessDenied');
  expect(await use(({ protection }) => protection.unprotect())).toBe('no error');
  expect(await use(({ protection }) => protection.unprotect())).toBe('no error');
  expect(await use(({ protection }) => protection.protect('password'))).toBe('no error');
  // The verifier of ECMA-376 part 4, 14.7.1; 83AF is what other writers give for this word.
  const bytes = host.save();
  expect(partsOf(bytes)['xl/workbook.xml']).toContain('workbookPassword="83AF"');
  expect(validationErrors(bytes)).toEqual([]);
  expect(await use(({ protection }) => protection.unprotect())).toBe('AccessDenied');
  expect(await use(({ protection }) => protection.unprotect('Password'))).toBe('AccessDenied');
  expect(await use(({ protection }) => protection.unprotect('password'))).toBe('no error');
  expect(await use(({ worksheets }) => worksheets.add())).toBe('no error');
});
