import { type TableName, tableNames, tables } from '../register/register';
import { freeName } from './free-name';

export interface PlannedTable {
  readonly table: TableName;
  /** Zero-based worksheet column of its first header. */
  readonly column: number;
}

/** One sheet to be added, with its tables side by side. */
export interface PlannedSheet {
  readonly name: string;
  readonly tables: readonly PlannedTable[];
}

/** Zero-based worksheet row of the headers: row 1 holds the way back and the title. */
export const headerRowIndex = 1;

/** Where tables stand that share a sheet. */
export function sideBySide(names: readonly TableName[]): PlannedTable[] {
  let column = 0;
  return names.map((table) => {
    const at = column;
    // One free column between two tables, so that Excel does not take them for one.
    column += Object.keys(tables[table].columns).length + 1;
    return { table, column: at };
  });
}

/** The sheets to be added for these tables: tables declared for one sheet share it. */
export function planSheets(
  wanted: readonly TableName[],
  existingSheets: readonly string[],
): PlannedSheet[] {
  const missing = tableNames.filter((name) => wanted.includes(name));
  const taken = [...existingSheets];
  return [...new Set(missing.map((name) => tables[name].sheet))].map((title) => {
    const name = freeName(title, taken);
    taken.push(name);
    return { name, tables: sideBySide(missing.filter((table) => tables[table].sheet === title)) };
  });
}
