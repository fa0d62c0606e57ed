import type { Area } from './areas';
import { MOST_IN_AREA } from './budget';
import { engineArray, toEngine, type EngineArray, type EngineScalar } from './engine-value';
import type { KeptAreas } from './kept-areas';
import type { SheetValues } from './sheet-values';

type Line = readonly EngineScalar[];

/** Areas as they were read: those that nothing is calculated in stay for the passes to come. */
export class ReadAreas {
  private cells = 0;
  private readonly ofPass = new Map<number, EngineArray>();
  private readonly constant = new Map<number, EngineArray>();
  private readonly linesOfPass = new Map<string, Map<number, Line>>();
  private readonly constantLines = new Map<string, Map<number, Line>>();

  known(number: number): EngineArray | undefined {
    return this.ofPass.get(number) ?? this.constant.get(number);
  }

  /** Those there are no room for any more are read anew when they are asked for again. */
  keep(number: number, array: EngineArray, isConstant: boolean): void {
    const cells = array.height * array.width;
    if (this.cells + cells > MOST_IN_AREA) this.forget();
    this.cells += cells;
    (isConstant ? this.constant : this.ofPass).set(number, array);
  }

  /** Rows of the same columns, by their number: areas that begin or end elsewhere share them. */
  lines(key: string, isConstant: boolean): Map<number, Line> {
    const all = isConstant ? this.constantLines : this.linesOfPass;
    let lines = all.get(key);
    if (!lines) all.set(key, (lines = new Map()));
    return lines;
  }

  /** Values that were worked out are others now; where arrays grow, a constant may be one of them. */
  nextPass(hasGrown: boolean): void {
    if (hasGrown) this.forget();
    for (const { height, width } of this.ofPass.values()) this.cells -= height * width;
    this.ofPass.clear();
    this.linesOfPass.clear();
  }

  private forget(): void {
    for (const each of [this.ofPass, this.constant, this.linesOfPass, this.constantLines]) {
      each.clear();
    }
    this.cells = 0;
  }
}

/**
 * Hands out areas by number. Cells beyond the used ones are left out; how large the area is stands
 * in `fullHeight` and `fullWidth`. Those of constants may be `kept` from before. `built` is told of
 * the cells of each that is read, before it is.
 */
export function areaReader(
  areas: readonly Area[],
  values: ReadonlyMap<string, SheetValues>,
  read: ReadAreas,
  built: (cells: number) => void,
  kept?: KeptAreas,
): (number: number) => EngineArray {
  // Rows of two sheets stay of one length, so that places in them can be compared.
  const right = Math.max(1, ...[...values.values()].map((sheet) => sheet.right));
  return (number) => {
    const known = read.known(number);
    if (known) return known;
    const area = areas[number];
    const sheet = area && values.get(area.sheet.toLowerCase());
    if (!area || !sheet) return engineArray([[toEngine({ error: '#REF!' })]]);
    const { row, column, rows, columns } = area.rect;
    const height = Math.max(1, sheet.used(area.rect).rows);
    const width = Math.min(columns, Math.max(1, right - column));
    const [tall, wide] = area.isVast ? [height, width] : [rows, columns];
    const fresh = () => {
      built(tall * wide);
      const lines = read.lines(`${sheet.name}\n${column}\n${wide}`, !area.calculated);
      const lineOf = (at: number): Line => {
        let line = lines.get(at);
        if (!line) {
          line = Array.from({ length: wide }, (_cell, c) => toEngine(sheet.at(at, column + c)));
          lines.set(at, line);
        }
        return line;
      };
      return {
        ...engineArray(Array.from({ length: tall }, (_row, r) => lineOf(row + r))),
        originRow: row + 1,
        originCol: column + 1,
        fullHeight: rows,
        fullWidth: columns,
      };
    };
    const isConstant = kept && !area.calculated;
    const array = isConstant ? kept.of(area, tall, wide, fresh) : fresh();
    read.keep(number, array, !area.calculated);
    return array;
  };
}
