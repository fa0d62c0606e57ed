import { knownGap } from './known-gap';
import { openExcel } from './open-excel';

knownGap('calculated-event', async () => {
  const { Excel } = openExcel();
  let heard = 0;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    sheet.onCalculated.add(() => {
      heard++;
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1').values = [[2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBeGreaterThan(0);
});

// The hash of 'test' by the standard's own rule: SHA-512, this salt, no further spins.
knownGap('sha-512-password', async () => {
  const { Excel, host } = openExcel();
  const { createHash } = await import('node:crypto');
  const salt = Buffer.from('0123456789abcdef', 'hex');
  const hash = createHash('sha512').update(salt).update(Buffer.from('test', 'utf16le'));
  host.edit(() => {
    const { protection, part } = host.model.activeSheet;
    protection.protect();
    const element = part.ensure('sheetProtection');
    element.setAttribute('algorithmName', 'SHA-512');
    element.setAttribute('hashValue', hash.digest('base64'));
    element.setAttribute('saltValue', salt.toString('base64'));
    element.setAttribute('spinCount', '0');
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.unprotect('test');
    await context.sync();
  });
  expect(host.model.activeSheet.protection.isProtected).toBe(false);
});
