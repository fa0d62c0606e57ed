import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Somebody without a mouse: Tab, arrows, Enter and F6, and always sees where the keyboard is. */

type Key = 'Tab' | 'Shift+Tab';

export type Role = 'button' | 'combobox' | 'textbox' | 'tab' | 'checkbox' | 'searchbox';

/** Walks with Tab to what has a name. */
export async function tabTo(
  page: Page,
  pane: FrameLocator,
  role: Role,
  name: string | RegExp,
  key?: Key,
): Promise<Locator> {
  return walkTo(page, pane.getByRole(role, { name }).first(), String(name), key);
}

/** Walks to a control, the way on which it lies; `name` for whoever reads that it cannot be come to. */
export async function walkTo(
  page: Page,
  wanted: Locator,
  name: string,
  key?: Key,
): Promise<Locator> {
  await wanted.waitFor({ timeout: 90_000 });
  if (await hasKeyboard(wanted)) return wanted;
  const way = key ?? ((await wanted.evaluate(isBehind)) ? 'Shift+Tab' : 'Tab');
  const before = await wanted.evaluate(edges);
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press(way);
    if (!(await hasKeyboard(wanted))) continue;
    if ((await wanted.evaluate(edges)) === before) {
      throw new Error(`${name} has the keyboard, and looks as if it had not`);
    }
    return wanted;
  }
  throw new Error(`${way} does not come to ${name}`);
}

/** Walks there and presses Enter. */
export async function enter(
  page: Page,
  pane: FrameLocator,
  role: Role,
  name: string | RegExp,
  key?: Key,
): Promise<void> {
  const control = await tabTo(page, pane, role, name, key);
  await untilFree(control);
  await page.keyboard.press('Enter');
}

/** Enter on a control, once the pane does nothing else. */
export async function pressEnter(control: Locator): Promise<void> {
  await untilFree(control);
  await control.press('Enter');
}

/** While something is being done a button keeps the keyboard and does nothing: a click would wait, a key does not. */
export async function untilFree(control: Locator): Promise<void> {
  await (await control.elementHandle())?.waitForElementState('enabled');
}

/** Opens a place: F6 out of the pane and back to its bar, the arrows along it, and its menu at the end. */
export async function openByKeys(page: Page, pane: FrameLocator, name: string): Promise<void> {
  const chosen = pane.getByRole('tab', { selected: true });
  await chosen.waitFor({ timeout: 90_000 });
  const hasBar = () => hasKeyboard(chosen);
  // A page just opened has the keyboard nowhere. From the grid the way is over four other parts.
  if (await page.evaluate(() => document.activeElement === document.body)) {
    await page.getByRole('grid').focus();
  }
  for (const key of ['Shift+F6', 'F6', 'F6', 'F6', 'F6', 'F6']) {
    await page.keyboard.press(key);
    // The pane takes the keyboard by a message.
    await page.waitForTimeout(100);
    if (await hasBar()) break;
  }
  for (let steps = 0; steps < 60 && !(await hasBar()); steps++) {
    await page.keyboard.press('Shift+Tab');
  }
  const wanted = pane.getByRole('tab', { name, exact: true });
  if ((await wanted.count()) > 0) {
    await page.keyboard.press('Home');
    for (let steps = 0; steps < 12 && !(await hasKeyboard(wanted)); steps++) {
      await page.keyboard.press('ArrowRight');
    }
  } else {
    await page.keyboard.press('End');
    await tabTo(page, pane, 'button', /^(更多功能|More places)$/);
    await page.keyboard.press('Enter');
    const item = pane.getByRole('menuitem', { name, exact: true });
    await item.waitFor();
    for (let steps = 0; steps < 12 && !(await hasKeyboard(item)); steps++) {
      await page.keyboard.press('ArrowDown');
    }
  }
  await page.keyboard.press('Enter');
  await pane.getByRole('tab', { name, selected: true }).waitFor();
}

/** Whether it stands before what has the keyboard. */
function isBehind(control: Element): boolean {
  const active = control.ownerDocument.activeElement;
  if (!active || active === control.ownerDocument.body) return false;
  return (control.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Types into a field in place of what it holds. */
export async function type(page: Page, field: Locator, name: string, text: string): Promise<void> {
  await walkTo(page, field, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Fills a row's form in, field by field under its header. */
export async function fill(
  page: Page,
  pane: FrameLocator,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const field = pane.locator(`[data-header="${label}"] :is(input, textarea, select)`).first();
    const tag = await field.evaluate((one) => one.tagName);
    const role = tag === 'SELECT' || (await field.getAttribute('role')) === 'combobox';
    await tabTo(page, pane, role ? 'combobox' : 'textbox', label);
    if (tag !== 'SELECT') await page.keyboard.insertText(text);
    else while ((await field.inputValue()) !== text) await page.keyboard.press('ArrowDown');
  }
}

/** Chooses of a list with the arrows, once it can be chosen of. */
export async function choose(
  page: Page,
  pane: FrameLocator,
  name: string,
  text: string,
): Promise<void> {
  const list = pane.getByRole('combobox', { name, exact: true, disabled: false });
  await walkTo(page, list, name);
  const chosen = () =>
    list.evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 40 && (await chosen()) !== text; steps++) {
    await page.keyboard.press('ArrowDown');
    // What is chosen may be done at once, and nothing else is chosen meanwhile.
    await list.and(pane.locator(':not([aria-disabled=true])')).waitFor();
  }
  if ((await chosen()) !== text) throw new Error(`${name} has no ${text}`);
}

const hasKeyboard = (one: Locator) => one.evaluate((each) => each === document.activeElement);

/** How the edges of a control are drawn, its own and those of the two boxes it stands in. */
function edges(control: Element): string {
  const boxes = [control, control.parentElement, control.parentElement?.parentElement];
  return boxes
    .flatMap((box) => (box ? ['', '::before', '::after'].map((part) => [box, part] as const) : []))
    .map(([box, part]) => {
      const look = getComputedStyle(box, part);
      const { outline, boxShadow, border, transform } = look;
      return [outline, boxShadow, border, transform].join();
    })
    .join('|');
}
