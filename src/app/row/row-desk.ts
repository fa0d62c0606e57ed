import type { Facts } from '../../facts/facts';
import type { RowPlace } from '../../register/column';
import type { TableName } from '../../register/register';
import { rowForm } from '../../workbook/edit/row-forms';
import type { SelectedPlace } from '../../workbook/selected-place';
import type { DraftRow } from './draft';
import type { TableRows } from './table-rows';

/** What the form of a row is made of; all of it from one reading of the workbook. */
export interface RowDesk {
  readonly rows: TableRows;
  readonly facts: Facts;
}

/** A row of a table as it stands. */
export interface RowAt {
  readonly table: TableName;
  /** '' of a row without one. */
  readonly key: string;
  /** Worksheet row, 1-based. */
  readonly row: number;
}

/** Where a cell of the grid is among the tables. */
export type Placed =
  /** A filled row; `header` of the column. */
  | { readonly kind: 'row'; readonly at: RowAt; readonly header: string }
  /** In a table, in its head or in a row without anything. */
  | { readonly kind: 'blank'; readonly table: TableName }
  | { readonly kind: 'none' };

export function placedAt({ rows }: RowDesk, { sheet, row, column }: SelectedPlace): Placed {
  const block = rows.blocks.find(
    (each) =>
      !each.trouble &&
      each.sheet === sheet &&
      row >= each.headerRow &&
      row <= each.headerRow + each.values.length &&
      column >= each.firstColumn &&
      column < each.firstColumn + each.headers.length,
  );
  if (!block) return { kind: 'none' };
  const { table } = block;
  const found = rows.of(table)?.rows.find((each) => each.row === row);
  if (!found) return { kind: 'blank', table };
  const header = block.headers[column - block.firstColumn] ?? '';
  return { kind: 'row', at: { table, ...found }, header };
}

/** The same row as the tables stand now: by its key, or where that does not tell it where it was. */
export function foundAgain({ rows }: RowDesk, at: RowAt): RowAt | undefined {
  const { table, key, row } = at;
  const own = rows.of(table)?.rows ?? [];
  const byKey = rows.rowOf(table, key);
  const there = own.find((each) => each.row === (typeof byKey === 'number' ? byKey : row));
  if (!there) return undefined;
  const isSame = typeof byKey === 'number' || there.key === key;
  return isSame ? { table, ...there } : undefined;
}

/** The row as a draft in which nothing is typed. */
export function draftFor({ rows }: RowDesk, { table, key, row }: RowAt): DraftRow {
  const on = rows.of(table);
  if (rows.isTold(table, key) || !on) {
    const unit = `${table} ${key}`;
    return { table, key, unit, cells: {} };
  }
  // Of rows that no key tells apart each has its place for a name.
  const name = `${key}#${String(row)}`;
  const form = rowForm(on.block, row);
  const isLike = on.like(form);
  const alike = on.rows.filter((each) => isLike(each.row)).length;
  const place = { row, form, ...(alike > 1 && { alike }) };
  return { table, key: name, unit: `${table} ${name}`, cells: {}, place };
}

/** The row as the register has read it. */
export function readAt<R extends RowPlace>(all: readonly R[], row: number): R | undefined {
  return all.find((each) => each.row === row);
}
