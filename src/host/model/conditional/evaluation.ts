import { isCellError, type CellValue } from '../cell-value';
import { holdsCell } from '../rect';
import type { SheetModel } from '../sheet-model';
import { barLook } from './bar-look';
import { meets } from './compare';
import type { Condition, ConditionOf } from './condition';
import type { Formulas } from './formulas';
import { NO_LOOK, type ConditionalLook } from './look';
import { liesIn } from './period';
import type { RangeValues } from './range-values';
import { RelativeFormula } from './relative-formula';
import type { ConditionalRule } from './rule';
import { scaleColor, thresholdValue } from './scale';
import { meetsText } from './text-test';
import type { Threshold } from './threshold';

/** One rule at work on the values the workbook has at the moment. */
export class Evaluation {
  private readonly operands: readonly (CellValue | RelativeFormula)[];
  private readonly points = new Map<Threshold, number | undefined>();
  private limit: number | undefined;

  constructor(
    readonly rule: ConditionalRule,
    private readonly sheet: SheetModel,
    private readonly formulas: Formulas,
    private readonly values: RangeValues,
    /** The same for the same formula of rules over the same cells. */
    relative: (text: string) => RelativeFormula,
  ) {
    const read = (text: string) => literal(text) ?? relative(text);
    this.operands = formulasOf(rule.condition).map(read);
  }

  /** Those that are another for each cell. */
  get formulasAsked(): readonly RelativeFormula[] {
    return this.operands.filter((each) => each instanceof RelativeFormula);
  }

  reaches(row: number, column: number): boolean {
    return this.rule.rects.some((rect) => holdsCell(rect, row, column));
  }

  /** What the rule makes of the cell; null when the cell does not meet it. */
  look(row: number, column: number): ConditionalLook | null {
    const { condition, format } = this.rule;
    const value = this.sheet.value(row, column);
    switch (condition.kind) {
      case 'colorScale':
        return typeof value === 'number' ? this.scaled(value, condition) : null;
      case 'dataBar':
        return typeof value === 'number' ? this.barred(value, condition) : null;
      case 'iconSet':
        return typeof value === 'number' ? this.withIcon(value, condition) : null;
      default:
        return this.isMet(condition, value, row, column) ? { ...NO_LOOK, format } : null;
    }
  }

  private isMet(condition: Condition, value: CellValue, row: number, column: number): boolean {
    const operand = (index: number) => this.operand(index, row, column);
    switch (condition.kind) {
      case 'cell': {
        const given = condition.operands.map((_, index) => operand(index));
        if (given.some((each) => each === undefined)) return false;
        return meets(value, condition.operator, given as CellValue[]);
      }
      case 'formula':
        return isTrue(operand(0));
      case 'text':
        return condition.text === null
          ? isTrue(operand(0))
          : meetsText(value, condition.operator, condition.text);
      case 'blanks':
        return isBlank(value);
      case 'notBlanks':
        return !isBlank(value) && !isCellError(value);
      case 'errors':
        return isCellError(value);
      case 'notErrors':
        return !isCellError(value);
      case 'unique':
        return value !== null && this.values.count(value) === 1;
      case 'duplicates':
        return value !== null && this.values.count(value) > 1;
      case 'top':
        return typeof value === 'number' && this.isTop(value, condition);
      case 'average':
        return typeof value === 'number' && this.isOffAverage(value, condition);
      case 'period': {
        const { workbook } = this.sheet;
        if (typeof value !== 'number') return false;
        const shift = workbook.date1904 ? DAYS_1904 : 0;
        return liesIn(condition.period, value + shift, workbook.services.today?.() ?? 0);
      }
      default:
        return false;
    }
  }

  private operand(index: number, row: number, column: number): CellValue | undefined {
    const operand = this.operands[index];
    return operand instanceof RelativeFormula ? this.formulas.value(operand, row, column) : operand;
  }

  private isTop(value: number, { rank, percent, bottom }: ConditionOf<'top'>): boolean {
    if (this.limit === undefined) {
      const { sorted } = this.values;
      const wanted = percent ? Math.floor((sorted.length * rank) / 100) : rank;
      const count = Math.min(sorted.length, Math.max(1, wanted));
      this.limit = sorted[bottom ? count - 1 : sorted.length - count] ?? NaN;
    }
    return bottom ? value <= this.limit : value >= this.limit;
  }

  private isOffAverage(
    value: number,
    { above, equal, deviations }: ConditionOf<'average'>,
  ): boolean {
    const { mean } = this.values;
    if (mean === undefined) return false;
    this.limit ??= mean + (above ? 1 : -1) * deviations * this.values.deviation;
    if (equal && value === this.limit) return true;
    return above ? value > this.limit : value < this.limit;
  }

  private scaled(value: number, { points }: ConditionOf<'colorScale'>): ConditionalLook | null {
    const known = points.flatMap(({ at, color }) => {
      const place = this.point(at);
      return place === undefined ? [] : [{ at: place, color }];
    });
    const fill = scaleColor(value, known);
    return fill === undefined ? null : { ...NO_LOOK, format: { font: {}, borders: {}, fill } };
  }

  private barred(value: number, { bar }: ConditionOf<'dataBar'>): ConditionalLook | null {
    const low = this.point(bar.low);
    const high = this.point(bar.high);
    if (low === undefined || high === undefined) return null;
    return { ...NO_LOOK, bar: barLook(value, low, high, bar), showsValue: bar.showValue };
  }

  private withIcon(value: number, { icons }: ConditionOf<'iconSet'>): ConditionalLook | null {
    const { thresholds, custom, reverse, set, showValue } = icons;
    let reached = 0;
    for (const [index, threshold] of thresholds.entries()) {
      const place = this.point(threshold);
      if (index === 0 || place === undefined) continue;
      if (threshold.inclusive ? value >= place : value > place) reached = index;
    }
    const index = reverse ? thresholds.length - 1 - reached : reached;
    const icon = custom ? (custom[index] ?? null) : { set, index };
    return { ...NO_LOOK, icon, showsValue: showValue };
  }

  private point(threshold: Threshold): number | undefined {
    if (!this.points.has(threshold)) {
      const place = thresholdValue(threshold, this.values, (text) => this.number(text));
      this.points.set(threshold, place);
    }
    return this.points.get(threshold);
  }

  private number(text: string): number | undefined {
    const { first } = this.rule;
    const given = literal(text);
    const value =
      given ??
      this.formulas.textValue(
        new RelativeFormula(text, first, this.sheet.name).at(first.row, first.column),
      );
    return typeof value === 'number' ? value : undefined;
  }
}

const DAYS_1904 = 1462;

function formulasOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'cell':
      return condition.operands;
    case 'formula':
      return [condition.formula];
    case 'text':
      return condition.text === null ? [condition.formula] : [];
    default:
      return [];
  }
}

/** A number, a text in quotes or a logical value; undefined for a formula. */
function literal(text: string): CellValue | undefined {
  const bare = text.trim().replace(/^=/, '');
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?$/i.test(bare)) return Number(bare);
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(bare);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  return /^(TRUE|FALSE)$/i.test(bare) ? bare.toUpperCase() === 'TRUE' : undefined;
}

function isTrue(value: CellValue | undefined): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
