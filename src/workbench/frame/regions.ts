/** The parts of the page that F6 goes around, in their order; the pane comes after the last. */
const REGIONS = ['.top-bar', '.formula-bar', '.sheet-panel', '.sheet-bar', '.status-bar'];

const PANE = '.pane';

/** What takes the keyboard when its part is come to. */
const FIRST = [
  '.cell-editor',
  '.cell-input',
  '[role=grid]',
  '[role=tab][aria-selected=true]',
  'button:enabled:not([tabindex="-1"])',
  'input:enabled:not([tabindex="-1"]):not([hidden])',
];

/**
 * Moves the keyboard to the part after the one that has it, or before it, as F6 does in Excel. Parts
 * with nothing to focus are passed over. `toPane` is false when the pane cannot take the keyboard.
 */
export function leap(page: HTMLElement, forward: boolean, toPane: () => boolean): void {
  const parts = forward ? [...REGIONS, PANE] : [...REGIONS, PANE].reverse();
  const { activeElement } = document;
  const here = parts.findIndex((part) => activeElement?.closest(part));
  // From nowhere one comes to the grid.
  const start = here < 0 ? parts.indexOf('.sheet-panel') : here + 1;
  const order = [...parts.slice(start), ...parts.slice(0, start)];
  order.some((part) => (part === PANE ? toPane() : focusIn(page.querySelector(part))));
}

export function focusGrid(page: HTMLElement | null): void {
  focusIn(page?.querySelector('.sheet-panel') ?? null);
}

function focusIn(part: Element | null): boolean {
  for (const selector of FIRST) {
    const element = part?.querySelector<HTMLElement>(selector);
    element?.focus({ preventScroll: true });
    if (element && element === document.activeElement) return true;
  }
  return false;
}
