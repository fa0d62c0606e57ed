// Which timers of a page are still to come.

/** In every frame, before all else. */
export function watchTimers() {
  const alive = new Set();
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const noted = (timer) => {
    alive.add(timer);
    return timer;
  };
  const forgetting = (clear) => (timer) => {
    alive.delete(timer);
    clear(timer);
  };
  globalThis.setTimeout = (work, ms, ...given) => {
    const timer = setTimeout(() => {
      alive.delete(timer);
      work(...given);
    }, ms);
    return noted(timer);
  };
  globalThis.setInterval = (...given) => noted(setInterval(...given));
  globalThis.clearTimeout = forgetting(clearTimeout);
  globalThis.clearInterval = forgetting(clearInterval);
  globalThis.timersAlive = () => alive.size;
}

export async function timersOf(page) {
  const alive = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => globalThis.timersAlive())),
  );
  return alive.reduce((sum, each) => sum + each, 0);
}
