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
  // Nothing in it stands for anything else.
  if (matchCase && !complete && !/[*?~]/.test(text)) return (shown: string) => shown.includes(text);
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
  const isFound = isFoundBy(text, criteria);
  const isInFormula = remembered(isFound);
  const isShown = shownBy(sheet, isFound);
  for (const { row, column, value, formula } of sheet.cells(rect)) {
    const isHeld = looksAt === 'contents' && formula !== null;
    if (isHeld ? isInFormula(formula) : isShown(row, column, value)) yield { row, column };
  }
}

/** Whether what a cell shows has it, worked out once for all that hold the same in the same look. */
function shownBy(sheet: SheetModel, isFound: (text: string) => boolean) {
  const known = new Map<number, Map<CellValue, boolean>>();
  return (row: number, column: number, value: CellValue): boolean => {
    const style = sheet.styleIndex(row, column);
    let own = known.get(style);
    if (!own) known.set(style, (own = new Map<CellValue, boolean>()));
    let is = own.get(value);
    if (is === undefined) own.set(value, (is = isFound(sheet.text(row, column))));
    return is;
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
