import { fixedClock } from '../../src/app/fixed-clock';
import { readEntries, restore } from '../../src/app/journal';
import { restorable } from '../../src/app/journal-text';
import { applyRemedies, previewRemedies } from '../../src/app/remedies/remedies';
import type { Day } from '../../src/register/day';
import { arm } from '../faults/armed';
import { EVERYWHERE } from '../faults/kinds';
import { over } from '../workbook/over-host';
import { byHand, officeHost, rowsOf, writing } from './journal/office';

const clock = fixedClock('2026-12-01' as Day);
const lostAnswer = EVERYWHERE.find(({ name }) => name === 'session lost with the answer');

/** A column of 單位 is gone, which is repaired, and the duties are not there, which are added. */
async function planned() {
  const open = over(await officeHost());
  await byHand(open, (table) => {
    table.columns.getItemAt(2).delete();
  });
  return { open, preview: await previewRemedies(open.workbook, clock, () => true) };
}

async function mended(from?: number) {
  const { open, preview } = await planned();
  const armed = arm(open, from, lostAnswer);
  const ended = await applyRemedies(open.workbook, preview, writing).then(
    () => true,
    () => false,
  );
  armed.disarm();
  return { open, ended, requests: armed.recorded.length };
}

test('behind a repair an answer is lost: what was added in the end can be taken back', async () => {
  const { open: whole, requests } = await mended();
  const [blank, duties] = [(await planned()).open, whole];
  const [before, after] = [
    await rowsOf(blank, 'Responsibilities'),
    await rowsOf(duties, 'Responsibilities'),
  ];
  expect(after.length).toBeGreaterThan(10);
  let done = 0;
  for (let request = requests - 6; request <= requests; request++) {
    const { open, ended } = await mended(request);
    const rows = await rowsOf(open, 'Responsibilities');
    expect([before, after]).toContainEqual(rows);
    if (!ended || rows.length === before.length) continue;
    done++;
    const [entry] = restorable(await readEntries(open.workbook));
    await restore(open.workbook, entry?.id ?? 'none', writing.at);
    expect(await rowsOf(open, 'Responsibilities')).toEqual(before);
  }
  expect(done).toBeGreaterThan(2);
});
