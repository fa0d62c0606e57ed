import type { TableBlock } from './block';
import type { Columns, Row, RowPlace, Table } from './column';
import type { CellValue, ReadFault } from './fault';
import { identity } from './identity';
import { withHeaded } from './headed-column';
import { locate, rowReader, type ReadRow } from './read-row';
import { atOnce, type Steps } from './steps';

/** Rows that are read in one step. */
export const ROWS_IN_A_STEP = 250;

export interface ReadTable {
  readonly rows: readonly Row<Columns>[];
  readonly faults: readonly ReadFault[];
}

/** A table as it was read before. */
interface Before {
  readonly block: TableBlock;
  readonly shape: string;
  readonly rows: readonly ReadRow[];
  readonly read: ReadTable;
  /** None of it is of the headers, or of two rows of one key. */
  readonly isPlain: boolean;
}

/**
 * Large tables as they were read last, whoever read them: a list, a form and a paper read the same rows,
 * and what says the same is read the same.
 */
const lastRead = new WeakMap<Table, Before>();

/**
 * Reads one table again and again. A row that says what it said before is the same object as before;
 * so is the whole where nothing has changed.
 */
export class TableReader {
  private before: Before | undefined;

  constructor(private readonly table: Table) {}

  read(block: TableBlock): ReadTable {
    return atOnce(this.steps(block));
  }

  /** The same in steps, each of so many rows; where they are not gone to their end nothing has been read. */
  *steps(block: TableBlock): Steps<ReadTable> {
    // A table that was not read again is the same object.
    if (this.before?.block === block) return this.before.read;
    const last = lastRead.get(this.table);
    if (last?.block === block) {
      this.before = last;
      return last.read;
    }
    const shape = JSON.stringify([
      ...[block.headerRow, block.headers, Object.keys(block.formulas), block.merged],
    ]);
    const known = [this.before, last].find((before) => before?.shape === shape);
    const rows: ReadRow[] = [];
    const readOn = rowsOnto(rows, { block, known, readRow: rowReader(this.table, block) });
    while (rows.length < block.values.length) {
      readOn(Math.min(rows.length + ROWS_IN_A_STEP, block.values.length));
      if (rows.length % ROWS_IN_A_STEP === 0) yield ROWS_IN_A_STEP;
    }
    const isKnown =
      known?.rows.length === rows.length && known.rows.every((row, index) => row === rows[index]);
    const read = isKnown
      ? known.read
      : ((known && withFewOthers(known, rows)) ?? this.together(block, rows, known));
    const isPlain =
      read.faults === known?.read.faults
        ? known.isPlain
        : read.faults.every(({ row, code }) => row > block.headerRow && code !== 'duplicateKey');
    this.before = { block, shape, rows, read, isPlain };
    if (rows.length >= ROWS_IN_A_STEP) lastRead.set(this.table, this.before);
    return read;
  }

  private together(
    block: TableBlock,
    rows: readonly ReadRow[],
    known: Before | undefined,
  ): ReadTable {
    const faults = locate(this.table, block).faults.map((fault) => withHeaded(block, fault));
    const isKeyedAsBefore = known !== undefined && areKeysApart(known, rows);
    const seen = new Set<string>();
    for (const one of rows) {
      const { row, keyForm, keyFault, cells } = one;
      if (!row) continue;
      if (one.faults.length > 0) faults.push(...one.faults);
      if (keyFault) faults.push(keyFault);
      if (isKeyedAsBefore || keyForm === undefined) continue;
      if (seen.has(keyForm)) faults.push(this.duplicate(block, row, cells));
      else seen.add(keyForm);
    }
    return { rows: rows.map(({ row }) => row).filter((row) => row !== undefined), faults };
  }

  private duplicate(block: TableBlock, row: RowPlace, cells: readonly CellValue[]): ReadFault {
    const column = this.table.columns[this.table.key.at(-1) ?? '']?.header ?? '';
    const value = cells[block.headers.map(identity).indexOf(identity(column))] ?? '';
    const place = { table: block.table, key: row.key, row: row.row, column };
    return { ...place, code: 'duplicateKey', value };
  }
}

interface Reading {
  readonly block: TableBlock;
  readonly known: Before | undefined;
  readonly readRow: ReturnType<typeof rowReader>;
}

/** Reads rows onto those that were read, up to so many; apart from the steps, which are slow to go in. */
function rowsOnto(rows: ReadRow[], { block: { values }, known, readRow }: Reading) {
  return (end: number) => {
    for (let index = rows.length; index < end; index += 1) {
      const cells = values[index] ?? [];
      const before = known?.rows[index];
      const isBefore =
        before &&
        (known.block.values[index] === cells || areSame(before.cells, cells)) &&
        readRow.isWritten(before.written, index);
      rows.push(isBefore ? before : readRow(cells, index));
    }
  };
}

/**
 * Other rows in the places of a few, without looking at all the others; undefined where more than that may
 * be another.
 */
function withFewOthers(known: Before, rows: readonly ReadRow[]): ReadTable | undefined {
  const { rows: before, read } = known;
  // Blank rows are none of the table.
  const isWhole = before.length === rows.length && read.rows.length === rows.length;
  if (!isWhole || !known.isPlain) return undefined;
  const now = [...read.rows];
  for (let at = 0; at < rows.length; at += 1) {
    const [one, other] = [rows[at], before[at]];
    if (one === other) continue;
    if (!one?.row || !other || one.keyForm !== other.keyForm) return undefined;
    if (isFaulty(one) || isFaulty(other)) return undefined;
    now[at] = one.row;
  }
  return { rows: now, faults: read.faults };
}

function isFaulty({ faults, keyFault }: ReadRow): boolean {
  return faults.length > 0 || keyFault !== undefined;
}

/** Whether the keys are those of before, of which no two were one. */
function areKeysApart({ rows: before, read }: Before, rows: readonly ReadRow[]): boolean {
  if (before.length !== rows.length) return false;
  if (read.faults.some(({ code }) => code === 'duplicateKey')) return false;
  return rows.every((row, at) => row === before[at] || row.keyForm === before[at]?.keyForm);
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
}
