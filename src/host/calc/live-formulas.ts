import { AreaIndex } from './area-index';
import type { FormulaEntry } from './formula-entry';
import { COLUMNS, type ReadArea } from './plain-area';
import type { CalcChanges, CalcRect } from './source';

interface Readers {
  taken: boolean;
  readonly entries: FormulaEntry[];
}

/** Who reads what on one sheet. */
class SheetReaders {
  readonly cells = new Map<number, FormulaEntry[]>();
  readonly areas = new AreaIndex<Readers>();
}

/**
 * The formulas to work out: volatile ones, those without a value or rewritten, those that read
 * what changed, and all that read these in turn. Every other keeps the value it has: so did Excel,
 * and it knows more formulas than the host does.
 */
export function liveFormulas(
  formulas: readonly FormulaEntry[],
  changed: CalcChanges | undefined,
): ReadonlySet<FormulaEntry> {
  if (!changed) return new Set(formulas);
  const live = new Set<FormulaEntry>();
  for (const entry of formulas) if (isSeed(entry, changed)) live.add(entry);
  const areas = changed.areas;
  if (live.size === 0 && areas.length === 0) return live;
  const sheets = readersBySheet(formulas);
  const addReaders = (readers: Readers) => {
    if (!readers.taken) addAll(readers);
    readers.taken = true;
  };
  const addAll = ({ entries }: { entries: readonly FormulaEntry[] }) => {
    for (const entry of entries) live.add(entry);
  };
  for (const { sheet, rect } of areas) {
    const readers = sheets.get(sheet.toLowerCase());
    if (!readers) continue;
    if (rect.rows === 1 && rect.columns === 1)
      readers.areas.take(rect.row, rect.column, addReaders);
    else readers.areas.meeting(rect, addReaders);
    eachReadCell(readers.cells, rect, (entries) => addAll({ entries }));
  }
  let subtotals = false;
  // A set grows while it is walked: readers are reached from what they read.
  for (const entry of live) {
    if (isKept(entry)) continue;
    if (!subtotals && entry.functions.includes('SUBTOTAL')) {
      subtotals = true;
      // A subtotal leaves other subtotals out, and must see that they are some.
      addAll({ entries: formulas.filter(({ functions }) => functions.includes('SUBTOTAL')) });
    }
    const readers = sheets.get(entry.sheet.toLowerCase());
    if (!readers) continue;
    const { row, column, rows, columns } = entry.spill ?? { ...entry, rows: 1, columns: 1 };
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        for (const reader of readers.cells.get(r * COLUMNS + c) ?? []) live.add(reader);
        readers.areas.take(r, c, addReaders);
      }
    }
  }
  return live;
}

/** Will the formula keep its value whatever happens? Then nothing follows from it. */
export function isKept({ outline, given, typed }: FormulaEntry): boolean {
  return outline.doubt !== undefined && given !== null && !typed;
}

function isSeed(entry: FormulaEntry, changed: CalcChanges): boolean {
  if (entry.given === null || entry.stale || entry.outline.isVolatile) return true;
  const { names, areas } = entry.outline;
  if (changed.names.size > 0 && [...names].some((name) => changed.names.has(name))) return true;
  if (!entry.functions.some((name) => SEES_HIDDEN.has(name))) return false;
  return areas.some(({ sheet }) => changed.hiddenRows.has(sheet));
}

const SEES_HIDDEN = new Set(['SUBTOTAL', 'AGGREGATE']);

function readersBySheet(formulas: readonly FormulaEntry[]): Map<string, SheetReaders> {
  const sheets = new Map<string, SheetReaders>();
  const areas = new Map<ReadArea, Readers>();
  const onSheet = (name: string) => {
    const lower = name.toLowerCase();
    let readers = sheets.get(lower);
    if (!readers) sheets.set(lower, (readers = new SheetReaders()));
    return readers;
  };
  for (const entry of formulas) {
    // The formulas of a column share one outline, and so its areas.
    for (const area of entry.outline.areas) {
      const { sheet, rect } = area;
      const isCell = rect.rows === 1 && rect.columns === 1;
      if (isCell) {
        addReader(onSheet(sheet).cells, rect.row, rect.column, entry);
        continue;
      }
      let readers = areas.get(area);
      if (!readers) {
        areas.set(area, (readers = { taken: false, entries: [] }));
        onSheet(sheet).areas.add(rect, readers);
      }
      readers.entries.push(entry);
    }
    for (const { sheet, left, columns } of entry.outline.ownRow) {
      for (let column = left; column < left + columns; column += 1) {
        addReader(onSheet(sheet).cells, entry.row, column, entry);
      }
    }
  }
  return sheets;
}

function addReader(
  cells: Map<number, FormulaEntry[]>,
  row: number,
  column: number,
  entry: FormulaEntry,
): void {
  const key = row * COLUMNS + column;
  const list = cells.get(key);
  if (list) list.push(entry);
  else cells.set(key, [entry]);
}

function eachReadCell(
  cells: ReadonlyMap<number, FormulaEntry[]>,
  rect: CalcRect,
  found: (entries: readonly FormulaEntry[]) => void,
): void {
  if (rect.rows * rect.columns <= cells.size) {
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const entries = cells.get(row * COLUMNS + column);
        if (entries) found(entries);
      }
    }
    return;
  }
  for (const [key, entries] of cells) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const isInside =
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns;
    if (isInside) found(entries);
  }
}
