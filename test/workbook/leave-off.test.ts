import { Host } from '../../src/host/host';
import { createSheets } from '../../src/app/create-sheets';
import { failure, over } from './over-host';

test('whoever leaves off listening hears of a fault in our own words', async () => {
  const open = over(Host.blank());
  const { workbook } = open;
  await createSheets(workbook, { sample: false });
  const quiet = () => undefined;
  const stops = [
    await workbook.watchTables({ onChange: quiet, onBusy: quiet }),
    await workbook.watchSelection(quiet),
    await workbook.watchTyping(quiet),
    await workbook.watchFilter('Findings', quiet),
  ];
  for (const stop of stops) {
    open.host.faults.inject({ code: 'GeneralException', request: 1, action: 1 });
    const { code, message } = await failure(stop());
    expect(code).toBe('GeneralException');
    expect(message).toMatch(/^Excel 無法完成這次操作.*。$/);
    expect(message).not.toContain('Injected');
  }
});
