import type { Element } from '@xmldom/xmldom';
import { childOf } from '../../xlsx/xml';
import { extremes } from '../extremes';
import type { Rect } from '../rect';
import type { Condition } from './condition';
import type { Differential } from './differential';

/** One conditional format of a sheet, as the file has it at the moment. */
export interface ConditionalRule {
  /** Stays the same while the workbook is open. */
  readonly id: string;
  readonly rects: readonly Rect[];
  /** The cell its formulas are seen from: the first row and the first column it reaches. */
  readonly first: { readonly row: number; readonly column: number };
  readonly condition: Condition;
  readonly stopIfTrue: boolean;
  readonly format: Differential;
  /** `<cfRule>` of the main schema, or of the extension where the rule stands there alone. */
  readonly element: Element;
  /** What the extension adds to a plain rule. */
  readonly extension: Element | null;
  /** Only the extension has it. */
  readonly isExtended: boolean;
}

export function firstCell(rects: readonly Rect[]): { row: number; column: number } {
  return {
    row: extremes(rects.map(({ row }) => row)).least,
    column: extremes(rects.map(({ column }) => column)).least,
  };
}

/** Extended rules hold their cells in an element of its own. */
export function isExtended(rule: Element): boolean {
  return childOf(rule.parentNode as Element, 'sqref') !== null;
}
