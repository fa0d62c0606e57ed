import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { Workbook } from '../../src/workbook/workbook';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test('changes of table cells are heard until the handler is removed, others are not', async () => {
  const host = Host.blank();
  const { Excel } = loadOffice(host, { api: '1.14' });
  const sheet = host.model.activeSheet;
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
    cells.values = [['編號'], ['A-1'], ['A-2']];
    cells.worksheet.tables.add('A1:A3', true);
    await context.sync();
  });
  let heard = 0;
  const stop = await new Workbook(Excel, () => 'one').watchTables(() => (heard += 1));

  host.edit(() => sheet.setValue(9, 9, '表格之外'));
  await turn();
  expect(heard).toBe(0);

  host.edit(() => sheet.setValue(1, 0, 'A-9'));
  await turn();
  expect(heard).toBe(1);

  await stop();
  host.edit(() => sheet.setValue(1, 0, 'A-1'));
  await turn();
  expect(heard).toBe(1);
});
