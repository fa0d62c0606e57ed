import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import { fold, unnumbered } from '../fold';
import type { Grid } from '../source/grid';
import { findHeader } from './find-header';
import type { LeftOut, List, ListRow, Section } from './list';
import { readHeaders } from './read-headers';

/** What the shape of a list cannot be told without. */
export interface Words {
  readonly isHeader: (text: string) => boolean;
  /** What a section row sets, such as 'aspect'; undefined of other text. */
  readonly sectionKind: (text: string) => string | undefined;
}

const TOTAL = /^(?:合計|總計|小計|共計|總數|總件數|平均|加總|總和|subtotal|total)/i;
const NOTE =
  /^(?:備註|附註|註|說明|填表說明|填表人|填表日期|製表|承辦人|單位主管|主管|覆核|核章|核定|以下空白|資料來源)\s*(?:\d{0,2})\s*(?:[:：.、]|$)/;

/** A list as headers and rows: merged cells hold for all they cover, and what is no data is set aside. */
export function readList(grid: Grid, words: Words): List {
  const place = findHeader(grid, words.isHeader);
  const headers = readHeaders(grid, place);
  const header = grid.rows[place.bottom] ?? [];
  const width = headers.length;
  const rows: ListRow[] = [];
  const leftOut: LeftOut[] = [];
  let sections: (Section & { readonly kind: string })[] = [];
  for (let at = place.bottom + 1; at < grid.rows.length; at++) {
    const row = grid.firstRow + at;
    const own = grid.rows[at] ?? [];
    const filled = own.filter((cell) => !isBlank(cell));
    const { cells, held } = withHeld(grid, at, place.bottom);
    if (filled.length === 0 && held.size === 0) continue;
    const [first = ''] = filled;
    const set = (why: LeftOut['why']) => leftOut.push({ row, why, text: textOf(filled) });
    if (filled.length === 0) continue;
    if (isSame(own, header)) set('重複的標題列');
    else if (isTotal(filled, first)) set('合計列');
    else if (isSection(filled, width)) {
      const kind = words.sectionKind(unnumbered(String(first)));
      if (kind !== undefined) {
        // A section of a kind ends the one of that kind, and those that it held.
        const outer = sections.findIndex((one) => one.kind === kind);
        sections = outer === -1 ? sections : sections.slice(0, outer);
        sections.push({ kind, row, text: unnumbered(String(first)) });
        set('分段列');
      } else if (NOTE.test(String(first).trim())) set('註記列');
      else rows.push({ row, cells, held, sections });
    } else if (isNote(filled, first, rest(grid, at))) set('註記列');
    else rows.push({ row, cells, held, sections });
  }
  const titles = grid.rows
    .slice(0, place.top)
    .flat()
    .filter((cell) => !isBlank(cell))
    .map(String);
  const headerRows = Array.from(
    { length: place.bottom - place.top + 1 },
    (_, at) => grid.firstRow + place.top + at,
  );
  return { name: grid.name, headerRows, titles, headers, rows, leftOut };
}

/** The row with what merged cells above it say of it; `held` are the columns they fill. */
function withHeld(grid: Grid, at: number, headerRow: number) {
  const cells: CellValue[] = [...(grid.rows[at] ?? [])];
  const held = new Set<number>();
  for (const merge of grid.merges) {
    if (merge.top <= headerRow || merge.top >= at || merge.bottom < at) continue;
    const value = grid.rows[merge.top]?.[merge.left] ?? '';
    if (isBlank(value) || !isBlank(cells[merge.left] ?? '')) continue;
    cells[merge.left] = value;
    held.add(merge.left);
  }
  return { cells, held };
}

function isSame(row: readonly CellValue[], header: readonly CellValue[]): boolean {
  const filled = header.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  return (
    filled.length > 1 &&
    filled.every((at) => fold(String(row[at] ?? '')) === fold(String(header[at])))
  );
}

/** 「合計」 with numbers: prose behind it would be data. */
function isTotal(filled: readonly CellValue[], first: CellValue): boolean {
  if (!TOTAL.test(String(first).trim()) || String(first).trim().length > 12) return false;
  return filled.slice(1).every((cell) => /^[-\d.,%％件項筆次\s]+$/.test(String(cell)));
}

function isSection(filled: readonly CellValue[], width: number): boolean {
  return filled.length === 1 && width > 1;
}

/** Signatures and remarks below the last row of data. */
function isNote(filled: readonly CellValue[], first: CellValue, below: number): boolean {
  return below <= 5 && filled.length <= 4 && NOTE.test(String(first).trim());
}

function rest(grid: Grid, at: number): number {
  return grid.rows.slice(at + 1).filter((row) => row.some((cell) => !isBlank(cell))).length;
}

function textOf(filled: readonly CellValue[]): string {
  return filled.map((cell) => String(cell).trim()).join(' ');
}
