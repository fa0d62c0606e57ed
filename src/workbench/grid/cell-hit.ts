export interface Hit {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** The cell, head or corner under the mouse; both undefined for the corner. */
export function hitOf(target: EventTarget): Hit | undefined {
  if (!(target instanceof Element)) return undefined;
  const found = target.closest<HTMLElement>(
    '[data-address],[data-row-head],[data-column-head],[data-corner]',
  );
  if (!found) return undefined;
  const { row, column, rowHead, columnHead } = found.dataset;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { row: number(row ?? rowHead), column: number(column ?? columnHead) };
}
