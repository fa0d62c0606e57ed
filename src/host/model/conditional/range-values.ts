import { isCellError, type CellValue } from '../cell-value';
import type { Rect } from '../rect';
import type { SheetModel } from '../sheet-model';

/** What a rule needs to know of all its cells together; gathered once, when it is first asked. */
export class RangeValues {
  private numbers: Float64Array | null = null;
  private counts: ReadonlyMap<number | string, number> | null = null;

  constructor(
    private readonly sheet: SheetModel,
    private readonly rects: readonly Rect[],
  ) {}

  /** Ascending. */
  get sorted(): Float64Array {
    if (!this.numbers) {
      const found: number[] = [];
      for (const value of this.values()) if (typeof value === 'number') found.push(value);
      this.numbers = Float64Array.from(found).sort();
    }
    return this.numbers;
  }

  get least(): number | undefined {
    return this.sorted[0];
  }

  get greatest(): number | undefined {
    return this.sorted.at(-1);
  }

  /** Undefined for no numbers at all. */
  get mean(): number | undefined {
    const { sorted } = this;
    if (sorted.length === 0) return undefined;
    return sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  }

  /** Of a sample, as STDEV.S works it out. */
  get deviation(): number {
    const { sorted, mean } = this;
    if (mean === undefined || sorted.length < 2) return 0;
    const squares = sorted.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /** PERCENTILE.INC; `percent` from 0 to 100. */
  percentile(percent: number): number | undefined {
    const { sorted } = this;
    const at = ((sorted.length - 1) * Math.min(100, Math.max(0, percent))) / 100;
    const low = sorted[Math.floor(at)];
    const high = sorted[Math.ceil(at)];
    if (low === undefined || high === undefined) return undefined;
    return low + (high - low) * (at - Math.floor(at));
  }

  /** How many cells hold the same; texts compare without case. */
  count(value: CellValue): number {
    if (!this.counts) {
      const counts = new Map<number | string, number>();
      for (const each of this.values()) {
        const key = keyOf(each);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      this.counts = counts;
    }
    return this.counts.get(keyOf(value)) ?? 0;
  }

  private *values(): Generator<CellValue> {
    const { cells } = this.sheet.part;
    for (const rect of this.rects) {
      for (const { cell } of cells.placed(rect)) if (cell.value !== null) yield cell.value;
    }
  }
}

function keyOf(value: CellValue): number | string {
  if (typeof value === 'number') return value;
  if (isCellError(value)) return `e${value.error}`;
  return typeof value === 'string' ? `s${value.toLowerCase()}` : `b${String(value)}`;
}
