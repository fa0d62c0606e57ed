import { TOO_MANY } from './calc/budget';
import type { CalculatedCell, UnsupportedFormula } from './calc/result';
import type { Change } from './model/change';
import type { WorkbookModel } from './model/workbook-model';
import { isTooCostly, notCalculatedText } from './not-calculated';

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const placeOf = ({ sheet, row, column }: Place) => `${row},${column},${sheet}`;

/** Where there are too many, the first of a sheet stands for it, and is another with every new one. */
const standIn = (each: UnsupportedFormula): UnsupportedFormula =>
  each.reason === TOO_MANY ? { ...each, row: -1, column: -1, formula: '' } : each;

/** A formula moved by rows that were put in above differs in the numbers of its cells alone. */
const shapeOf = ({ formula, reason }: UnsupportedFormula) =>
  `${reason} ${formula.replace(/\d+/g, '0')}`;

/**
 * Which formulas were too much to be worked out, each to be told of once: every edit that they
 * depend on asks for them again, and to hear it each time helps nobody.
 */
export class Uncalculated {
  private readonly waiting = new Map<string, UnsupportedFormula>();
  /** By its place, the formula that was told of. */
  private readonly told = new Map<string, UnsupportedFormula>();
  private readonly shapes = new Set<string>();

  /** What one calculation came to. */
  note(formulas: readonly UnsupportedFormula[], cells: readonly CalculatedCell[]): void {
    const costly = new Map<string, UnsupportedFormula>();
    for (const each of formulas) {
      if (isTooCostly(each)) costly.set(placeOf(standIn(each)), each);
    }
    if (this.told.size + this.waiting.size > 0) {
      for (const cell of cells) if (!costly.has(placeOf(cell))) this.forget(placeOf(cell));
    }
    for (const [place, each] of costly) {
      const told = this.told.get(place);
      if (!told || standIn(told).formula !== standIn(each).formula) this.waiting.set(place, each);
    }
  }

  /** What has been changed since: a formula that stands elsewhere is no news, one taken away may be again. */
  changed(changes: readonly Change[], model: WorkbookModel): void {
    if (changes.some(({ kind }) => kind === 'structure')) {
      for (const [place, each] of this.waiting) {
        if (this.shapes.has(shapeOf(each))) this.tell(place, each);
      }
    }
    if (this.told.size === 0 || !changes.some(({ kind }) => kind === 'content')) return;
    for (const [place, { sheet, row, column, reason }] of this.told) {
      if (reason !== TOO_MANY && !model.sheet(sheet)?.formula(row, column)) this.forget(place);
    }
  }

  /** The sentence on those not told of yet; '' where there are none. */
  news(): string {
    const news = [...this.waiting.values()];
    for (const [place, each] of this.waiting) this.tell(place, each);
    return notCalculatedText(news);
  }

  private tell(place: string, each: UnsupportedFormula): void {
    this.waiting.delete(place);
    this.told.set(place, each);
    this.shapes.add(shapeOf(each));
  }

  private forget(place: string): void {
    this.waiting.delete(place);
    this.told.delete(place);
  }
}
