import { openExcel } from './open-excel';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test('onChanged of a sheet tells of the add-in’s own writes', async () => {
  const { Excel } = openExcel();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add((event) => {
      heard.push([event.type, event.changeType, event.address, event.source, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await turn();
  expect(heard).toEqual([['WorksheetChanged', 'RangeEdited', 'B2:C3', 'Local', 'ThisLocalAddin']]);
});

test('what the user does in the grid is heard too, and its cells can be read', async () => {
  const { Excel, host } = openExcel();
  const values: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values');
        await inner.sync();
        values.push(event.triggerSource, range.values);
      });
    });
    await context.sync();
  });
  host.edit(() => host.model.activeSheet.setValue(0, 0, '改了'));
  await turn();
  expect(values).toEqual(['Unknown', [['改了']]]);
});

test('a handler that was removed hears nothing', async () => {
  const { Excel, host } = openExcel();
  let count = 0;
  await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      count++;
      return Promise.resolve();
    });
    await context.sync();
    handler.remove();
    await context.sync();
  });
  host.edit(() => host.model.activeSheet.setValue(0, 0, 1));
  await turn();
  expect(count).toBe(0);
});

test('tables, selection and sheets', async () => {
  const { Excel, host } = openExcel();
  const heard: string[] = [];
  const hear = (event: { type: string }) => {
    heard.push(event.type);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [['編號'], ['A']];
    const table = sheet.tables.add('A1:A2', true);
    await context.sync();
    table.onChanged.add(hear);
    sheet.onSelectionChanged.add(hear);
    context.workbook.worksheets.onAdded.add(hear);
    context.workbook.worksheets.onActivated.add(hear);
    await context.sync();
    table.getDataBodyRange().values = [['B']];
    await context.sync();
    await turn();
    context.workbook.worksheets.add('新').activate();
    await context.sync();
  });
  const [first] = host.model.sheets;
  if (first) host.select(first, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  await turn();
  expect(heard).toEqual([
    'TableChanged',
    'WorksheetAdded',
    'WorksheetActivated',
    'WorksheetSelectionChanged',
  ]);
});
