import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import type { Steps } from '../../register/steps';
import { unnumbered } from '../fold';
import { columnLetter, type Grid } from '../source/grid';
import { findHeader, headMerges } from './find-header';
import { formsOf, isSame } from './header-forms';
import { heldCells } from './held-cells';
import { otherLists } from './other-lists';
import type { LeftOut, List, ListRow, Section } from './list';
import { readHeaders } from './read-headers';

/** What the shape of a list cannot be told without. */
export interface Words {
  readonly isHeader: (text: string) => boolean;
  /** Whether a list of another kind has such a header. */
  readonly isOther: (text: string) => boolean;
  /** What a section row sets, such as 'aspect'; undefined of other text. */
  readonly sectionKind: (text: string) => string | undefined;
}

const TOTAL = /^(?:合計|總計|小計|共計|總數|總件數|平均|加總|總和|subtotal|total)/i;
const NOTE =
  /^(?:備註|附註|註|說明|填表說明|填表人|填表日期|製表|承辦人|單位主管|主管|覆核|核章|核定|以下空白|資料來源)\s*(?:\d{1,2}\s*)?(?:[:：.、]|$)/;

/** Signatures and remarks stand within so many rows of the end. */
const NOTES_FROM_END = 5;

/**
 * A list as headers and rows: merged cells hold for all they cover, and what is no data is set aside.
 * The steps count the rows of the grid.
 */
export function* readList(grid: Grid, words: Words): Steps<List> {
  const head: Grid = { ...grid, merges: yield* headMerges(grid) };
  const place = yield* findHeader(head, words.isHeader);
  const headers = readHeaders(head, place);
  const headerForms = formsOf(grid.rows[place.bottom] ?? []);
  const width = headers.length;
  const byMerge = yield* heldCells(grid, place.bottom);
  const notesFrom = firstOfLast(grid.rows, NOTES_FROM_END + 1);
  const rows: ListRow[] = [];
  const leftOut: LeftOut[] = [];
  const others = yield* otherLists(grid, place.bottom + 1, words.isOther, headerForms);
  let sections: (Section & { readonly kind: string })[] = [];
  for (let at = place.bottom + 1; at < grid.rows.length; at++) {
    yield 1;
    const row = grid.firstRow + at;
    const own = grid.rows[at] ?? [];
    const filled = own.filter((cell) => !isBlank(cell));
    if (filled.length === 0) continue;
    const byColumn = byMerge.get(at);
    const cells: CellValue[] = [...own];
    for (const [column, value] of byColumn ?? []) cells[column] = value;
    const held = new Set(byColumn?.keys());
    const [first = ''] = filled;
    const set = (why: LeftOut['why']) => leftOut.push({ row, why, text: textOf(filled) });
    if (at >= others) set('另一份清單');
    else if (isSame(own, headerForms)) set('重複的標題列');
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
    } else if (isNote(filled, first, at >= notesFrom)) set('註記列');
    else rows.push({ row, cells, held, sections });
  }
  for (const { row: at, column, why, text } of grid.unread ?? []) {
    if (at <= place.bottom) continue;
    const row = grid.firstRow + at;
    leftOut.push({ row, why, text: `${columnLetter(column)}${String(row)} ${text}` });
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

/** 「合計」 with numbers: prose behind it would be data. */
function isTotal(filled: readonly CellValue[], first: CellValue): boolean {
  if (!TOTAL.test(String(first).trim()) || String(first).trim().length > 12) return false;
  return filled.slice(1).every((cell) => /^[-\d.,%％件項筆次\s]+$/.test(String(cell)));
}

function isSection(filled: readonly CellValue[], width: number): boolean {
  return filled.length === 1 && width > 1;
}

/** Signatures and remarks below the last row of data. */
function isNote(filled: readonly CellValue[], first: CellValue, isNearEnd: boolean): boolean {
  return isNearEnd && filled.length <= 4 && NOTE.test(String(first).trim());
}

/** The first of the last so many rows in which anything stands; 0 where there are fewer. */
function firstOfLast(rows: Grid['rows'], count: number): number {
  let left = count;
  for (let at = rows.length - 1; at >= 0; at--) {
    if (rows[at]?.some((cell) => !isBlank(cell))) left -= 1;
    if (left === 0) return at;
  }
  return 0;
}

function textOf(filled: readonly CellValue[]): string {
  return filled.map((cell) => String(cell).trim()).join(' ');
}
