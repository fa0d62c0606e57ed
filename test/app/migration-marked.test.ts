import { readFileSync } from 'node:fs';
import { fixedClock } from '../../src/app/fixed-clock';
import { migrate, previewMigration } from '../../src/app/migration';
import { Host } from '../../src/host/host';
import type { Day } from '../../src/register/day';
import { caseFile } from '../cli/case';
import { over } from '../workbook/over-host';
import { cellsOf } from '../workbook/repair/cells';

// The version is written last, when the tables have their columns already.

const clock = fixedClock('2026-12-01' as Day);
const mending = { at: '2026-12-01 09:00' };
const member = 'CustomPropertyCollection.add';

async function opened() {
  const book = over(Host.open(readFileSync(caseFile('23-columns-missing', 'resolutions.xlsx'))));
  return { ...book, preview: await previewMigration(book.workbook, clock) };
}

/** How many requests it takes: the last writes the version. */
let last = 0;

beforeAll(async () => {
  const { host, workbook, preview } = await opened();
  const before = host.counters.requests;
  await migrate(workbook, preview, mending);
  last = host.counters.requests - before;
});

/** Refuses what is written into the document's properties, the last `times` there are and those behind. */
function refuse(host: Host, times: number): void {
  for (let at = 0; at < times; at += 1) {
    host.faults.inject({ code: 'GeneralException', member, request: last + at });
  }
}

test('one refusal in passing leaves no workbook that has its columns and not its version', async () => {
  const { host, workbook, preview } = await opened();
  refuse(host, 1);
  await migrate(workbook, preview, mending);
  expect(await workbook.schemaVersion()).toBe(2);
});

test('where it stays refused that is told, and the next run writes the version alone', async () => {
  const { host, workbook, preview } = await opened();
  refuse(host, 9);
  await expect(migrate(workbook, preview, mending)).rejects.toThrow();
  host.faults.clear();
  expect(await workbook.schemaVersion()).toBe(1);
  const cells = await cellsOf(host);
  await migrate(workbook, await previewMigration(workbook, clock), mending);
  expect(await workbook.schemaVersion()).toBe(2);
  expect(await cellsOf(host)).toEqual(cells);
});
