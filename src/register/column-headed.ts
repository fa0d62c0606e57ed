import type { Column } from './column';
import { identity } from './identity';
import { tableNamed, type TableName } from './register';

const headed = new Map<TableName, ReadonlyMap<string, Column>>();

/** The declared column of a header, however it is written; each of ten thousand cells asks for one. */
export function columnHeaded(table: TableName, header: string): Column | undefined {
  let columns = headed.get(table);
  if (!columns) {
    const declared = Object.values(tableNamed(table).columns);
    columns = new Map(declared.map((column) => [identity(column.header), column]));
    headed.set(table, columns);
  }
  return columns.get(identity(header));
}
