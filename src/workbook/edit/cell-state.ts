import type { Column } from '../../register/column';
import type { CellValue } from '../../register/fault';
import { shownAs } from '../../register/number-format';
import { rowFormulaTest } from '../../register/row-formula';
import { cellText } from '../cell-text';
import type { CellState } from './table-edit';

/** What stands in a cell; text that merely looks like a formula is none. */
export function stateOf(value: CellValue, formula: unknown, format: string): CellState {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value, ...(isFormula && { formula }), format };
}

/** Whether a cell is as another, in all that can be put back. */
export function isState(one: CellState, other: CellState): boolean {
  return one.value === other.value && one.formula === other.formula && one.format === other.format;
}

/** Whether a cell still holds what it was seen to hold. Excel writes a formula in its own wording. */
export function holdsStill(now: CellState, seen: CellState, row: number): boolean {
  if (seen.formula === undefined) return now.formula === undefined && now.value === seen.value;
  if (now.formula === undefined) return false;
  return now.formula === seen.formula || rowFormulaTest(seen.formula, [])(now.formula, row);
}

/**
 * The format a cell needs for a value: its own where it suits, else its column's. A day shown in
 * another way stays shown so; text in a cell that is not text would be taken for a number or a day.
 */
export function formatFor(
  column: Column,
  { value, formula, format }: CellState,
  own: string,
): string {
  if (format !== undefined) return format;
  if (formula !== undefined) return own === '@' ? column.numberFormat : own;
  if (value === '') return own;
  if (typeof value !== 'number') return '@';
  if (own === '@' || own === '') return column.numberFormat;
  const wanted = column.kind === 'date' ? 'date' : 'number';
  return shownAs(own, value) === wanted ? own : column.numberFormat;
}

/** Text that Excel would take for a number, a day or a truth value where the cell is not text. */
const mayBeTaken = /\d|^(?:true|false)$/i;

/** The value as it is to be written into a cell of this format, so that text stays text. */
export function asWritten({ value }: CellState, format: string): CellValue {
  const text = cellText(value);
  if (typeof text !== 'string' || text === '' || text.startsWith("'") || format === '@')
    return text;
  return mayBeTaken.test(text) ? `'${text}` : text;
}

/** As Excel gives it back: without what keeps a text from being taken for a number, its lines ended its way. */
export function asRead(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/^'/, '').replace(/\r\n?/g, '\n') : value;
}
