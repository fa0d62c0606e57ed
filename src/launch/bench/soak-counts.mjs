// What a page holds: its memory once what nobody uses is gone, and whatever somebody has to put away.
import { dataOf } from './soak-data.mjs';
import { framesOf, livingIn } from './soak-living.mjs';
import { timersOf } from './soak-timers.mjs';

/** Longer than the pane waits before it looks at the tables once more. */
const REST_MS = 5_500;
const LOOK_MS = 500;
/** What is freed by one may have held more. */
const COLLECTIONS = 3;

/** Waits until nothing is under way, and counts; `isWhole` looks at every object, which takes a while. */
export async function countsOf(page, isWhole) {
  await rested(page);
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    for (let left = COLLECTIONS; left > 0; left -= 1) {
      await session.send('HeapProfiler.collectGarbage');
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
    const { documents, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const { around, pane } = await framesOf(session);
    const detached = await livingIn(session, [around, pane], 'Node', isDetached);
    const data = isWhole ? { data: await dataOf(session) } : {};
    return {
      heap,
      ...data,
      documents,
      nodes: (await inDocuments(page)) + detached,
      listeners: jsEventListeners,
      timers: await timersOf(page),
      workers: page.workers().length,
      contexts: await livingIn(session, [pane], 'OfficeExtension.ClientRequestContext', isOne),
      objects: await livingIn(session, [pane], 'OfficeExtension.ClientObject', isOne),
      tracked: await livingIn(session, [pane], 'OfficeExtension.ClientRequestContext', tracked),
      ...(await hostOf(page)),
    };
  } finally {
    await session.detach();
  }
}

/** A timer of a moment may just be running. */
async function rested(page) {
  await page.waitForTimeout(REST_MS);
  for (let last = -1, now = await timersOf(page); now !== last; now = await timersOf(page)) {
    last = now;
    await page.waitForTimeout(LOOK_MS);
  }
}

/** The browser's own count has what it keeps for its undoing of typed text, up to a thousand times. */
async function inDocuments(page) {
  const counts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const walker = globalThis.document.createTreeWalker(globalThis.document);
        let count = 1;
        while (walker.nextNode()) count += 1;
        return count;
      }),
    ),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

/** The prototypes of what descends from it are no objects of anybody's. */
const isOne = (each) => (Object.hasOwn(each, 'constructor') ? 0 : 1);

const tracked = (each) => Object.keys(each.m_trackedObjects?._autoCleanupList ?? {}).length;

/** Out of its document, and held all the same. */
const isDetached = (each) => (Object.hasOwn(each, 'constructor') || each.isConnected ? 0 : 1);

export const hostOf = (page) => page.evaluate(ofHost);

/** What the host keeps for its add-ins, and for the person who takes steps back. The page hands nobody its host: React knows it. */
function ofHost() {
  const place = globalThis.document.querySelector('.pane-place');
  const own = Object.keys(place).find((name) => name.startsWith('__reactFiber'));
  let fiber = place[own];
  while (!fiber.memoizedProps?.host) fiber = fiber.return;
  const { held, history } = fiber.memoizedProps.host;
  return { ...held, steps: history.kept, stepBytes: history.bytes };
}
