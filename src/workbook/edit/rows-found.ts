import { idForm } from '../../facts/grouping';
import type { TableBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { readRegister } from '../../register/read';
import { tableNamed, type TableName } from '../../register/register';
import { grouped } from './grouped';
import { cellsOfForm, computedHeaders, isInForm, rowForm, typedColumns } from './row-forms';
import { RowMarks } from './row-marks';
import type { CellChange, RowCells } from './table-edit';

/** A row of a block: its key as the register reads it, and its worksheet row (1-based). */
export interface BlockRow {
  readonly key: string;
  readonly row: number;
}

const none = () => false;

/** A table's rows as they stand now, looked up by key. */
export class RowsFound {
  private readonly byKey = new Map<string, BlockRow[]>();
  private readonly keyAt = new Map<number, string>();
  /** Of the rows with a key, by what they hold. */
  private readonly byForm = new Map<string, ReadonlyMap<string, readonly BlockRow[]>>();
  private readonly marks: RowMarks;
  private readonly forms = new Map<number, string>();
  private readonly headers: readonly string[];
  /** A row for each filled one. */
  readonly rows: readonly BlockRow[];

  /** `isWorkedOut`: of columns of the people's own, what a formula is in. */
  constructor(
    readonly block: TableBlock,
    readonly isWorkedOut: (row: number, at: number) => boolean = none,
  ) {
    this.headers = block.headers.map(identity);
    this.rows = readRegister([block]).rows[block.table].map(({ key, row }) => ({ key, row }));
    for (const row of this.rows) {
      const form = idForm(row.key) ?? '';
      const group = this.byKey.get(form);
      this.keyAt.set(row.row, form);
      if (group) group.push(row);
      else this.byKey.set(form, [row]);
    }
    this.marks = new RowMarks({
      typed: typedColumns(block.table, block.headers).map(({ at }) => ({
        ...{ header: this.headers[at] ?? '', at },
      })),
      held: (row, at) => (isWorkedOut(row, at) ? '' : this.cell(row, at)),
      rowsOf: (id) => this.withForm(id),
    });
  }

  /**
   * Whether a row holds what a `rowForm` says, in each column that it had then and has now: a column put
   * in or taken away makes no other row of it, as long as something is left to tell it by.
   */
  like(form: string): (row: number) => boolean {
    let isLike: ((row: number) => boolean) | undefined;
    return (row) => this.formAt(row) === form || (isLike ??= this.likeInCommon(form))(row);
  }

  private likeInCommon(form: string): (row: number) => boolean {
    const seen = cellsOfForm(form);
    const common = this.headers.flatMap((header, at) => {
      const value = seen.get(header);
      return value === undefined ? [] : [{ at, value }];
    });
    if (common.every(({ value }) => value === '') && common.length < seen.size) return () => false;
    return (row) =>
      common.every(
        ({ at, value }) => isInForm(value, this.cell(row, at)) || this.isWorkedOut(row, at),
      );
  }

  has(key: string): boolean {
    const form = idForm(key);
    return form !== null && this.byKey.has(form);
  }

  /** All rows with the key; none of a blank one. */
  withKey(key: string): readonly BlockRow[] {
    const form = idForm(key);
    return form === null ? [] : (this.byKey.get(form) ?? []);
  }

  /** The same of a key as ids compare; '' gives those without one. */
  withForm(form: string): readonly number[] {
    return (this.byKey.get(form) ?? []).map(({ row }) => row);
  }

  /**
   * The row that is meant, of those with its key the one that `isSame` holds for; where that leaves
   * several, the one that still stands in the row it was seen in. Where others had its key and none has
   * by now, the last of them may be another than the one that was seen; of several alike only the row
   * tells which, and so it does of a row that was emptied. Where an earlier change has `seen` the row, it
   * is the one that is still as it left it, or none.
   */
  find(
    {
      key,
      row,
      among,
      seen,
      seenIn,
      alike,
      isBarelyKnown,
    }: BlockRow & Pick<CellChange, 'among' | 'seen' | 'seenIn' | 'alike' | 'isBarelyKnown'>,
    form: string | undefined,
    isSame: (row: number) => boolean,
  ): number | 'noRow' | 'severalRows' {
    const all = this.byKey.get(idForm(key) ?? '') ?? [];
    // Thousands of rows may have no key: they are not copied for each of them.
    const [only] = all;
    const isLike = form === undefined ? () => true : this.like(form);
    if (!only) {
      const isMeant = idForm(key) === null && this.isEmptied(row) && isLike(row) && isSame(row);
      return isMeant ? row : 'noRow';
    }
    const id = idForm(key) ?? '';
    if (seen !== undefined) {
      const { rows, isSure } = this.marks.left(id, seen, seenIn);
      const [as] = rows;
      if (as === undefined || rows.size < (alike ?? 0)) return 'noRow';
      if (isSure && rows.size === 1 && alike === undefined) return as;
      return rows.has(row) ? row : rows.size === 1 ? 'noRow' : 'severalRows';
    }
    // With a key of its own a row is known, whatever else has been changed in it.
    if (all.length === 1 && idForm(key) !== null && among === undefined) return only.row;
    if (isBarelyKnown && all.filter((each) => isSame(each.row)).length > 1) return 'severalRows';
    // Where it still stands in its row, it is that one, whatever others are like it.
    if (this.keyAt.get(row) === id && isLike(row) && isSame(row)) return row;
    let first: BlockRow | undefined;
    for (const each of this.maybeLike(id, form) ?? all) {
      if (!isLike(each.row) || !isSame(each.row)) continue;
      if (first) return 'severalRows';
      first = each;
    }
    return first && among !== 'alike' ? first.row : 'noRow';
  }

  /** Of the rows with a key those of a form; undefined where others may be like it as well. */
  private maybeLike(id: string, form: string | undefined): readonly BlockRow[] | undefined {
    // What formulas work out is no part of a form, and columns have come or gone since.
    if (form === undefined || this.isWorkedOut !== none) return undefined;
    const then = [...cellsOfForm(form).keys()];
    const now = typedColumns(this.block.table, this.block.headers);
    const isSame =
      then.length === now.length && now.every(({ at }, i) => then[i] === this.headers[at]);
    return isSame
      ? (this.groupsOf(this.byForm, id, (row) => this.formAt(row)).get(form) ?? [])
      : undefined;
  }

  /** The rows with a key in groups, each found at once: there may be thousands without one. */
  private groupsOf(
    groups: Map<string, ReadonlyMap<string, readonly BlockRow[]>>,
    id: string,
    of: (row: number) => string,
  ): ReadonlyMap<string, readonly BlockRow[]> {
    let own = groups.get(id);
    if (!own) groups.set(id, (own = grouped(this.byKey.get(id) ?? [], ({ row }) => of(row))));
    return own;
  }

  /** The form of a row, as it is seen. */
  formAt(row: number): string {
    const form = this.forms.get(row) ?? rowForm(this.block, row);
    this.forms.set(row, form);
    return form;
  }

  /** What a row is known by that its key does not tell. `instead`: what some of its cells will hold. */
  markOf(row: number, instead?: (at: number) => CellValue | undefined): string {
    return this.marks.of(row, instead);
  }

  /** Whether its key tells a row from all others. */
  isTold(key: string): boolean {
    return idForm(key) !== null && this.withKey(key).length < 2;
  }

  /** A row of the table of whose own cells the last was emptied: nothing is left to know it by but its place. */
  private isEmptied(row: number): boolean {
    const { headerRow, table, values } = this.block;
    const computed = computedHeaders(table);
    return (
      values[row - headerRow - 1]?.every(
        (value, at) =>
          computed.has(this.headers[at] ?? '') || value === '' || this.isWorkedOut(row, at),
      ) ?? false
    );
  }

  /** What `among` of a change says of a row. */
  among({ key, row }: BlockRow): Pick<CellChange, 'among'> {
    const id = idForm(key) ?? '';
    if ((this.byKey.get(id)?.length ?? 0) < 2) return {};
    const same = this.groupsOf(this.byForm, id, (each) => this.formAt(each)).get(this.formAt(row));
    return { among: (same?.length ?? 0) > 1 ? 'alike' : 'several' };
  }

  /** Index of a column in the block by its header; -1 for one that is not there. */
  columnAt(header: string): number {
    return this.headers.indexOf(identity(header));
  }

  cell(row: number, column: number): CellValue {
    return this.cells(row)[column] ?? '';
  }

  private cells(row: number): readonly CellValue[] {
    return this.block.values[row - this.block.headerRow - 1] ?? [];
  }
}

/** The key that each of the rows would have in the table, given by column headers. */
export function keysOf(table: TableName, rows: readonly RowCells[]): string[] {
  const headers = Object.values(tableNamed(table).columns).map(({ header }) => header);
  const forms = headers.map(identity);
  const values = rows.map((row) => {
    const given = new Map<string, CellValue>();
    // Of two that are written alike the first one.
    for (const [header, value] of Object.entries(row).reverse()) given.set(identity(header), value);
    return forms.map((form) => given.get(form) ?? '');
  });
  return keysOfValues(table, headers, values);
}

/** The same of rows whose cells stand below these headers, the table's own. */
export function keysOfValues(
  table: TableName,
  headers: readonly string[],
  values: readonly (readonly CellValue[])[],
): string[] {
  const place = { sheet: '', headerRow: 0, firstColumn: 1 };
  const read = readRegister([{ table, ...place, headers, values, formulas: {} }]).rows[table];
  // A row without anything is none.
  const keys = new Map(read.map(({ key, row }) => [row, key]));
  return values.map((_, at) => keys.get(at + 1) ?? '');
}

/** What a row gives for a column; headers compare as they do in the register. */
export function valueOf(row: RowCells, header: string): CellValue {
  const wanted = identity(header);
  return Object.entries(row).find(([given]) => identity(given) === wanted)?.[1] ?? '';
}
