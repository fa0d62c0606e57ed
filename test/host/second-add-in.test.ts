import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';

// What office.js leaves in the Error of everybody keeps its first add-in, and the workbook that had.
test('office.js leaves nothing behind in what it shares with the program', async () => {
  const shared = [Error, Error.prototype, Promise, Promise.prototype, JSON, URL, URL.prototype];
  const before = shared.map((each) => Reflect.ownKeys(each));
  const { Excel, OfficeExtension } = loadOffice(Host.blank());
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('沒有這一張');
    await context.sync();
  });
  const error: unknown = await failed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toMatchObject({ code: 'ItemNotFound' });
  expect(new Error('another')).not.toBeInstanceOf(OfficeExtension.Error);
  expect(shared.map((each) => Reflect.ownKeys(each))).toEqual(before);
});
