import { MOST_CHARACTERS } from '../../register/cell-length';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { WorkbookError } from '../excel-errors';
import type { PlannedRows } from './add-rows';
import { asWritten } from './cell-state';
import type { PlannedCell } from './plan-cells';

/**
 * Excel refuses a text longer than a cell holds, and with it the rest of the batch, of which a part stands by
 * then. Numbers that are made of others can be longer than anything that was typed.
 * @throws WorkbookError `TextTooLong`
 */
export function guardLengths(cells: readonly PlannedCell[], rows: readonly PlannedRows[]): void {
  for (const { change, after } of cells) {
    const { formula, format } = after;
    if (formula === undefined) guard(change.table, change.column, asWritten(after, format));
  }
  for (const { on, rows: own } of rows) {
    // What the table has no column for is not written.
    const there = new Set(on.block.headers.map(identity));
    for (const [header, value] of own.flatMap((row) => Object.entries(row))) {
      if (there.has(identity(header))) guard(on.table, header, asWritten({ value }, '@'));
    }
  }
}

function guard(table: TableName, header: string, value: CellValue): void {
  if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return;
  const [length, most] = [value.length, MOST_CHARACTERS].map((count) =>
    count.toLocaleString('en-US'),
  );
  // What tells it from others; not in the midst of a character.
  const start = [...value.slice(0, 40)].slice(0, 15).join('').replace(/\s+/g, ' ');
  throw new WorkbookError(
    'TextTooLong',
    `「${tableNamed(table).sheet}」的「${header}」要寫入的文字（${start}…）有 ${String(length)} 個字元，一個儲存格最多 ${String(most)} 個，所以沒有寫入任何內容。請縮短後再試一次。`,
  );
}
