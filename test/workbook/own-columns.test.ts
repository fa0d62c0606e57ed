import { createSheets } from '../../src/app/create-sheets';
import { Host } from '../../src/host/host';
import { failure, over, type OpenWorkbook } from './over-host';

const wanted = { Findings: ['編號（舊）', '自訂欄'] };

async function blank(): Promise<OpenWorkbook> {
  const open = over(Host.blank());
  await createSheets(open.workbook, { sample: false });
  return open;
}

function ownOf({ host }: OpenWorkbook): string[] {
  const tables = host.model.sheets.flatMap((sheet) => sheet.tables);
  const findings = tables.find(({ name }) => name === 'Findings');
  return (findings?.columns ?? []).map(({ name }) => name).slice(-3);
}

test('columns of the office are added all or none, and a second time nothing is added', async () => {
  const open = await blank();
  const { workbook, host } = open;
  const before = ownOf(open);
  // At the second of the columns, and once more when that is tried.
  host.faults.inject({ code: 'GeneralException', member: 'TableColumnCollection.add' });
  expect(await failure(workbook.addColumns(wanted))).toMatchObject({ code: 'GeneralException' });
  expect(ownOf(open)).toEqual(before);
  host.faults.inject({ code: 'GeneralException', request: 2, action: 13 });
  expect(await failure(workbook.addColumns(wanted))).toMatchObject({ code: 'GeneralException' });
  expect(ownOf(open)).toEqual(before);

  expect(await workbook.addColumns({ Findings: ['自訂欄'] })).toEqual({ Findings: ['自訂欄'] });
  // What stands there already, of a run that was cut off, is what is meant.
  expect(await workbook.addColumns(wanted)).toEqual({ Findings: ['編號（舊）'] });
  expect(ownOf(open)).toEqual([before.at(-1), '自訂欄', '編號（舊）']);
});
