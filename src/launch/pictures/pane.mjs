/** Opens a place of the pane: in the bar, or under 「⋯」. */
export async function openPlace({ pane, frame }, name) {
  const inBar = pane.getByRole('tab', { name });
  if ((await inBar.count()) > 0) await inBar.click();
  else {
    await pane.getByRole('button', { name: '更多功能' }).click();
    await pane.getByRole('menuitem', { name }).click();
  }
  await pane.getByRole('tab', { name, selected: true }).waitFor();
  await drawn(frame);
}

export async function press({ pane, frame }, name) {
  await pane.getByRole('button', { name }).first().click();
  await drawn(frame);
}

/** Selects a cell by its sheet and address, as a person does. */
export async function select({ page, frame }, sheet, cell) {
  const tabs = page.getByRole('tablist', { name: '工作表' });
  await tabs.getByRole('tab', { name: sheet, exact: true }).click();
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(cell);
  await box.press('Enter');
  await drawn(frame);
}

/** Types into the cell that is selected; what its list does not hold is confirmed. */
export async function type({ page, frame }, text) {
  await page.getByRole('grid').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog').getByRole('button', { name: '是' });
  await drawn(frame);
  if ((await asked.count()) > 0) await asked.click();
  await drawn(frame);
}

/** Until nothing has been drawn for a while: a place has read its tables. */
export function drawn(frame) {
  return frame.evaluate(
    (quiet) =>
      new Promise((resolve) => {
        const { MutationObserver, document } = globalThis;
        let timer = setTimeout(end, quiet);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        function end() {
          watch.disconnect();
          resolve();
        }
      }),
    500,
  );
}

/**
 * The pane as a person sees it: nothing is pointed at, no caret blinks. `from` comes to its top;
 * a pane with little in it is taken lower.
 */
export async function paneAsSeen({ page, pane, frame }, { height = 760, from } = {}) {
  await page.setViewportSize({ width: 1280, height });
  await page.mouse.move(300, height / 2);
  if (from) await pane.locator(from).first().waitFor();
  if (from)
    await pane
      .locator(from)
      .first()
      .evaluate((part) => part.scrollIntoView(true));
  await drawn(frame);
  const seen = page.locator('aside.pane iframe');
  return seen.screenshot({ caret: 'hide', animations: 'disabled' });
}
