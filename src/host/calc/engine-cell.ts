import { toCol } from '@borgar/fx';
import { FILL_FUNCTION, SPILL_FUNCTION } from './fill-function';
import type { FormulaEntry } from './formula-entry';
import type { CalcValue } from './source';

type EngineResult = number | string | boolean | Date | { error: string } | undefined;

// The tags the engine compares `type` with.
const EMPTY = 0;
const CONSTANT = 2;
const FORMULA = 6;

interface Model {
  readonly shareType?: string;
  readonly ref?: string;
  readonly isDynamicArray?: boolean;
}

/** One for all that are no arrays: there may be a cell for every one of a sheet. */
const PLAIN: Model = {};

/** A cell in the shape the engine reads and writes. Rows and columns count from one here. */
export class EngineCell {
  readonly row: number;
  readonly col: number;
  readonly formula?: string;
  readonly model: Model = PLAIN;
  /** Set by the engine for a formula; a formula that comes to nothing counts as 0, as in Excel. */
  outcome: CalcValue | undefined;
  private constant: CalcValue;

  /** Called when the engine has set the result, before it spills the rest of an array. */
  onOutcome: (() => void) | undefined;

  constructor(row: number, column: number, constant: CalcValue, entry?: FormulaEntry) {
    this.row = row + 1;
    this.col = column + 1;
    this.constant = constant;
    if (!entry) return;
    this.formula = entry.text;
    const { spill, dynamic } = entry;
    if (!spill) return;
    const own = `${toCol(column)}${row + 1}`;
    const isMany = spill.rows * spill.columns > 1;
    // An old array formula keeps to its cells: of one it shows the first value, of several its text
    // makes an array of their number, which spills as a dynamic one does.
    const filling = dynamic
      ? `(${entry.text})`
      : `${FILL_FUNCTION}(${spill.rows},${spill.columns},${entry.text})`;
    if (isMany || dynamic) this.formula = `${SPILL_FUNCTION}(${filling})`;
    this.model =
      dynamic || isMany ? { isDynamicArray: true } : { shareType: 'array', ref: `${own}:${own}` };
  }

  get type(): number {
    if (this.formula !== undefined) return FORMULA;
    return this.constant === null ? EMPTY : CONSTANT;
  }

  get value(): unknown {
    return this.constant;
  }

  /** The engine sets `value` where an array spills. */
  set value(value: unknown) {
    this.constant = isResult(value) ? value : 0;
    this.outcome = this.constant;
  }

  /** Never the cached result: the engine would keep it in place of a `#NAME?`. */
  get result(): EngineResult {
    return undefined;
  }

  set result(value: EngineResult) {
    this.outcome = isResult(value) ? value : 0;
    this.onOutcome?.();
  }
}

function isResult(value: unknown): value is CalcValue & (string | number | boolean | object) {
  if (typeof value === 'object') return value !== null && 'error' in value;
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}
