import { createSheets } from '../../src/app/create-sheets';
import { fixedClock } from '../../src/app/fixed-clock';
import { Host } from '../../src/host/host';
import { TransportFault } from '../../src/host/protocol/transport-fault';
import type { Day } from '../../src/register/day';
import { bindUseCases } from '../../src/taskpane/use-cases';
import { over } from '../workbook/over-host';

const clock = fixedClock('2026-12-09' as Day);
const pasted = [
  '編號\t發現日期\t不符合事項\t自訂欄',
  'NC-114-901\t114/03/02\t未依規定更換密碼\t甲',
  'NC-114-902\t114/03/05\t資產清冊未更新\t乙',
].join('\n');

async function prepared() {
  const open = over(Host.blank());
  await createSheets(open.workbook, { sample: false });
  const cases = bindUseCases(open.workbook, clock);
  const grid = await cases.readPasted(pasted);
  const adoption = await cases.previewAdoption(grid, 'Findings', undefined);
  const ids = () =>
    open.host.model.sheets
      .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))
      .filter(({ table }) => table.name === 'Findings')
      .flatMap(({ sheet, table: { rect, columns } }) => ({
        own: columns.filter(({ name }) => name.startsWith('自訂欄')).length,
        rows: Array.from({ length: rect.rows - 1 }, (_, at) =>
          sheet.value(rect.row + 1 + at, rect.column),
        ).filter((value) => value !== null),
      }));
  return { open, ids, apply: () => cases.applyAdoption(adoption) };
}

const once = [{ own: 1, rows: ['NC-114-901', 'NC-114-902'] }];

test('however often the connection ends while a list is brought in, its rows and columns come once', async () => {
  const { open, ids, apply } = await prepared();
  let presses = 0;
  for (let isDone = false; !isDone; presses++) {
    // Each time a request later: also behind the rows, and behind those that look whether they are there.
    open.line.beforeRequest(presses + 1, () => open.host.faults.crash());
    isDone = await apply().then(
      () => true,
      () => false,
    );
    open.host.faults.clear();
  }
  expect(presses).toBeGreaterThan(5);
  expect(ids()).toEqual(once);
});

test('one fault behind the rows is no fault of bringing them in', async () => {
  const counting = await prepared();
  const before = counting.open.line.requests;
  await counting.apply();
  const last = counting.open.line.requests - before;
  const { open, ids, apply } = await prepared();
  open.host.faults.inject({ code: 'GeneralException', request: last, action: 1 });
  expect((await apply()).notices).toEqual([]);
  expect(ids()).toEqual(once);
});

test('where only the answer is lost that the rows stand, bringing them in is done to its end', async () => {
  const { open, ids, apply } = await prepared();
  const { host, workbook } = open;
  const serve = host.execute.bind(host);
  let lost = 0;
  host.execute = (...request) => {
    const answer = serve(...request);
    if (ids()[0]?.rows.length === 2 && lost++ === 0) {
      throw new TransportFault('InvalidOrTimedOutSession');
    }
    return answer;
  };
  expect(await apply()).toMatchObject({ added: { 發現事項: 2 }, entry: expect.any(String) });
  expect(lost).toBeGreaterThan(0);
  expect(ids()).toEqual(once);
  expect(await workbook.keptMappings()).toHaveLength(1);
});
