import { createSheets } from '../../src/app/create-sheets';
import { fixedClock } from '../../src/app/fixed-clock';
import type { WorkProgress } from '../../src/app/long-work';
import { Host } from '../../src/host/host';
import type { Day } from '../../src/register/day';
import { bindUseCases } from '../../src/taskpane/use-cases';
import { over } from '../workbook/over-host';

const ROWS = 4_000;
const clock = fixedClock('2026-12-09' as Day);
const lines = Array.from(
  { length: ROWS },
  (_, at) => `114/03/02\t第 ${String(at + 1)} 項未依規定辦理`,
);

async function prepared() {
  const { workbook } = over(Host.blank());
  await createSheets(workbook, { sample: false });
  const cases = bindUseCases(workbook, clock);
  const grid = await cases.readPasted(['發現日期\t不符合事項', ...lines].join('\n'));
  return { cases, preview: () => cases.previewAdoption(grid, 'Findings', undefined) };
}

let open: Awaited<ReturnType<typeof prepared>>;
beforeAll(async () => {
  open = await prepared();
});

test('a long list is worked out in pieces that tell how many of its rows are done', async () => {
  const told: WorkProgress[] = [];
  await open.cases.watchWork((progress) => {
    if (progress?.stage === 'planning') told.push(progress);
  });
  const { plan } = await open.preview();
  const counts = told.map(({ done }) => done);
  expect(new Set(told.map(({ all }) => all))).toEqual(new Set([ROWS]));
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
  expect(counts.some((done) => done > 0 && done < ROWS)).toBe(true);
  expect(counts.at(-1)).toBeLessThanOrEqual(ROWS);
  expect(told.every(({ mayCancel }) => mayCancel)).toBe(true);
  // Rows without a number of their own get the next free ones, each its own.
  const ids = plan.rows
    .filter(({ table }) => table === 'Findings')
    .map(({ cells }) => cells['編號']);
  expect(ids).toHaveLength(ROWS);
  expect(new Set(ids).size).toBe(ROWS);
  expect([ids[0], ids.at(-1)]).toEqual(['NC-114-001', `NC-114-${String(ROWS)}`]);
});

test('called off in the midst of its rows, it ends there and is told as cancelled', async () => {
  let last = 0;
  let isPressed = false;
  await open.cases.watchWork((progress) => {
    if (progress?.stage !== 'planning') return;
    last = progress.done;
    if (last === 0 || isPressed) return;
    isPressed = true;
    void open.cases.cancelWork();
  });
  await expect(open.preview()).rejects.toMatchObject({ message: '已取消，活頁簿和先前一樣。' });
  expect(isPressed).toBe(true);
  const then = last;
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(last).toBe(then);
});
