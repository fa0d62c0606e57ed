import { errorCode, openExcel, type OpenExcel } from './open-excel';

function write({ Excel }: OpenExcel): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [['一']];
    sheet.getRange('A2').values = [['二']];
    await context.sync();
  });
}

test('edit mode at the next request, and only at that', async () => {
  const excel = openExcel();
  excel.host.faults.inject({ code: 'InvalidOperationInCellEditMode', request: 1 });
  expect(await errorCode(write(excel))).toBe('InvalidOperationInCellEditMode');
  expect(excel.host.model.activeSheet.value(0, 0)).toBe(null);
  expect(await errorCode(write(excel))).toBe('no error');
});

test('at a member: what came before has taken effect', async () => {
  const excel = openExcel();
  excel.host.faults.inject({ code: 'ItemNotFound', member: 'Range.values', times: 1 });
  expect(await errorCode(write(excel))).toBe('ItemNotFound');
  excel.host.faults.clear();
  await write(excel);
  expect(excel.host.model.activeSheet.value(1, 0)).toBe('二');
});

test('at the n-th request', async () => {
  const excel = openExcel();
  excel.host.faults.inject({ code: 'InvalidOrTimedOutSession', request: 2 });
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    context.workbook.worksheets.load('items/id');
    expect(await errorCode(context.sync())).toBe('InvalidOrTimedOutSession');
  });
});

test('payload limits, both ways', async () => {
  const excel = openExcel();
  excel.host.faults.limitPayload(2_000);
  const large = excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A100').values = Array.from({ length: 100 }, () => ['一'.repeat(20)]);
    await context.sync();
  });
  expect(await errorCode(large)).toBe('RequestPayloadSizeLimitExceeded');
  const answer = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:Z100').load('values');
    await context.sync();
  });
  expect(await errorCode(answer)).toBe('ResponsePayloadSizeLimitExceeded');
});
