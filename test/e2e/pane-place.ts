import type { Frame, FrameLocator } from 'playwright-core';

/** Opens a place of the pane: in the bar, or under 「⋯」. */
export async function openPlace(pane: Frame | FrameLocator, name: string): Promise<void> {
  const inBar = pane.getByRole('tab', { name });
  await pane.getByRole('tab').first().waitFor({ timeout: 90_000 });
  if ((await inBar.count()) === 0) {
    await pane.getByRole('button', { name: /^(更多功能|More places)$/ }).click();
    await pane.getByRole('menuitem', { name }).click();
  } else {
    await inBar.click();
  }
  await pane.getByRole('tab', { name, selected: true }).waitFor();
}
