import type { RowPlace } from '../register/column';
import type { ColumnName, Rows, TableName } from '../register/register';
import { derived } from './derived';
import { derivedEach } from './derived-each';
import type { People } from './people';

/** The columns that name people, of whom a cell may name several. */
const COLUMNS = {
  Members: ['name', 'deputy'],
  Responsibilities: ['accountable', 'responsible'],
  Audits: ['auditors'],
  Findings: ['issuer'],
  CorrectiveActions: ['owner', 'verifier'],
  Indicators: ['owner'],
  Risks: ['owner', 'riskOwner'],
  Reviews: ['chair', 'minutesBy'],
  Attendance: ['name', 'deputy'],
  AgendaItems: ['reporter'],
} as const satisfies { readonly [N in TableName]?: readonly ColumnName<N>[] };

/** Whether a column names people, by code names. */
export function namesPeople(table: TableName, column: string): boolean {
  const own: Partial<Record<TableName, readonly string[]>> = COLUMNS;
  return own[table]?.includes(column) === true;
}

export type NamingTable = keyof typeof COLUMNS;

/** A cell that names people. */
export interface NamingCell<N extends NamingTable = NamingTable> {
  readonly table: N;
  readonly row: Rows[N][number];
  readonly column: (typeof COLUMNS)[N][number];
  /** As they are written. */
  readonly names: readonly string[];
}

/**
 * Every cell that names people, in the order of the tables, their rows and columns. Which people a row
 * names is looked up once, however often it is asked.
 */
export function namingCells(people: () => People, rows: Rows): () => readonly NamingCell[] {
  const tables = (Object.entries(COLUMNS) as [NamingTable, readonly string[]][]).map(
    ([table, columns]) => {
      const cellsOf = derivedEach((row: RowPlace): readonly NamingCell[] => {
        let cells: readonly NamingCell[] = none;
        for (const column of columns) {
          const value = Reflect.get(row, column) as string | readonly string[] | null;
          if (value === null) continue;
          const names = people().namesIn(value);
          if (names.length === 0) continue;
          // The column is one of this table's, as COLUMNS says; the compiler cannot see it by name.
          const cell = { table, row, column, names } as unknown as NamingCell;
          // Mostly one or two: a list that grows has room for seventeen.
          cells = cells === none ? [cell] : [...cells, cell];
        }
        return cells;
      });
      return derived(() => cellsOf(rows[table]).flat());
    },
  );
  // Of a table whose rows stand the cells are not gone through again.
  return derived(() => tables.flatMap((cellsOf) => cellsOf()));
}

const none: readonly NamingCell[] = [];
