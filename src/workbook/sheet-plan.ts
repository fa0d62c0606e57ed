import { type TableName, tables } from '../register/register';
import { freeName } from './free-name';

export interface PlannedTable {
  readonly table: TableName;
  /** Zero-based worksheet column of its first header. */
  readonly column: number;
}

/** One sheet to be added, with its tables side by side. */
export interface PlannedSheet {
  readonly name: string;
  readonly tabColor: string;
  readonly tables: readonly PlannedTable[];
}

/** Zero-based worksheet row of the headers: row 1 holds the way back and the title. */
export const headerRowIndex = 1;

/** The sheets for the tables that are missing: tables declared for one sheet share it. */
export function planSheets(
  existingTables: readonly string[],
  existingSheets: readonly string[],
): PlannedSheet[] {
  const missing = (Object.keys(tables) as TableName[]).filter(
    (name) => !existingTables.includes(name),
  );
  const taken = [...existingSheets];
  return [...new Set(missing.map((name) => tables[name].sheet))].map((title) => {
    const here = missing.filter((name) => tables[name].sheet === title);
    const name = freeName(title, taken);
    taken.push(name);
    let column = 0;
    const placed = here.map((table): PlannedTable => {
      const at = column;
      // One free column between two tables, so that Excel does not take them for one.
      column += Object.keys(tables[table].columns).length + 1;
      return { table, column: at };
    });
    return { name, tabColor: tables[here[0] ?? 'Settings'].tabColor, tables: placed };
  });
}
