// Headers of a table are text. What else stands where a table comes to stand becomes so.
import type { CellValue } from '../../register/fault';
import { rangeAddress } from '../range-address';
import type { CellChange } from './repair-plan';
import { isFilled } from './surroundings';

/** A header row, or a part of it; zero-based worksheet places. */
export interface HeaderCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
  /** As they are shown, which is what becomes of them. */
  readonly texts: readonly string[];
  readonly formulas: readonly unknown[];
}

/** As a cell is shown; of one that is too narrow to be, what it holds. */
export function shownText(value: CellValue, text: string): string {
  return text === '' || /^#+$/.test(text) ? String(value) : text;
}

/** The cells that become text. */
export function becomingText({ sheet, row, column, values, texts }: HeaderCells): CellChange[] {
  return values.flatMap((before, at) => {
    if (typeof before === 'string' || !isFilled(before)) return [];
    const [address = ''] = rangeAddress(row, column + at, 1, 1).split(':');
    return [{ sheet, address, before, after: shownText(before, texts[at] ?? '') }];
  });
}

/** Said of all of them: a preview shows no cells beside its sentences. */
export function becomesText(changes: readonly CellChange[]): string[] {
  const named = changes.map(({ address, after }) => `${address}「${String(after)}」`).join('、');
  return named === '' ? [] : [`數字、日期或是非值的標題成為文字（表格的標題都是文字）：${named}。`];
}

/** Why they cannot be a table's headers. */
export function computedHeader({ formulas }: Pick<HeaderCells, 'formulas'>): string | undefined {
  return formulas.some((formula) => String(formula).startsWith('='))
    ? '標題列有公式，設為表格時會變成文字。請先把標題改為文字，再修復一次。'
    : undefined;
}
