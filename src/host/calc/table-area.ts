import { parseStructRef } from '@borgar/fx';
import type { CalcRect, CalcTable } from './source';

/** The cell a formula stands in; undefined for the formula of a defined name. */
export interface Home {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type TableArea =
  | { readonly kind: 'area'; readonly table: CalcTable; readonly rect: CalcRect }
  | {
      readonly kind: 'this-row';
      readonly table: CalcTable;
      readonly rect: CalcRect;
      column: string;
    }
  | { readonly kind: 'error'; readonly error: string };

export type TableIndex = ReadonlyMap<string, CalcTable>;

/** What a structured reference such as `缺失[[#Data],[狀態]]` points at. */
export function tableArea(text: string, tables: TableIndex, home: Home | undefined): TableArea {
  const parsed = parsedReference(text);
  if (!parsed) return { kind: 'error', error: '#REF!' };
  const name = parsed.table ?? '';
  const table = name === '' ? tableAround(tables, home) : tables.get(name.toLowerCase());
  if (!table) return { kind: 'error', error: '#REF!' };
  const columns = (parsed.columns ?? []).map((wanted) => columnIndex(table, wanted));
  if (columns.includes(-1)) return { kind: 'error', error: '#REF!' };
  const left = columns.length === 0 ? 0 : Math.min(...columns);
  const right = columns.length === 0 ? table.columns.length - 1 : Math.max(...columns);
  const across = { column: table.rect.column + left, columns: right - left + 1 };

  const sections = (parsed.sections ?? []) as readonly string[];
  if (sections.includes('this row')) {
    const { first, count } = dataRows(table);
    if (!home || home.row < first || home.row >= first + count) {
      return { kind: 'error', error: '#VALUE!' };
    }
    const rect = { row: home.row, rows: 1, ...across };
    const column = across.columns === 1 ? (table.columns[left] ?? '') : '';
    return { kind: 'this-row', table, rect, column };
  }
  const rows = sectionRows(table, sections);
  if (!rows) return { kind: 'error', error: '#REF!' };
  return { kind: 'area', table, rect: { row: rows.first, rows: rows.count, ...across } };
}

const REMEMBERED = 4_000;
const remembered = new Map<string, ReturnType<typeof parseStructRef>>();

/** The same few references stand in every row of a table. */
function parsedReference(text: string): ReturnType<typeof parseStructRef> {
  if (remembered.has(text)) return remembered.get(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  const parsed = parseStructRef(text);
  remembered.set(text, parsed);
  return parsed;
}

export function dataRows(table: CalcTable): { first: number; count: number } {
  const head = table.hasHeaders ? 1 : 0;
  const count = table.rect.rows - head - (table.hasTotals ? 1 : 0);
  return { first: table.rect.row + head, count };
}

export function isInTable(table: CalcTable, home: Home): boolean {
  const { row, column, rows, columns } = table.rect;
  return (
    table.sheet === home.sheet &&
    home.row >= row &&
    home.row < row + rows &&
    home.column >= column &&
    home.column < column + columns
  );
}

export function tableAround(tables: TableIndex, home: Home | undefined): CalcTable | undefined {
  if (!home) return undefined;
  for (const table of tables.values()) if (isInTable(table, home)) return table;
  return undefined;
}

function columnIndex(table: CalcTable, wanted: string): number {
  const folded = wanted.toLowerCase();
  return table.columns.findIndex((name) => name.toLowerCase() === folded);
}

function sectionRows(
  table: CalcTable,
  sections: readonly string[],
): { first: number; count: number } | undefined {
  const data = dataRows(table);
  if (sections.includes('all')) return { first: table.rect.row, count: table.rect.rows };
  const head = sections.includes('headers');
  const totals = sections.includes('totals');
  if ((head && !table.hasHeaders) || (totals && !table.hasTotals)) return undefined;
  const body = sections.includes('data') || (head && totals) || (!head && !totals);
  if (!body) {
    return head
      ? { first: table.rect.row, count: 1 }
      : { first: table.rect.row + table.rect.rows - 1, count: 1 };
  }
  return {
    first: data.first - (head ? 1 : 0),
    count: data.count + (head ? 1 : 0) + (totals ? 1 : 0),
  };
}
