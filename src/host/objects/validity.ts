import { isCellError, type CellValue } from '../model/cell-value';
import type { Validation } from '../model/validations';
import { notImplemented } from '../protocol/host-error';
import type { RangeTarget } from './range-target';
import { rangeOfFormula } from './resolve-range';

/** True, false, or null when some cells obey their rules and some do not. */
export function validity(target: RangeTarget): boolean | null {
  const { sheet, rect, session } = target;
  session.settle();
  let good = 0;
  let bad = 0;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const rule = sheet.validations.at(row, column);
      if (!rule || obeys(target, rule, sheet.value(row, column))) good++;
      else bad++;
    }
  }
  return bad === 0 ? true : good === 0 ? false : null;
}

function obeys(target: RangeTarget, rule: Validation, value: CellValue): boolean {
  if (rule.type === 'none') return true;
  if (value === null) return rule.allowBlank;
  if (isCellError(value)) return false;
  if (rule.type === 'list') return listHolds(target, rule, value);
  if (rule.type === 'custom') throw notImplemented('DataValidation.valid of a custom rule');
  const measured = rule.type === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (rule.type === 'whole' && !Number.isInteger(measured)) return false;
  return compares(rule, measured);
}

function listHolds(target: RangeTarget, rule: Validation, value: CellValue): boolean {
  const literal = /^"(.*)"$/s.exec(rule.formula1);
  if (literal) {
    const items = (literal[1] ?? '').replaceAll('""', '"').split(',');
    return items.some((item) => item.trim() === String(value));
  }
  const { session, sheet } = target;
  const name =
    session.model.names.find(rule.formula1, sheet) ?? session.model.names.find(rule.formula1, null);
  const source = rangeOfFormula(session, sheet, name?.formula ?? rule.formula1);
  if (!source) throw notImplemented(`DataValidation.valid of the list ${rule.formula1}`);
  const { row, column, rows, columns } = source.rect;
  let hasBlank = false;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const item = source.sheet.value(r, c);
      if (item === value) return true;
      hasBlank ||= item === null;
    }
  }
  // A blank in a list behind a name stands for anything while blanks are ignored.
  return hasBlank && rule.allowBlank && name !== null;
}

function compares({ operator, formula1, formula2 }: Validation, value: number): boolean {
  const low = bound(formula1);
  switch (operator) {
    case 'between':
      return value >= low && value <= bound(formula2);
    case 'notBetween':
      return value < low || value > bound(formula2);
    case 'equal':
      return value === low;
    case 'notEqual':
      return value !== low;
    case 'greaterThan':
      return value > low;
    case 'greaterThanOrEqual':
      return value >= low;
    case 'lessThan':
      return value < low;
    case 'lessThanOrEqual':
      return value <= low;
  }
}

function bound(formula: string): number {
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/i.exec(formula);
  const number = date
    ? (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) /
      86_400_000
    : Number(formula);
  if (formula === '' || Number.isNaN(number)) {
    throw notImplemented(`DataValidation.valid against ${formula}`);
  }
  return number;
}
