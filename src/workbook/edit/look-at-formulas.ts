import { readInStretches, type Stretch } from '../in-stretches';
import { passing } from '../passing';
import { changedMeanwhile, stands } from '../read-in-pieces';
import type { EditedTable } from './read-tables';

/** What a formula is taken to be, until Excel says that it was more. */
const FORMULA_BYTES = 200;

/** Cells of one column, in rows of the table counted from 0: from the one to before the other. */
export interface FormulasAt {
  readonly on: EditedTable;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Gives Excel's `formulas` of each of these stretches; no request where there are none. */
export async function lookAtFormulas(
  context: Excel.RequestContext,
  wanted: readonly FormulasAt[],
): Promise<ReadonlyMap<FormulasAt, readonly unknown[]>> {
  const read = wanted.map((each) => ({ each, formulas: [] as unknown[] }));
  await readInStretches(
    context,
    read.map(({ each, formulas }) => stretchOf(each, formulas)),
  );
  return new Map(read.map(({ each, formulas }) => [each, formulas]));
}

function stretchOf({ on, at, from: first, to }: FormulasAt, formulas: unknown[]): Stretch {
  const { item, block, showTotals } = on;
  const before = {
    ...{ rowIndex: block.headerRow - 1, columnIndex: block.firstColumn - 1 },
    rowCount: 1 + block.values.length + (showTotals ? 1 : 0),
  };
  return {
    rows: to - first,
    bytesOfRow: FORMULA_BYTES,
    ask: (from, end) => {
      const now = passing(item.getRange()).load('rowIndex,columnIndex,rowCount');
      const top = passing(now.getCell(1 + first + from, at));
      const cells = passing(top.getResizedRange(end - from - 1, 0)).load('formulas');
      return () => {
        if (!stands(now, before)) throw changedMeanwhile();
        for (const [formula] of cells.formulas as unknown[][]) formulas.push(formula);
      };
    },
  };
}
