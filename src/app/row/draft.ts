import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import type { TableName } from '../../register/register';
import type { RowCells } from '../../workbook/edit/table-edit';

/** What a person has typed into a cell and not saved. */
export interface DraftCell {
  /** What the cell held when the typing began: what it holds by then is a colleague's. */
  readonly before: CellValue;
  readonly text: string;
}

/** What a person has typed of a row. */
export interface DraftRow {
  readonly table: TableName;
  /** Key of the row; of one that is to be added a name of its own. */
  readonly key: string;
  /** Rows of one unit are saved together or not at all. */
  readonly unit: string;
  /** By column header. */
  readonly cells: Readonly<Record<string, DraftCell>>;
  /** Only of a row that is to be added: what is known of it; its number is settled when it is saved. */
  readonly added?: RowCells;
  /** Only of a row that its key does not tell from others, or that has none: where it was, and what it held. */
  readonly place?: RowSeen;
  /** Of work to be added: the numbers of the rows that its decision had by then. */
  readonly beside?: readonly string[];
}

/** A row as it was seen: its worksheet row, `rowForm`, and where others were the same, how many with it. */
export interface RowSeen {
  readonly row: number;
  readonly form: string;
  readonly alike?: number;
}

/** What a row that is to be added is called until it has its number. */
export function addedKey(number: number): string {
  return `新增 ${String(number)}`;
}

export type Drafts = readonly DraftRow[];

export function isSameRow(a: Pick<DraftRow, 'table' | 'key'>, b: Pick<DraftRow, 'table' | 'key'>) {
  return a.table === b.table && identity(a.key) === identity(b.key);
}

export function draftOf(drafts: Drafts, table: TableName, key: string): DraftRow | undefined {
  return drafts.find((row) => isSameRow(row, { table, key }));
}

/** What is typed for a cell; undefined where nothing is. */
export function typedFor(
  drafts: Drafts,
  table: TableName,
  key: string,
  header: string,
): string | undefined {
  return draftOf(drafts, table, key)?.cells[header]?.text;
}

/** The drafts with one row more, or in the place of what it was; without cells and nothing to add it goes. */
export function withRow(drafts: Drafts, row: DraftRow): Drafts {
  const others = drafts.filter((each) => !isSameRow(each, row));
  const isEmpty = Object.keys(row.cells).length === 0 && row.added === undefined;
  if (isEmpty) return others;
  return others.length === drafts.length
    ? [...drafts, row]
    : drafts.map((each) => (isSameRow(each, row) ? row : each));
}

export function withoutRow(drafts: Drafts, table: TableName, key: string): Drafts {
  return drafts.filter((row) => !isSameRow(row, { table, key }));
}
