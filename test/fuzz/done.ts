import { type Cell, type FuzzSheet, type FuzzTable } from './book';
import type { Damage } from './damage';
import { isLayout, joined, laidOut } from './layout';
import { LONGEST } from './oddities';
import { readBy } from './readers';

export interface Draft {
  sheets: Sheet[];
  is1904: boolean;
  isLocked?: boolean;
  says?: number | undefined;
}
export type Sheet = { -readonly [K in keyof FuzzSheet]: Mutable<FuzzSheet[K]> };
type Mutable<T> = T extends readonly FuzzTable[]
  ? TableDraft[]
  : T extends readonly (infer E)[]
    ? E[]
    : T;
type Laid = 'hasTotals' | 'isHeaderless' | 'isSorted' | 'shown' | 'calculated';
export interface TableDraft extends Omit<
  FuzzTable,
  'headers' | 'rows' | 'name' | 'row' | 'column' | 'isFiltered' | 'isRange' | Laid
> {
  name: string;
  row: number;
  column: number;
  headers: string[];
  rows: (Cell | null)[][];
  isFiltered: boolean;
  isRange: boolean;
  hasTotals?: boolean;
  isHeaderless?: boolean;
  isSorted?: boolean;
  shown?: string;
  calculated?: ReadonlyMap<string, string>;
}

export function emptySheet(name: string, tables: TableDraft[]): Sheet {
  return { name, tables, notes: [], merges: [], hiddenRows: [], isProtected: false };
}

export function done(draft: Draft, names: readonly string[], one: Damage): void {
  if (one.kind === 'is1904') {
    draft.is1904 = true;
    return;
  }
  const name = names[one.table % Math.max(1, names.length)];
  const sheet = draft.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = sheet?.tables.find((each) => each.name === name);
  if (!sheet || !table) return;
  const width = table.headers.length;
  const at = 'at' in one ? one.at % width : 0;
  const free = (header: string) => {
    let wanted = header;
    for (let n = 2; table.headers.some((own) => same(own, wanted)); n++)
      wanted = `${header}${String(n)}`;
    return wanted;
  };
  if (one.kind === 'sortAndFilter') {
    draft.is1904 ||= one.is1904;
    for (const kind of ['sort', 'filterSome'] as const) {
      laidOut(draft, sheet, table, { kind, table: one.table });
    }
    return;
  }
  if (one.kind === 'reads') {
    readBy(draft, sheet, table, one);
    return;
  }
  if (one.kind === 'join') {
    const wanted = names[one.other % Math.max(1, names.length)];
    const to = draft.sheets.find(({ tables }) => tables.some((each) => each.name === wanted));
    if (to) joined(sheet, table, to, one.isBelow);
    return;
  }
  if (isLayout(one)) {
    laidOut(draft, sheet, table, one);
    return;
  }
  switch (one.kind) {
    case 'renameColumn':
      if (!same(table.headers[at] ?? '', one.to)) table.headers[at] = free(one.to);
      return;
    case 'dropColumn':
      if (width === 1) return;
      table.headers.splice(at, 1);
      for (const row of table.rows) row.splice(at, 1);
      return;
    case 'ownColumn':
    case 'doubleColumn': {
      const header = one.kind === 'ownColumn' ? '自訂' : (table.headers[at] ?? '');
      if (isBesideAnother(sheet, table)) return;
      table.headers.splice(at, 0, free(header));
      table.rows.forEach((row, down) => {
        row.splice(at, 0, one.kind === 'ownColumn' ? `自訂${String(down)}` : (row[at] ?? null));
      });
      return;
    }
    case 'moveColumn': {
      const to = one.to % width;
      table.headers.splice(to, 0, ...table.headers.splice(at, 1));
      for (const row of table.rows) row.splice(to, 0, ...row.splice(at, 1));
      return;
    }
    case 'dropTable':
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return;
    case 'toRange':
      table.isRange = true;
      return;
    case 'filter':
      table.isFiltered = true;
      sheet.hiddenRows.push(...table.rows.map((_, down) => table.row + 1 + down));
      return;
    case 'protect':
      sheet.isProtected = true;
      return;
    case 'copySheet': {
      const copies = sheet.tables.map((each, n) => ({
        ...each,
        name: `${each.name}${String(draft.sheets.length)}${String(n)}`,
        headers: [...each.headers],
        rows: each.rows.map((row) => [...row]),
      }));
      const title = `${sheet.name} (2)`;
      if (!draft.sheets.some((each) => each.name === title)) {
        // Of its own: what is done to one of them later is not done to the other.
        draft.sheets.push({ ...structuredClone(sheet), name: title, tables: copies });
      }
      return;
    }
    case 'ownSheet':
      if (!draft.sheets.some((each) => each.name === '私人')) {
        const own = emptySheet('私人', []);
        own.notes.push(
          { row: 1, column: 1, cell: '發現事項' },
          { row: 2, column: 2, cell: { formula: '1+1', result: 2 } },
          { row: 3, column: 3, cell: '😀 \ud83d' },
        );
        draft.sheets.push(own);
      }
      return;
    case 'renameTable':
      if (!draft.sheets.some(({ tables }) => tables.some((each) => same(each.name, one.to)))) {
        table.name = one.to;
      }
      return;
    case 'renameSheet':
      if (!draft.sheets.some((each) => same(each.name, one.to))) sheet.name = one.to;
      return;
    case 'moveTable':
      if (sheet.tables.length > 1 || sheet.notes.length + sheet.merges.length > 0) return;
      table.row += one.down;
      table.column += one.right;
      return;
    case 'merge': {
      const row = table.row + 1 + (one.at % Math.max(1, table.rows.length));
      const column = table.column + Math.min(at, width - 2);
      if (width < 2 || sheet.merges.length > 0) return;
      sheet.merges.push({ row, column });
      return;
    }
    case 'hideRow':
      sheet.hiddenRows.push(table.row + 1 + (one.at % 4));
      return;
    case 'doubleRow': {
      const row = table.rows[one.at % Math.max(1, table.rows.length)];
      if (row) table.rows.push([...row]);
      return;
    }
    case 'below':
      note(sheet, {
        row: table.row + 1 + Math.max(1, table.rows.length) + (table.hasTotals === true ? 1 : 0),
        column: table.column,
        cell: one.cell,
      });
      return;
    case 'beside':
      if (isBesideAnother(sheet, table)) return;
      note(sheet, { row: table.row, column: table.column + width, cell: one.cell });
      return;
    case 'long': {
      const row = table.rows[0];
      if (row) row[at] = '審'.repeat(LONGEST);
      return;
    }
  }
}

/** Of merged cells only the first holds anything, wherever columns and rows have come to since. */
export function emptyCovered({ sheets }: Draft): void {
  for (const { merges, tables } of sheets) {
    for (const { row, column } of merges) {
      for (const table of tables) {
        const cells = table.rows[row - table.row - 1];
        const at = column + 1 - table.column;
        if (cells && at >= 0 && at < cells.length) cells[at] = null;
      }
    }
  }
}

/** A cell has one content: of two notes in it a file would hold both, and no program the same one. */
function note({ notes }: Sheet, one: Sheet['notes'][number]): void {
  const isTaken = notes.some(({ row, column }) => row === one.row && column === one.column);
  if (!isTaken) notes.push(one);
}

/** The tables of 設定 stand close to each other. */
function isBesideAnother({ tables }: Sheet, table: TableDraft): boolean {
  return tables.some((other) => other.column > table.column);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
