import { wildcardSource } from './wildcard';
import type { Rect } from './rect';
import type { SheetModel } from './sheet-model';

export interface SearchCriteria {
  /** The whole cell, not a part of it. */
  readonly complete: boolean;
  readonly matchCase: boolean;
}

/** What is searched for, with the wildcards of Excel's own search; every place in a text. */
export function searchPattern(text: string, { complete, matchCase }: SearchCriteria): RegExp {
  const source = wildcardSource(text);
  return new RegExp(complete ? `^${source}$` : source, matchCase ? 'gu' : 'giu');
}

/** Cells whose shown text has it, row by row; all of the sheet without a block. */
export function* findCells(
  sheet: SheetModel,
  rect: Rect | undefined,
  text: string,
  criteria: SearchCriteria,
): Generator<{ readonly row: number; readonly column: number }> {
  const pattern = searchPattern(text, criteria);
  for (const { row, column } of sheet.cells(rect)) {
    pattern.lastIndex = 0;
    if (pattern.test(sheet.text(row, column))) yield { row, column };
  }
}
