import type { CellValue } from '../register/fault';
import type { TableName } from '../register/register';
import { rowForm } from './edit/row-forms';
import { RowsFound } from './edit/rows-found';
import { isTableName } from './read-blocks';
import { blockOf, queueTable } from './read-table';
import { leaveOff } from './leave-off';

/** A cell that somebody has just typed into here, as Excel tells of it. */
export interface TypedEvent {
  readonly worksheetId: string;
  /** One cell, such as 「B12」. */
  readonly address: string;
  readonly value: CellValue;
}

/** The cell of a table that was typed into, with its row. */
export interface TypedCell {
  readonly table: TableName;
  readonly key: string;
  readonly row: number;
  /** Header. */
  readonly column: string;
  readonly value: CellValue;
  /** The row as it is (`rowForm`). */
  readonly form: string;
}

/**
 * Tells of each single cell that is typed into in this window: never of what others type, of what is
 * pasted into several, or of what an add-in writes. Gives the way out.
 */
export async function watchTyping(
  context: Excel.RequestContext,
  onTyped: (event: TypedEvent) => void,
): Promise<() => Promise<void>> {
  const isTold = tellingOnce();
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    const { source, changeType, address, worksheetId, triggerSource, details } = event;
    const isOurs = String(triggerSource) === 'ThisLocalAddin';
    const isTyped = String(source) === 'Local' && String(changeType) === 'RangeEdited';
    // Excel gives what a cell held and holds where it was one cell.
    const isOne = /^[A-Z]+\d+$/.test(address) && isGiven(details);
    if (isTold(event) || !isOne || !isTyped || isOurs) return Promise.resolve();
    onTyped({ worksheetId, address, value: details.valueAfter as CellValue });
    return Promise.resolve();
  });
  await context.sync();
  return () => leaveOff([handler]);
}

/** So many cells are remembered by what was told of them last. */
const MOST_TOLD = 100;

/**
 * Whether the same was told already: Excel may tell of a change twice. Between two changes of a cell that are
 * alike it has to be changed back, and that is told as well; where that was not heard the second is left as it
 * was typed.
 */
function tellingOnce(): (event: Excel.WorksheetChangedEventArgs) => boolean {
  const last = new Map<string, string>();
  return ({ worksheetId, address, details }) => {
    if (!isGiven(details)) return false;
    const cell = `${worksheetId} ${address}`;
    const told = JSON.stringify([details.valueBefore, details.valueAfter]);
    const isSame = last.get(cell) === told && details.valueBefore !== details.valueAfter;
    last.delete(cell);
    last.set(cell, told);
    const [oldest] = last.keys();
    if (last.size > MOST_TOLD && oldest !== undefined) last.delete(oldest);
    return isSame;
  };
}

function isGiven(
  details: Excel.ChangedEventDetail | undefined,
): details is Excel.ChangedEventDetail {
  return details !== undefined;
}

/** The cell among the tables as it stands now; undefined where it is in none, or in a head. */
export async function readTypedCell(
  context: Excel.RequestContext,
  { worksheetId, address }: Pick<TypedEvent, 'worksheetId' | 'address'>,
): Promise<TypedCell | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load('name');
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const cell = sheet.getRange(address).load('rowIndex,columnIndex,formulas');
  const around = cell.getTables(false).load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  const [item] = around.items;
  if (!item || !isTableName(item.name) || !item.showHeaders) return undefined;
  if (String(cell.formulas[0]?.[0] ?? '').startsWith('=')) return undefined;
  const queued = queueTable({ table: item.name, item }, false);
  await context.sync();
  const block = blockOf(queued);
  if (block.trouble) return undefined;
  const row = cell.rowIndex + 1;
  const at = cell.columnIndex + 1 - block.firstColumn;
  const found = new RowsFound(block);
  const own = found.rows.find((each) => each.row === row);
  const column = block.headers[at];
  if (!own || column === undefined) return undefined;
  return {
    ...{ table: item.name, key: own.key, row, column },
    value: found.cell(row, at),
    form: rowForm(block, row),
  };
}
