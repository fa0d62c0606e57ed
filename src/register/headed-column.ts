import type { TableBlock } from './block';
import type { ReadFault } from './fault';
import { freeHeader, renamedColumn, spareColumn } from './renamed-column';
import { tableNamed } from './register';

/** A missing or doubled column with the column whose header is to be another, where that mends it. */
export function withHeaded(block: TableBlock, fault: ReadFault): ReadFault {
  const { code, table, column: header } = fault;
  if (code === 'duplicateColumn') {
    const spare = spareColumn(block, header);
    return spare ? { ...fault, headed: { ...spare, rename: freeHeader(block, header) } } : fault;
  }
  const column = Object.values(tableNamed(table).columns).find((own) => own.header === header);
  const found = code === 'missingColumn' && column ? renamedColumn(block, column) : undefined;
  return found ? { ...fault, headed: { ...found, rename: header } } : fault;
}
