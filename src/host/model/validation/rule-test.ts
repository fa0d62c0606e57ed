import { isCellError, type CellValue } from '../cell-value';
import { RelativeFormula } from '../conditional/relative-formula';
import { firstCell } from '../conditional/rule';
import type { Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import type { Validation } from '../validations';
import { listSource, type ListItem, type ListSource } from './list-items';
import { sourceCells } from './source-cells';

/** True or false, or undefined where it cannot be worked out. */
export type Verdict = boolean | undefined;

/** What is known of a value under a rule, or what has to be worked out before it is. */
export type Finding =
  Verdict | { readonly asks: readonly string[]; decide(answers: readonly Answer[]): Verdict };

type Answer = CellValue | undefined;

/** One rule of the sheet at work on single values. */
export class RuleTest {
  private readonly formulas: readonly RelativeFormula[];
  private readonly sources = new Map<string, ListSource | undefined>();

  constructor(
    private readonly sheet: SheetModel,
    readonly validation: Validation,
    readonly ranges: readonly Rect[],
  ) {
    const first = firstCell(ranges);
    this.formulas = [validation.formula1, validation.formula2]
      .filter((text) => text !== '')
      .map((text) => new RelativeFormula(text, first, sheet.name));
  }

  /** Items of the drop-down at a cell; undefined for other rules and where it cannot be known. */
  items(row: number, column: number): readonly ListItem[] | undefined {
    return this.validation.type === 'list' ? this.source(row, column)?.items : undefined;
  }

  finding(row: number, column: number, value: CellValue): Finding {
    const rule = this.validation;
    if (rule.type === 'none') return true;
    if (value === null || value === '') return rule.allowBlank;
    if (isCellError(value)) return false;
    if (rule.type === 'list') {
      const source = this.source(row, column);
      return source && ((source.hasBlank && rule.allowBlank) || holds(source, value));
    }
    if (rule.type === 'custom') {
      const decide = ([answer]: readonly Answer[]) =>
        answer === undefined ? undefined : isTrue(answer);
      return { asks: [this.moved(0, row, column)], decide };
    }
    const measured = rule.type === 'textLength' ? String(value).length : value;
    if (typeof measured !== 'number') return false;
    if (rule.type === 'whole' && !Number.isInteger(measured)) return false;
    return this.compared(row, column, measured);
  }

  private compared(row: number, column: number, value: number): Finding {
    const { formula1, formula2, operator, allowBlank } = this.validation;
    const fixed = [formula1, formula2].filter((text) => text !== '').map(literal);
    if (fixed.every((bound) => bound !== undefined)) return meets(operator, value, fixed);
    const moved = this.formulas.map((_, at) => this.moved(at, row, column));
    // A bound in a blank cell is no bound while blanks are ignored.
    if (allowBlank && moved.some((text) => isBlankCell(this.sheet, text))) return true;
    const decide = (answers: readonly Answer[]) => {
      if (answers.some((answer) => answer === undefined)) return undefined;
      const bounds = answers.map((answer) => Number(answer === null ? 0 : answer));
      return bounds.some(Number.isNaN) ? false : meets(operator, value, bounds);
    };
    return { asks: moved, decide };
  }

  private source(row: number, column: number): ListSource | undefined {
    const moved = this.moved(0, row, column);
    if (!this.sources.has(moved)) {
      this.sources.set(moved, listSource(this.sheet, this.validation, moved));
    }
    return this.sources.get(moved);
  }

  private moved(at: number, row: number, column: number): string {
    return this.formulas[at]?.at(row, column) ?? '';
  }
}

/** Items of cells compare without case, as `=` does; those of a literal list with it. */
function holds({ items }: ListSource, value: CellValue): boolean {
  return items.some((item) => {
    if (item.value === undefined) return item.text === String(value) || isSame(item.text, value);
    if (typeof item.value === 'string' && typeof value === 'string') {
      return item.value.toLocaleUpperCase() === value.toLocaleUpperCase();
    }
    return item.value === value;
  });
}

/** An item such as `50%` or `1,000` for the number it is typed for. */
function isSame(text: string, value: CellValue): boolean {
  if (typeof value === 'boolean') return text.toUpperCase() === String(value).toUpperCase();
  if (typeof value !== 'number') return false;
  const percent = /^(.+)%$/.exec(text)?.[1];
  return percent === undefined ? Number(text || NaN) === value : Number(percent) / 100 === value;
}

function isTrue(answer: CellValue): boolean {
  return typeof answer === 'number' ? answer !== 0 : answer === true;
}

function isBlankCell(sheet: SheetModel, formula: string): boolean {
  const cells = sourceCells(sheet, formula);
  if (cells?.rect.rows !== 1 || cells.rect.columns !== 1) return false;
  return cells.sheet.value(cells.rect.row, cells.rect.column) === null;
}

/** A number, or the day of `DATE(2030,12,31)`; undefined for what has to be worked out. */
function literal(formula: string): number | undefined {
  const date = /^DATE\((\d{4}),(\d+),(\d+)\)$/i.exec(formula);
  if (!date) return formula.trim() === '' ? undefined : known(Number(formula));
  const days = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  return (days - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function known(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

function meets(
  operator: Validation['operator'],
  value: number,
  [low = 0, high = 0]: readonly number[],
): boolean {
  switch (operator) {
    case 'between':
      return value >= Math.min(low, high) && value <= Math.max(low, high);
    case 'notBetween':
      return value < Math.min(low, high) || value > Math.max(low, high);
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
