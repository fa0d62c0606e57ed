import type { Frame, Page } from 'playwright-core';

interface Held {
  waiting: MessageEvent[];
  isOpen: boolean;
}

/** Before a page is opened: its pane can be made to wait for Excel's answers. */
export function mayHoldAnswers(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    if (top === globalThis.window) return;
    const held: Held = { waiting: [], isOpen: true };
    Object.assign(globalThis, { held });
    // Before the library hears of it.
    addEventListener(
      'message',
      (event) => {
        if (held.isOpen || !event.isTrusted) return;
        event.stopImmediatePropagation();
        held.waiting.push(event);
      },
      true,
    );
  });
}

/** Excel's answers kept back as by a slow Excel, and handed on when the test says so. */
export async function holdAnswers(pane: Frame): Promise<{
  /** Hands on the answer that has waited longest, and waits for the next. */
  next: () => Promise<void>;
  /** Hands on all of them, and holds none any more. */
  release: () => Promise<void>;
}> {
  await pane.evaluate(() => {
    (globalThis as unknown as { held: Held }).held.isOpen = false;
  });
  const hand = (all: boolean) =>
    pane.evaluate(async (isAll) => {
      const { held } = globalThis as unknown as { held: Held };
      const come = async () => {
        while (held.waiting.length === 0) await new Promise(requestAnimationFrame);
      };
      if (!isAll) await come();
      held.isOpen = isAll;
      for (const { data, origin, source } of held.waiting.splice(0, isAll ? Infinity : 1)) {
        dispatchEvent(new MessageEvent('message', { data, origin, source }));
      }
      if (!isAll) await come();
      // What follows is drawn by then.
      await new Promise(requestAnimationFrame);
    }, all);
  return { next: () => hand(false), release: () => hand(true) };
}
