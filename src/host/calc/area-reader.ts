import type { Area } from './areas';
import { engineArray, toEngine, type EngineArray } from './engine-value';
import type { KeptAreas } from './kept-areas';
import type { SheetValues } from './sheet-values';

/**
 * Hands out areas by number, each read once. Cells beyond the used ones are left out; how large the
 * area is stands in `fullHeight` and `fullWidth`. Those of constants may be `kept` from before.
 */
export function areaReader(
  areas: readonly Area[],
  values: ReadonlyMap<string, SheetValues>,
  kept?: KeptAreas,
): (number: number) => EngineArray {
  const read = new Map<number, EngineArray>();
  // Rows of two sheets stay of one length, so that places in them can be compared.
  const right = Math.max(1, ...[...values.values()].map((sheet) => sheet.right));
  return (number) => {
    const known = read.get(number);
    if (known) return known;
    const area = areas[number];
    const sheet = area && values.get(area.sheet.toLowerCase());
    if (!area || !sheet) return engineArray([[toEngine({ error: '#REF!' })]]);
    const { row, column, rows, columns } = area.rect;
    const height = Math.max(1, sheet.used(area.rect).rows);
    const width = Math.min(columns, Math.max(1, right - column));
    const [tall, wide] = area.isVast ? [height, width] : [rows, columns];
    const fresh = () => ({
      ...engineArray(
        Array.from({ length: tall }, (_row, r) =>
          Array.from({ length: wide }, (_cell, c) => toEngine(sheet.at(row + r, column + c))),
        ),
      ),
      originRow: row + 1,
      originCol: column + 1,
      fullHeight: rows,
      fullWidth: columns,
    });
    const isConstant = kept && !area.calculated;
    const array = isConstant ? kept.of(area, tall, wide, fresh) : fresh();
    read.set(number, array);
    return array;
  };
}
