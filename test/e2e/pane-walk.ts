import type { Frame, Page } from 'playwright-core';

/** The pane's own frame of a workbench page, when its bar stands, with nothing in it that moves. */
export async function stillPane(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').getByRole('tab').first().waitFor({ timeout: 90_000 });
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('The workbench shows no pane');
  // A colour on its way from one theme to the other is of neither.
  await frame.addStyleTag({
    content: '*, *::before, *::after { transition: none !important; animation: none !important }',
  });
  return frame;
}

export interface PanePlace {
  readonly name: string;
  readonly open: () => Promise<void>;
}

/** Each place and what opens it, in the order of the bar and its menu. */
export async function placesOf(frame: Frame): Promise<PanePlace[]> {
  const tabs = await frame.locator('[role=tab][id^=tab-]').all();
  const more = frame.locator('[aria-haspopup=menu]').first();
  await more.click();
  const items = await frame.getByRole('menuitem').allInnerTexts();
  await frame.page().keyboard.press('Escape');
  return [
    ...(await Promise.all(
      tabs.map(async (tab) => ({ name: await tab.innerText(), open: () => tab.click() })),
    )),
    ...items.map((name) => ({
      name,
      open: async () => {
        await more.click();
        await frame.getByRole('menuitem', { name }).click();
      },
    })),
  ];
}

/** Until nothing has been drawn for a while: the place has been loaded and has read its tables. */
export async function drawn(frame: Frame): Promise<void> {
  await frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => begin());
        let timer = setTimeout(end, 250);
        function end() {
          watch.disconnect();
          resolve();
        }
        function begin() {
          clearTimeout(timer);
          timer = setTimeout(end, 250);
        }
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
}

/** How the page looks to the pane, when the pane has taken it up. */
export async function look(
  page: Page,
  frame: Frame,
  manner: { width: number; isDark: boolean; isForced: boolean },
): Promise<void> {
  const { width, isDark, isForced } = manner;
  await page.emulateMedia({
    colorScheme: isDark ? 'dark' : 'light',
    forcedColors: isForced ? 'active' : 'none',
  });
  await page.locator('aside.pane').evaluate((pane, wide) => {
    pane.style.width = `${String(wide)}px`;
  }, width);
  await frame.waitForFunction(
    ([scheme, wide]) =>
      document.documentElement.style.colorScheme === scheme && innerWidth >= Number(wide) - 20,
    [isDark ? 'dark' : 'light', width] as const,
  );
  await frame.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
  );
}
