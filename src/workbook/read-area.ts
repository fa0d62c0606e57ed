import type { CellValue } from '../register/fault';
import { readInStretches, type Stretch } from './in-stretches';
import { passing } from './passing';
import { changedMeanwhile } from './read-in-pieces';
import type { SheetArea } from './sheet-area';

type What = 'values' | 'formulas' | 'numberFormat';

/** What a cell is taken to be in an answer, until Excel says that it was more. */
const BYTES: Readonly<Record<What, number>> = { values: 40, formulas: 150, numberFormat: 24 };

/** Cells of a sheet that are asked for, as far as an answer takes them. */
export interface Area extends SheetArea {
  readonly sheet: Excel.Worksheet;
  readonly what: What;
}

/**
 * What the cells of such areas hold, row by row, in as many requests as it takes; areas that are empty ask
 * for nothing.
 * @throws WorkbookError `ChangedMeanwhile` where the sheet grew or shrank between two of them.
 */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly Area[],
): Promise<readonly (readonly (readonly CellValue[])[])[]> {
  const wanted = areas.map((area) => new Wanted(area));
  await readInStretches(context, wanted);
  return wanted.map(({ cells }) => cells);
}

class Wanted implements Stretch {
  readonly cells: CellValue[][] = [];
  readonly rows: number;
  readonly bytesOfRow: number;
  private stood: string | undefined;

  constructor(private readonly area: Area) {
    this.rows = area.columns > 0 ? Math.max(0, area.rows) : 0;
    this.bytesOfRow = area.columns * BYTES[area.what];
  }

  ask(from: number, to: number): () => void {
    const { sheet, row, column, columns, what } = this.area;
    const isPiece = to - from < this.rows;
    const used = isPiece
      ? passing(sheet.getUsedRangeOrNullObject(true)).load('address')
      : undefined;
    const cells = passing(sheet.getRangeByIndexes(row + from, column, to - from, columns));
    cells.load(what);
    return () => {
      const now = used?.isNullObject === false ? used.address : undefined;
      if (this.stood !== undefined && this.stood !== now) throw changedMeanwhile();
      this.stood = now;
      for (const line of cells[what] as CellValue[][]) this.cells.push(line);
    };
  }
}
