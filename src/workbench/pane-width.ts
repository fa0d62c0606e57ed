/** Excel opens a task pane at about this width; the add-in is drawn for the range around it. */
export const PANE = { least: 320, usual: 360, most: 400 } as const;

export function paneWidth(wanted: number): number {
  return Math.min(PANE.most, Math.max(PANE.least, Math.round(wanted)));
}
