import type { WorkbookState } from './workbook-state';

/** `Reviews_2`, or the next number that neither a table nor a name of the workbook has. */
export function freeTableName(
  name: string,
  { tableNames, names }: Pick<WorkbookState, 'tableNames' | 'names'>,
): string {
  const taken = new Set(tableNames.map((each) => each.toLowerCase()));
  for (let count = 2; ; count++) {
    const wanted = `${name}_${String(count)}`;
    if (!taken.has(wanted.toLowerCase()) && !names.isTaken(wanted)) return wanted;
  }
}
