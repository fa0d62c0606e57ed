import type { Frame, Page } from 'playwright-core';

/** The pane's own frame of a workbench page, when its bar stands, with nothing in it that moves. */
export async function stillPane(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').getByRole('tab').first().waitFor({ timeout: 30_000 });
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('The workbench shows no pane');
  // A colour on its way from one theme to the other is of neither.
  await frame.addStyleTag({
    content: '*, *::before, *::after { transition: none !important; animation: none !important }',
  });
  return frame;
}

/** What opens each place, in the order of the bar and its menu. */
export async function placesOf(frame: Frame): Promise<(() => Promise<void>)[]> {
  const tabs = await frame.locator('[role=tab][id^=tab-]').all();
  const more = frame.locator('[aria-haspopup=menu]').first();
  await more.click();
  const items = await frame.getByRole('menuitem').allInnerTexts();
  await frame.page().keyboard.press('Escape');
  return [
    ...tabs.map((tab) => () => tab.click()),
    ...items.map((name) => async () => {
      await more.click();
      await frame.getByRole('menuitem', { name }).click();
    }),
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

/** Names of controls, headings and parts, as they stand. */
export function namesIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const named =
      'button, a, summary, h1, h2, h3, h4, label, legend, [role=tab], [role=menuitem], [role=switch], [role=checkbox], [role=radio]';
    const shown = [...document.querySelectorAll<HTMLElement>(named)].map(
      (each) => each.ariaLabel ?? each.innerText,
    );
    const labels = [...document.querySelectorAll('[aria-label]')].map((each) => each.ariaLabel);
    const hints = [...document.querySelectorAll('[placeholder]')].map((each) =>
      each.getAttribute('placeholder'),
    );
    const groups = [...document.querySelectorAll('optgroup')].map(({ label }) => label);
    return [...new Set([...shown, ...labels, ...hints, ...groups])].filter((each) => each !== null);
  });
}
