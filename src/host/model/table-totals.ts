import { fileTableReference } from './formula/table-reference';
import { lastRow } from './rect';
import { assertOnSheet, makeRoomBelow } from './room';
import type { TableModel } from './table-model';

/** What Excel's drop-down in a totals cell offers, by the file's names, and SUBTOTAL's numbers for it. */
export const TOTALS_FUNCTIONS = {
  average: 101,
  count: 103,
  countNums: 102,
  max: 104,
  min: 105,
  sum: 109,
  stdDev: 107,
  var: 110,
} as const;

export type TotalsFunction = keyof typeof TOTALS_FUNCTIONS;

export function switchTotals(table: TableModel, show: boolean): void {
  const { rect, sheet } = table;
  if (!show) {
    const row = lastRow(rect);
    table.markTotals(false);
    table.setRect({ ...rect, rows: rect.rows - 1 });
    sheet.remove({ ...rect, row, rows: 1 }, 'up');
    return;
  }
  assertOnSheet({ ...rect, rows: rect.rows + 1 });
  makeRoomBelow(sheet, { ...rect, row: lastRow(rect) + 1, rows: 1 });
  table.markTotals(true);
  table.setRect({ ...rect, rows: rect.rows + 1 });
  if (table.columns.every(({ totalsLabel, totalsFunction }) => !totalsLabel && !totalsFunction)) {
    setUsualTotals(table);
  } else writeTotals(table);
}

/** Null takes the function away. */
export function setTotalsFunction(
  table: TableModel,
  index: number,
  chosen: TotalsFunction | null,
): void {
  const cells = table.totalsRect;
  if (!cells) return;
  const column = cells.column + index;
  if (chosen === null) table.sheet.setValue(cells.row, column, null);
  else table.sheet.setFileFormula(cells.row, column, subtotal(table, index, chosen));
}

/** The function whose formula this is, in the file's form; null for any other formula. */
export function totalsFunctionOf(
  table: TableModel,
  index: number,
  formula: string,
): TotalsFunction | null {
  const names = Object.keys(TOTALS_FUNCTIONS) as TotalsFunction[];
  return names.find((name) => subtotal(table, index, name) === formula) ?? null;
}

/** A label before, and for the last column its sum, or how many it has where it holds texts. */
function setUsualTotals(table: TableModel): void {
  const { totalsRect: cells, bodyRect: body, sheet } = table;
  if (!cells) return;
  const last = cells.columns - 1;
  if (last > 0) sheet.setValue(cells.row, cells.column, '合計');
  let hasText = false;
  for (const { value } of sheet.cells({ ...body, column: body.column + last, columns: 1 })) {
    hasText ||= typeof value !== 'number';
  }
  setTotalsFunction(table, last, hasText ? 'count' : 'sum');
}

function writeTotals(table: TableModel): void {
  const { totalsRect: cells, sheet } = table;
  if (!cells) return;
  for (const { index, totalsFunction, totalsLabel } of table.columns) {
    const column = cells.column + index;
    const formula = table.columnList.totalsFormula(index);
    if (formula !== null) sheet.setFileFormula(cells.row, column, formula);
    else if (isKnown(totalsFunction)) setTotalsFunction(table, index, totalsFunction);
    else if (totalsLabel !== null) sheet.setValue(cells.row, column, totalsLabel);
  }
}

function isKnown(name: string | null): name is TotalsFunction {
  return name !== null && name in TOTALS_FUNCTIONS;
}

function subtotal(table: TableModel, index: number, chosen: TotalsFunction): string {
  const column = table.columnList.names()[index] ?? '';
  const reference = { table: table.name, columns: [column], sections: [] };
  return `SUBTOTAL(${TOTALS_FUNCTIONS[chosen]},${fileTableReference(reference)})`;
}
