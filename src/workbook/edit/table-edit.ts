import type { CellValue } from '../../register/fault';
import type { TableName } from '../../register/register';

/** What a cell holds, as far as it can be put back. */
export interface CellState {
  /** As Excel's `values`: a date is its serial number, an empty cell ''. */
  readonly value: CellValue;
  /** The cell's formula, where it has one; the value then is what it came to. */
  readonly formula?: string;
  /** The cell's number format, where it matters or changes. */
  readonly format?: string;
}

/** A cell of a row of the register. Rows are found by key: they may be sorted away meanwhile. */
export interface CellPlace {
  readonly table: TableName;
  /** Key of the row, '' where it has none. */
  readonly key: string;
  /** Worksheet row, 1-based, as it was read: tells rows of one key apart. */
  readonly row: number;
  /** Column header. */
  readonly column: string;
}

export interface CellChange extends CellPlace {
  /** What the cell was seen to hold; a cell that holds something else by now is left alone. */
  readonly before: CellState;
  /** Without a format the cell gets its column's, where the one it has does not suit the value. */
  readonly after: CellState;
  /** Where other rows had its key when it was seen, and whether one of them was the same in all cells. */
  readonly among?: 'several' | 'alike';
  /** The row as it was seen (`rowForm`): without it rows of one key are told apart by `row`. */
  readonly form?: string;
  /** As of a changed cell: the row is the one that is still so. */
  readonly seen?: string;
  /** Nothing but its key tells of the row: where several of that key hold what was seen, none of them is meant. */
  readonly isBarelyKnown?: boolean;
  /** The headers that its table had then. */
  readonly seenIn?: readonly string[];
  /** As of a changed cell. */
  readonly alike?: number;
  /** Changes of one group are made together or not at all. */
  readonly group?: string;
  /** It may be done already while others of its row are not: the row is what it would be without any of them. */
  readonly mayBePart?: boolean;
}

/** A row by its column headers; what is not given is left blank. */
export type RowCells = Readonly<Record<string, CellValue>>;

/** Rows to be added below those of a table; computed columns get their formula. */
export interface RowsToAdd {
  readonly table: TableName;
  readonly rows: readonly RowCells[];
  /** As of a change of a cell: they are added with all of their group or not at all. */
  readonly group?: string;
}

/** A row to be taken away, as long as it is what it was. */
export interface RowToRemove {
  readonly table: TableName;
  readonly key: string;
  readonly row: number;
  readonly cells: RowCells;
  /** It may have been written in part only, and where nothing of it is, the row stands blank. */
  readonly mayBePart?: boolean;
  /** The table was made longer over blank cells for it: without it, what stands below stays where it is. */
  readonly isOverBlank?: true;
  /** It took a blank row that the table had: that one is left, and emptied. */
  readonly isReused?: true;
  /** Of a row without a number, as of a changed cell. */
  readonly alike?: number;
}

/** What is to be done to the tables in one batch. */
export interface TableEdit {
  readonly cells: readonly CellChange[];
  readonly add: readonly RowsToAdd[];
  readonly remove: readonly RowToRemove[];
  /** Of an edit written in parts: what later ones do, which Excel is not to do with this one. */
  readonly later?: readonly CellChange[];
  /** Nothing takes it back: what its rows would be found again by is not worked out. */
  readonly isUntold?: boolean;
}

export const noEdit: TableEdit = { cells: [], add: [], remove: [] };

/** A cell that was changed; `key` is the row's key after the change. */
export interface ChangedCell extends CellPlace {
  readonly before: CellState;
  readonly after: CellState;
  /** Only of a row that its key does not tell from others: the mark of what it holds after the change. */
  readonly seen?: string;
  /** Of such a row: its mark before the change, and its key where that was another. */
  readonly was?: string;
  readonly wasKey?: string;
  /**
   * Where it left other rows the same as this one: how many there were, with this one, or 1 where all of them had
   * been the same before. Where there are fewer by now, this one may be what is gone; and what stands elsewhere may
   * be another's.
   */
  readonly alike?: number;
}

/** What an edit does, as it stands in the journal: enough to take it back. */
export interface EditRecord {
  readonly cells: readonly ChangedCell[];
  readonly added: readonly RowToRemove[];
  readonly removed: readonly RowToRemove[];
  /** Of tables in which rows were `seen`: their headers. */
  readonly headers?: Readonly<Partial<Record<TableName, readonly string[]>>>;
}

/** What is about to be done, with the places of its cells as they were asked for. */
export interface Doing extends EditRecord {
  readonly asked: readonly CellPlace[];
}

/** What is kept of an edit, in front of it. */
export interface Kept {
  /** What the journal is to say; undefined leaves it as it is. */
  readonly journal?: string;
  /** The entry that it is part of, or takes back: until the last part is done the document says so. */
  readonly begun?: { readonly entry: string; readonly isLast: boolean };
}

/**
 * Given what is about to be done and what the journal says now. What it throws stops the edit before anything is
 * written.
 */
export type Keep = (doing: Doing, stored: string) => Kept | undefined;

/** Why a part of an edit was left undone. */
export type ConflictCode =
  /** The table is gone, or cannot be read. */
  | 'noTable'
  | 'noColumn'
  /** No row has this key (any more). */
  | 'noRow'
  /** Several rows could be meant. */
  | 'severalRows'
  /** The cell holds something else by now. */
  | 'changed'
  /** A formula works the cell out: a value would take its place. */
  | 'formula'
  /** A merged cell covers it: what is put there is lost. */
  | 'covered'
  /** Another change of its group was left undone. */
  | 'group'
  /** The table's filter hides rows: none is taken away then, and nothing else of the edit is done. */
  | 'filtered'
  /** A row to be added bears a key that a row has already. */
  | 'keyTaken';

export interface EditConflict extends CellPlace {
  readonly code: ConflictCode;
  /** Of a row that is not found: it had no number of its own, and all that it held was looked for. */
  readonly isUntold?: true;
  /** What the cell holds now; undefined where there is none. */
  readonly now?: CellValue;
  /** What it was seen to hold, and what it was to get. */
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface EditOutcome {
  readonly record: EditRecord;
  readonly conflicts: readonly EditConflict[];
  /** What was not done or is worth knowing, each a sentence for people. */
  readonly notices: readonly string[];
}
