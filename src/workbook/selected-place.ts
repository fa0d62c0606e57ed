import { leaveOff } from './leave-off';

/** Where the keyboard stands in the grid. */
export interface SelectedPlace {
  readonly sheet: string;
  /** Worksheet row and column of the active cell, 1-based. */
  readonly row: number;
  readonly column: number;
}

/** The active cell: it is asked for, and nothing is moved. */
export async function readPlace(context: Excel.RequestContext): Promise<SelectedPlace> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
  const sheet = cell.worksheet.load('name');
  await context.sync();
  return { sheet: sheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
}

/** Whether an address such as 「A3:C5」 or 「A3,B7」 spans rows; of a whole column it has no numbers. */
function isOfSeveralRows(address: string): boolean {
  const areas = address.split(',').map((area) => area.slice(area.lastIndexOf('!') + 1));
  const rows = new Set(areas.flatMap((area) => area.match(/\d+/g) ?? ['']));
  return rows.size > 1 || rows.has('');
}

/**
 * Tells that other cells were selected in this window, and whether they are in several rows; of a sheet
 * that was brought to the front that is not told. Gives the way out.
 */
export async function watchSelection(
  context: Excel.RequestContext,
  onSelect: (isSeveral: boolean | undefined) => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const told = (isSeveral: boolean | undefined) => {
    onSelect(isSeveral);
    return Promise.resolve();
  };
  const handlers = [
    worksheets.onSelectionChanged.add(({ address }) => told(isOfSeveralRows(address))),
    worksheets.onActivated.add(() => told(undefined)),
  ];
  await context.sync();
  return () => leaveOff(handlers);
}
