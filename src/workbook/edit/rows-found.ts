import { idForm } from '../../facts/grouping';
import type { TableBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { readRegister } from '../../register/read';
import { tableNamed, type TableName } from '../../register/register';
import type { CellChange, RowCells } from './table-edit';

/** A row of a block: its key as the register reads it, and its worksheet row (1-based). */
export interface BlockRow {
  readonly key: string;
  readonly row: number;
}

/** What people have put into a row, by column, as a text: the same for the same row wherever it stands. */
export function rowForm(block: TableBlock, row: number): string {
  return formOf(block, block.values[row - block.headerRow - 1] ?? []);
}

/** The same of a row that holds these cells. */
export function formOf(
  { table, headers }: Pick<TableBlock, 'table' | 'headers'>,
  cells: readonly CellValue[],
  isWorkedOut: (at: number) => boolean = () => false,
): string {
  const computed = computedHeaders(table);
  const typed = headers.flatMap((header, at) =>
    computed.has(identity(header)) || isWorkedOut(at) ? [] : [[identity(header), cells[at] ?? '']],
  );
  return JSON.stringify(typed);
}

/** A form, short: two rows whose marks are the same are the same, as good as surely (cyrb53, of 53 bits). */
export function formMark(form: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & two) + (one >>> 0)).toString(36);
}

export function computedHeaders(table: TableName): ReadonlySet<string> {
  return new Set(
    Object.values(tableNamed(table).columns)
      .filter(({ formula }) => formula !== undefined)
      .map(({ header }) => identity(header)),
  );
}

/** Whether a column is none of the table's declared ones. */
export function isOwnHeader(table: TableName, header: string): boolean {
  const wanted = identity(header);
  return Object.values(tableNamed(table).columns).every(
    (column) => identity(column.header) !== wanted,
  );
}

/** A table's rows as they stand now, looked up by key. */
export class RowsFound {
  private readonly byKey = new Map<string, BlockRow[]>();
  private readonly keyAt = new Map<number, string>();
  private readonly forms = new Map<string, ReadonlyMap<string, number>>();
  private readonly marks = new Map<number, string>();
  private readonly headers: readonly string[];
  /** A row for each filled one. */
  readonly rows: readonly BlockRow[];

  /** `isWorkedOut`: of columns of the people's own, what a formula is in. */
  constructor(
    readonly block: TableBlock,
    readonly isWorkedOut: (row: number, at: number) => boolean = () => false,
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
  }

  /**
   * Whether a row holds what a `rowForm` says, in each column that it had then and has now: a column put
   * in or taken away makes no other row of it, as long as something is left to tell it by.
   */
  like(form: string): (row: number) => boolean {
    const seen = new Map(JSON.parse(form) as [string, CellValue][]);
    const common = this.headers.flatMap((header, at) => {
      const value = seen.get(header);
      return value === undefined ? [] : [{ at, value }];
    });
    if (common.every(({ value }) => value === '') && common.length < seen.size) return () => false;
    return (row) =>
      common.every(({ at, value }) => this.cell(row, at) === value || this.isWorkedOut(row, at));
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
    { key, row, among, seen, alike }: BlockRow & Pick<CellChange, 'among' | 'seen' | 'alike'>,
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
    if (seen !== undefined) {
      const left = all.filter((each) => this.markOf(each.row) === seen);
      const [as, ...twins] = left;
      if (!as || left.length < (alike ?? 0)) return 'noRow';
      if (twins.length === 0 && alike === undefined) return as.row;
      const there = left.find((each) => each.row === row)?.row;
      return there ?? (twins.length === 0 ? 'noRow' : 'severalRows');
    }
    // With a key of its own a row is known, whatever else has been changed in it.
    if (all.length === 1 && idForm(key) !== null && among === undefined) return only.row;
    // Where it still stands in its row, it is that one, whatever others are like it.
    if (this.keyAt.get(row) === (idForm(key) ?? '') && isLike(row) && isSame(row)) return row;
    const same = all.filter((each) => isLike(each.row) && isSame(each.row));
    const [first, ...more] = same;
    if (!first) return 'noRow';
    if (more.length === 0 && among !== 'alike') return first.row;
    const there = same.find((each) => each.row === row)?.row;
    return there ?? (more.length === 0 ? 'noRow' : 'severalRows');
  }

  /** What a row is known by that its key does not tell: the mark of its form. */
  markOf(row: number): string {
    const { values, headerRow } = this.block;
    const cells = values[row - headerRow - 1] ?? [];
    const mark =
      this.marks.get(row) ?? formMark(formOf(this.block, cells, (at) => this.isWorkedOut(row, at)));
    this.marks.set(row, mark);
    return mark;
  }

  /** Whether its key tells a row from all others. */
  isTold(key: string): boolean {
    return idForm(key) !== null && this.withKey(key).length < 2;
  }

  /** A row of the table of whose own cells the last was emptied: nothing is left to know it by but its place. */
  private isEmptied(row: number): boolean {
    const cells = this.block.values[row - this.block.headerRow - 1];
    const computed = computedHeaders(this.block.table);
    return (
      cells?.every(
        (value, at) =>
          computed.has(this.headers[at] ?? '') || value === '' || this.isWorkedOut(row, at),
      ) ?? false
    );
  }

  /** What `among` of a change says of a row. */
  among({ key, row }: BlockRow): Pick<CellChange, 'among'> {
    const id = idForm(key) ?? '';
    const several = this.byKey.get(id) ?? [];
    if (several.length < 2) return {};
    const forms = this.forms.get(id) ?? this.formsOf(several);
    this.forms.set(id, forms);
    return { among: (forms.get(rowForm(this.block, row)) ?? 0) > 1 ? 'alike' : 'several' };
  }

  /** How many of the rows are the same; there may be thousands without a key. */
  private formsOf(rows: readonly BlockRow[]): ReadonlyMap<string, number> {
    const forms = new Map<string, number>();
    for (const { row } of rows) {
      const form = rowForm(this.block, row);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    return forms;
  }

  /** Index of a column in the block by its header; -1 for one that is not there. */
  columnAt(header: string): number {
    return this.headers.indexOf(identity(header));
  }

  cell(row: number, column: number): CellValue {
    return this.block.values[row - this.block.headerRow - 1]?.[column] ?? '';
  }
}

/** The key that each of the rows would have in the table, given by column headers. */
export function keysOf(table: TableName, rows: readonly RowCells[]): string[] {
  const headers = Object.values(tableNamed(table).columns).map(({ header }) => header);
  const values = rows.map((row) => headers.map((header) => valueOf(row, header)));
  const place = { sheet: '', headerRow: 0, firstColumn: 1 };
  const read = readRegister([{ table, ...place, headers, values, formulas: {} }]).rows[table];
  // A row without anything is none.
  const keys = new Map(read.map(({ key, row }) => [row, key]));
  return rows.map((_, at) => keys.get(at + 1) ?? '');
}

/** What a row gives for a column; headers compare as they do in the register. */
export function valueOf(row: RowCells, header: string): CellValue {
  const wanted = identity(header);
  return Object.entries(row).find(([given]) => identity(given) === wanted)?.[1] ?? '';
}
