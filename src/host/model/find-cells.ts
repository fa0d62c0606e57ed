import { Wildcard } from '../wildcard';
import type { CellValue } from './cell-value';
import type { Rect } from './rect';
import type { SheetModel } from './sheet-model';

export interface SearchCriteria {
  /** The whole cell, not a part of it. */
  readonly complete: boolean;
  readonly matchCase: boolean;
}

/** Whether a text has what is searched for, with the wildcards of Excel's own search. */
function isFoundBy(text: string, { complete, matchCase }: SearchCriteria) {
  const wanted = new Wildcard(text, matchCase);
  return (shown: string) => (complete ? wanted.fits(shown) : wanted.find(shown) !== undefined);
}

/** Every place in a text replaced, or all of it where it is wanted as a whole. */
export function replacer(text: string, replacement: string, criteria: SearchCriteria) {
  const wanted = new Wildcard(text, criteria.matchCase);
  return (before: string) => {
    if (!criteria.complete) return wanted.replace(before, replacement);
    return wanted.fits(before) ? replacement : before;
  };
}

/**
 * Cells that have it, row by row; all of the sheet without a block. What is looked at is what the cell holds, a
 * formula as its formula bar shows it, or else what the cell shows.
 */
export function* findCells(
  sheet: SheetModel,
  rect: Rect | undefined,
  text: string,
  criteria: SearchCriteria,
  looksAt: 'contents' | 'shown',
): Generator<{ readonly row: number; readonly column: number }> {
  const isFound = remembered(isFoundBy(text, criteria));
  const textOf = shownTexts(sheet);
  for (const { row, column, value, formula } of sheet.cells(rect)) {
    const isHeld = looksAt === 'contents' && formula !== null;
    if (isFound(isHeld ? formula : textOf(row, column, value))) yield { row, column };
  }
}

/** What cells show, worked out once for all that hold the same in the same look. */
function shownTexts(sheet: SheetModel) {
  const known = new Map<number, Map<CellValue, string>>();
  return (row: number, column: number, value: CellValue): string => {
    const style = sheet.styleIndex(row, column);
    const own = known.get(style) ?? new Map<CellValue, string>();
    known.set(style, own);
    const text = own.get(value) ?? sheet.text(row, column);
    own.set(value, text);
    return text;
  };
}

/** Of cells below each other most hold the same formula. */
function remembered(isFound: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) {
      is = isFound(text);
      if (known.size < 1000) known.set(text, is);
    }
    return is;
  };
}
