import type { TableName } from '../register/register';
import type { StrayTable } from './stray-tables';
import type { SheetState, WorkbookState } from './workbook-state';

/** Our own sheet for these tables, left unfinished by whoever was making it. */
export function unfinishedFor(table: TableName, { sheets }: WorkbookState): SheetState | undefined {
  return sheets.find(({ mark }) => mark?.state === 'new' && mark.tables.includes(table));
}

/** The rows stand on our own unfinished sheet: making it was cut off before they became the table. */
export function isHalfMade(stray: StrayTable, state: WorkbookState): boolean {
  return unfinishedFor(stray.table, state)?.name === stray.sheet;
}

/** Makes rows that were left half-made the table they were to become, with what was added to them. */
export async function claimRows(
  context: Excel.RequestContext,
  { sheets }: WorkbookState,
  halfMade: readonly StrayTable[],
): Promise<void> {
  const ranges = halfMade.flatMap((stray) => {
    const sheet = sheets.find(({ name }) => name === stray.sheet)?.sheet;
    return sheet ? [{ stray, sheet, range: sheet.getRange(stray.address).load('values') }] : [];
  });
  await context.sync();
  for (const { stray, sheet, range } of ranges) {
    if (stray.bears !== undefined) sheet.tables.getItem(stray.bears).name = stray.table;
    else {
      const rows: unknown[][] = range.values;
      // Beside a longer table the rows below are blank.
      const last = rows.findLastIndex((row) => row.some((value) => value !== ''));
      const whole = range.getAbsoluteResizedRange(last + 1, rows[0]?.length ?? 1);
      sheet.tables.add(whole, true).name = stray.table;
    }
  }
  await context.sync();
}
