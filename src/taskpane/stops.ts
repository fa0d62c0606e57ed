/** As Office's own list has it: whatever is not in it, Office takes for the end of the pane. */
export const STOPS = [
  'a[href]',
  'area[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  '[tabindex]',
  '[contenteditable]:not([disabled])',
]
  .map((stop) => `${stop}:not([tabindex='-1']):not([data-tabster-dummy])`)
  .join();
