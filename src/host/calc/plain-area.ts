import { parseA1Ref } from '@borgar/fx';
import type { Extent } from './sheet-values';
import type { CalcRect } from './source';

export interface ReadArea {
  readonly sheet: string;
  readonly rect: CalcRect;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/**
 * What `A1`, `A:A` or `'甲'!A1:B2` points at, `sheet` being the formula's own. A span of sheets
 * keeps its name (`甲:丙`); undefined for another workbook and for what is no reference.
 */
export function plainArea(text: string, sheet: string): ReadArea | undefined {
  const ref = parseA1Ref(text);
  if (!ref || !('range' in ref)) return undefined;
  const { top, left, bottom, right } = ref.range;
  const context = (ref as { context?: readonly string[] }).context ?? [];
  if (context.length > 1) return undefined;
  const [row, column] = [top ?? 0, left ?? 0];
  const rows = (bottom ?? ROWS - 1) - row + 1;
  const columns = (right ?? COLUMNS - 1) - column + 1;
  return { sheet: context[0] ?? sheet, rect: { row, column, rows, columns } };
}

/** Does the reference stay where it is wherever the formula stands? */
export function isAbsolute(text: string): boolean {
  const ref = parseA1Ref(text);
  if (!ref || !('range' in ref)) return true;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = ref.range as Partial<
    Record<'top' | 'left' | 'bottom' | 'right', number | null> &
      Record<'$top' | '$left' | '$bottom' | '$right', boolean>
  >;
  const isFixed = (at: number | null | undefined, fixed: boolean | undefined) =>
    at === null || at === undefined || fixed === true;
  return (
    isFixed(top, $top) && isFixed(left, $left) && isFixed(bottom, $bottom) && isFixed(right, $right)
  );
}

const VAST = 200_000;

/** More cells than are looked at one by one: whole columns and rows, and what comes near them. */
export function isVast({ rows, columns }: CalcRect): boolean {
  return rows * columns > VAST || rows === ROWS || columns === COLUMNS;
}

export function overlap(a: CalcRect, b: CalcRect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Cells of a rect that may hold anything. */
export function* cellsOf({ row, column, rows, columns }: CalcRect, { bottom, right }: Extent) {
  for (let r = row; r < Math.min(row + rows, bottom); r += 1) {
    for (let c = column; c < Math.min(column + columns, right); c += 1) yield { row: r, column: c };
  }
}
