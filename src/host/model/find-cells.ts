import { Wildcard } from '../wildcard';
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

/** Cells whose shown text has it, row by row; all of the sheet without a block. */
export function* findCells(
  sheet: SheetModel,
  rect: Rect | undefined,
  text: string,
  criteria: SearchCriteria,
): Generator<{ readonly row: number; readonly column: number }> {
  const isFound = isFoundBy(text, criteria);
  for (const { row, column } of sheet.cells(rect)) {
    if (isFound(sheet.text(row, column))) yield { row, column };
  }
}
