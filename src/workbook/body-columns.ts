import { earlierFormulas } from '../register/earlier-formulas';
import { bytesOf } from './requests';
import { readInStretches, isTooLarge, type Stretch } from './in-stretches';
import { passing } from './passing';
import { changedMeanwhile } from './read-in-pieces';
import { columnCells } from './table-place';
import type { TableState } from './workbook-state';

/** A column of a standing table of which every data cell is asked for. */
export interface BodyColumn {
  readonly place: TableState;
  /** Code name. */
  readonly code: string;
  readonly what: 'formulas' | 'numberFormat';
  /** What a cell is taken to be in an answer, until Excel says that it was more. */
  readonly bytes: number;
}

/** What the data cells of such columns hold, from the top; none where the table has no rows. */
export type BodyCells = (of: TableState, code: string) => readonly unknown[] | undefined;

/** Of one answer, so many may be asked for beside everything else. */
const BESIDE_OTHERS = 1_000_000;
/** Brackets and a comma. */
const AROUND = 3;

/** A cell with the formula of a computed column, or with one of an earlier version. */
export function formulaBytes(formula: string): number {
  const all = [formula, ...(earlierFormulas.get(formula) ?? [])];
  return AROUND + Math.max(...all.map(bytesOf));
}

/** `[$-404]e/mm/dd` */
export const FORMAT_BYTES = 24;

/**
 * Asks for columns among other things, and fills all with one request. Where that may be more than this
 * Excel answers at once, the columns come in pieces first and the others after them.
 * @param queue asks for the others; called once more where pieces were needed.
 * @throws WorkbookError `ChangedMeanwhile` where a table grew, shrank or moved between two pieces.
 */
export async function readBodyColumns<T>(
  context: Excel.RequestContext,
  columns: readonly BodyColumn[],
  queue: () => T,
): Promise<{ readonly asked: T; readonly cells: BodyCells }> {
  const bytes = columns.reduce((sum, column) => sum + column.bytes * column.place.rows, 0);
  if (bytes < BESIDE_OTHERS) {
    const asked = queue();
    const wanted = columns.map((column) => new Wanted(column));
    const taken = wanted.map((one) => one.ask(0, one.rows));
    try {
      await context.sync();
      for (const take of taken) take();
      return { asked, cells: cellsOf(wanted) };
    } catch (error) {
      if (!isTooLarge(error)) throw error;
    }
  }
  const wanted = columns.map((column) => new Wanted(column));
  await readInStretches(context, wanted);
  const asked = queue();
  await context.sync();
  return { asked, cells: cellsOf(wanted) };
}

function cellsOf(wanted: readonly Wanted[]): BodyCells {
  return (of, code) =>
    wanted.find(({ column }) => column.place === of && column.code === code)?.cells;
}

class Wanted implements Stretch {
  readonly cells: unknown[] = [];
  readonly rows: number;
  readonly bytesOfRow: number;
  private stood: string | undefined;

  constructor(readonly column: BodyColumn) {
    this.rows = column.place.columns.has(column.code) ? column.place.rows : 0;
    this.bytesOfRow = column.bytes;
  }

  ask(from: number, to: number): () => void {
    const { place, code, what } = this.column;
    const whole = columnCells(place, code);
    if (!whole || to === from) return () => undefined;
    // What comes in one answer is of one moment.
    const isPiece = to - from < this.rows;
    const table = isPiece ? passing(place.item.getRange()).load('address') : undefined;
    const cells = passing(
      passing(whole)
        .getCell(from, 0)
        .getAbsoluteResizedRange(to - from, 1),
    );
    cells.load(what);
    return () => {
      if (table && this.stood !== undefined && this.stood !== table.address) {
        throw changedMeanwhile();
      }
      this.stood = table?.address;
      for (const [cell] of cells[what] as unknown[][]) this.cells.push(cell);
    };
  }
}
