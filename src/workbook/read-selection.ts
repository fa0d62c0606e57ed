import { isBlank } from '../register/cell-fault';
import type { CellValue } from '../register/fault';
import { shownAs, type ShownAs } from '../register/number-format';
import { WorkbookError } from './excel-errors';

/** Cells of a sheet as they stand, with how each number is shown. */
export interface SelectedCells {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly shown: readonly (readonly ShownAs[])[];
  /** Worksheet row of the first, 1-based. */
  readonly firstRow: number;
}

/** More cannot be read in one answer on the web (platform 2.1). */
const MOST_CELLS = 200_000;

/** What is selected; of one cell the table it is in, else what is filled on its sheet. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedCells> {
  const selected = context.workbook.getSelectedRange().load('cellCount');
  const tables = selected.getTables(false).load('items/name');
  const sheet = selected.worksheet.load('name');
  await context.sync();
  const [table] = tables.items;
  const wanted =
    selected.cellCount === 1
      ? table
        ? table.getRange()
        : sheet.getUsedRangeOrNullObject(true)
      : selected.getUsedRangeOrNullObject(true);
  wanted.load('cellCount');
  await context.sync();
  if (wanted.isNullObject) {
    throw new WorkbookError('EmptySelection', '選取的範圍沒有資料。請先選取清單，連同標題列。');
  }
  if (wanted.cellCount > MOST_CELLS) {
    throw new WorkbookError('BigSelection', '選取的範圍太大。請只選取清單，連同標題列。');
  }
  wanted.load('values,numberFormat,rowIndex');
  await context.sync();
  const values = wanted.values as CellValue[][];
  const shown = values.map((row, at) =>
    row.map((value, column): ShownAs => {
      if (typeof value !== 'number' || isBlank(value)) return 'number';
      return shownAs(String(wanted.numberFormat[at]?.[column] ?? 'General'), value);
    }),
  );
  return { name: sheet.name, values, shown, firstRow: wanted.rowIndex + 1 };
}
