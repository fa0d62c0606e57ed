import { bytesOf, bytesOfAction } from '../requests';
import type { PlannedCell, PlannedRow } from './planned-row';

/** Values that are written in one action. */
export interface ValuePiece {
  readonly row: number;
  readonly column: number;
  readonly values: (string | number)[][];
  readonly bytes: number;
}

/** Beyond so many cells the library cuts a write into pieces, with four actions more for each. */
const cellsOfWrite = 1500;
/** What stands around a value in JSON, and around a line of them. */
const bytesOfComma = 1;
const bytesOfLine = 3;
const bytesOfBlank = 3;

/** Columns side by side in which something begins. */
interface Stretch {
  readonly column: number;
  readonly columns: number;
}

/** Rows one after another whose cells begin in the same columns. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly stretches: readonly Stretch[];
}

type ValueOf = (cell: PlannedCell) => string | number;

function stretchesOf({ cells }: PlannedRow): Stretch[] {
  const found: Stretch[] = [];
  for (const { column } of cells) {
    const last = found.at(-1);
    if (last !== undefined && last.column + last.columns === column) {
      found[found.length - 1] = { ...last, columns: last.columns + 1 };
    } else found.push({ column, columns: 1 });
  }
  return found;
}

function runsOf(rows: readonly PlannedRow[]): Run[] {
  const runs: Run[] = [];
  let key = '';
  rows.forEach((row, at) => {
    const own = row.cells.map(({ column }) => column).join(' ');
    const last = runs.at(-1);
    if (last !== undefined && own === key) runs[runs.length - 1] = { ...last, to: at + 1 };
    else runs.push({ from: at, to: at + 1, stretches: stretchesOf(row) });
    key = own;
  });
  return runs;
}

/** A long list is written column by column: its cells are merged, and most columns of the sheet are blank in it. */
function isByColumn({ from, to, stretches }: Run, columns: number): boolean {
  const rows = to - from;
  const written = stretches.reduce((sum, stretch) => sum + stretch.columns, 0);
  // The rows around it are parted by it: one action more.
  const actions = stretches.reduce(
    (sum, stretch) => sum + Math.ceil((rows * stretch.columns) / cellsOfWrite),
    1,
  );
  // Among others it takes its share of theirs.
  const share = (rows * columns) / cellsOfWrite;
  const lines = Math.max(0, stretches.length - 1);
  return (
    2 * bytesOfAction * actions + rows * lines * bytesOfLine <
    2 * bytesOfAction * share + rows * (columns - written) * bytesOfBlank
  );
}

/** What is written in the rows of these columns, in pieces of so many bytes at most, a row at least. */
function* piecesOf(
  rows: readonly PlannedRow[],
  { from, to }: Pick<Run, 'from' | 'to'>,
  { column: left, columns }: Stretch,
  valueOf: ValueOf,
  mostBytes: number,
): Generator<ValuePiece> {
  const most = Math.max(1, Math.floor(cellsOfWrite / columns));
  for (let row = from, next = from; row < to; row = next) {
    let bytes = 2 * bytesOfAction;
    const values: (string | number)[][] = [];
    while (next < to && values.length < most && bytes < mostBytes) {
      const line: (string | number)[] = Array.from({ length: columns }, () => '');
      bytes += bytesOfLine + columns * bytesOfBlank;
      for (const cell of rows[next]?.cells ?? []) {
        const at = cell.column - left;
        if (at < 0 || at >= columns) continue;
        const value = (line[at] = valueOf(cell));
        bytes += bytesOf(value) + bytesOfComma;
      }
      values.push(line);
      next += 1;
    }
    yield { row, column: left, values, bytes };
  }
}

/** All values of a paper in few actions, each of about so many bytes at most. */
export function* valuePieces(
  rows: readonly PlannedRow[],
  columns: number,
  valueOf: ValueOf,
  mostBytes: number,
): Generator<ValuePiece> {
  const whole = { column: 0, columns };
  let pending = 0;
  for (const run of runsOf(rows)) {
    if (!isByColumn(run, columns)) continue;
    yield* piecesOf(rows, { from: pending, to: run.from }, whole, valueOf, mostBytes);
    for (const stretch of run.stretches) yield* piecesOf(rows, run, stretch, valueOf, mostBytes);
    pending = run.to;
  }
  yield* piecesOf(rows, { from: pending, to: rows.length }, whole, valueOf, mostBytes);
}
