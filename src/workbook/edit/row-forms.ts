import type { TableBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { formMark } from './form-mark';
import { tableNamed, type TableName } from '../../register/register';

/**
 * What people have put into a row, by column, as a text: the same for the same row wherever it stands. Long texts
 * stand in it by their marks, for of each change there is one.
 */
export function rowForm(block: TableBlock, row: number): string {
  return formOf(block, (block.values[row - block.headerRow - 1] ?? []).map(inForm));
}

/** In characters. */
const LONG = 200;

type InForm = CellValue | readonly [length: number, mark: string];

function inForm(value: CellValue): InForm {
  const isLong = typeof value === 'string' && value.length > LONG;
  return isLong ? [value.length, formMark(value)] : value;
}

/** Whether a cell holds what a form says of it. */
export function isInForm(said: InForm, value: CellValue): boolean {
  if (!Array.isArray(said)) return value === said;
  return typeof value === 'string' && JSON.stringify(inForm(value)) === JSON.stringify(said);
}

/** The cells that a form tells of, by column. */
export function cellsOfForm(form: string): ReadonlyMap<string, InForm> {
  return new Map(JSON.parse(form) as [string, InForm][]);
}

/** All that a row holds in these cells, as a text. */
export function formOf(
  { table, headers }: Pick<TableBlock, 'table' | 'headers'>,
  cells: readonly InForm[],
  isWorkedOut: (at: number) => boolean = () => false,
): string {
  const pairs = typedColumns(table, headers).flatMap(({ at, begins }) =>
    isWorkedOut(at) ? [] : [`${begins}${JSON.stringify(cells[at] ?? '')}]`],
  );
  return `[${pairs.join(',')}]`;
}

interface TypedColumn {
  readonly at: number;
  /** What its pair in a form begins with. */
  readonly begins: string;
}

// The headers are the same for every row of a table.
const typedIn = new WeakMap<
  readonly string[],
  { readonly table: TableName; readonly typed: readonly TypedColumn[] }
>();

export function typedColumns(table: TableName, headers: readonly string[]): readonly TypedColumn[] {
  const known = typedIn.get(headers);
  if (known?.table === table) return known.typed;
  const computed = computedHeaders(table);
  const typed = headers.flatMap((header, at): TypedColumn[] => {
    const name = identity(header);
    return computed.has(name) ? [] : [{ at, begins: `[${JSON.stringify(name)},` }];
  });
  typedIn.set(headers, { table, typed });
  return typed;
}

const computedOf = new Map<TableName, ReadonlySet<string>>();

export function computedHeaders(table: TableName): ReadonlySet<string> {
  let computed = computedOf.get(table);
  if (!computed) {
    const columns = Object.values(tableNamed(table).columns);
    const own = columns.filter(({ formula }) => formula !== undefined);
    computedOf.set(table, (computed = new Set(own.map(({ header }) => identity(header)))));
  }
  return computed;
}

/** Headers of the columns that people fill in. */
export function typedHeaders({ table, headers }: Pick<TableBlock, 'table' | 'headers'>): string[] {
  return typedColumns(table, headers).map(({ at }) => headers[at] ?? '');
}

/** Where the computed columns of a table stand in it. */
export function computedPlaces({ table, headers }: Pick<TableBlock, 'table' | 'headers'>) {
  const computed = computedHeaders(table);
  return headers.flatMap((header, at) => (computed.has(identity(header)) ? [at] : []));
}

/** Whether a column is none of the table's declared ones. */
export function isOwnHeader(table: TableName, header: string): boolean {
  const wanted = identity(header);
  return Object.values(tableNamed(table).columns).every(
    (column) => identity(column.header) !== wanted,
  );
}
