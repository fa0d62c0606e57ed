import { openExcel } from '../conformance/open-excel';
import { Host } from '../../src/host/host';
import { collected } from './collected';

const ALL = { row: 0, column: 0, rows: 3, columns: 3 };

test('an add-in that is gone leaves nothing with the host', async () => {
  const host = Host.blank();
  const before = host.held;
  const gone = (() => {
    const session = host.connect('1.14');
    session.references.keep(session.range(host.model.activeSheet, ALL));
    session.events.register(10, 'Workbook', 1);
    expect(host.held).toEqual({ sessions: before.sessions + 1, references: 1, registrations: 1 });
    host.disconnect(session);
    return new WeakRef(session);
  })();
  expect(host.held).toEqual(before);
  await collected();
  expect(gone.deref()).toBeUndefined();
});

test('what is read and heard by the library is given back once it is done', async () => {
  const { host, Excel } = openExcel();
  const before = host.held;
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const added = sheet.onChanged.add(() => Promise.resolve());
    const range = sheet.getRange('A1:B2').load('values');
    await context.sync();
    range.getCell(0, 0).values = [['一']];
    await context.sync();
    expect(host.held.references).toBeGreaterThan(0);
    return added;
  });
  expect(host.held).toEqual({ ...before, registrations: 1 });
  handler.remove();
  await handler.context.sync();
  expect(host.held).toEqual(before);
});
