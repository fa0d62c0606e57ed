import { readCell } from '../cell-fault';
import type { Columns, Table, Values } from '../column';
import { parseDay } from '../parse-day';
import type { CellValue } from '../fault';
import type { Column } from '../column';

/**
 * Rows written as a table of text: headers, then a row a line, cells separated by 「|」, dates as
 * 115/3/1. Throws on a header or cell that its column does not know: the sample has no bad data.
 */
export function rowsFromText<C extends Columns>(
  table: Table<C>,
  text: string,
): Partial<Values<C>>[] {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = head.map((header) => {
    const found = Object.entries(table.columns).find(([, column]) => column.header === header);
    if (!found) throw new Error(`${table.name} has no column ${header}`);
    return found;
  });
  return lines.map((cells) => {
    if (cells.length > columns.length)
      throw new Error(`${table.name}: too many cells: ${String(cells[0])}`);
    const entries = columns.map(([name, column], index) => [
      name,
      valueOf(column, cells[index] ?? ''),
    ]);
    return Object.fromEntries(entries) as Partial<Values<C>>;
  });
}

function valueOf(column: Column, written: CellValue): unknown {
  if (column.kind === 'date' && written !== '') {
    const parsed = parseDay(String(written));
    if (!parsed.ok) throw new Error(`${column.header} ${String(written)}: ${parsed.code}`);
    return parsed.day;
  }
  const parsed = readCell(column.type, written);
  if (!('value' in parsed)) throw new Error(`${column.header} ${String(written)}: ${parsed.code}`);
  return parsed.value;
}
