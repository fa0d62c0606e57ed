import type { CellValue } from '../register/fault';
import { placeOf } from './header-place';
import { readInStretches, type Stretch } from './in-stretches';
import { passing } from './passing';
import { changedMeanwhile, stands } from './read-in-pieces';
import { type ColumnCells, type Extra, headersWith, type QueuedTable } from './read-table';
import { workingRows } from './working-cells';
import { tableNamed } from '../register/register';

/** What a cell of each is taken to be, until Excel says that it was more: a formula is long. */
const BYTES: Readonly<Record<Extra, number>> = { formulas: 1_500, numberFormat: 20 };

/** Runs with so few rows between them are asked for as one. */
const NEAR = 3;
/** Beyond so many of them they are asked for as one. */
const MOST_RUNS = 100;

/** A column that has to be asked for, and what is known of it already. */
interface Wanted {
  readonly one: QueuedTable;
  readonly extra: Extra;
  readonly header: string;
  readonly place: number;
  readonly cells: CellValue[][];
  readonly runs: readonly Run[];
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Tables that were read, with what is read of single columns: the formulas that are not known, and what was
 * not found under its declared header. No request where nothing is left to ask for.
 * @throws WorkbookError `ChangedMeanwhile` where a table grew, shrank or moved since it was read.
 */
export async function readColumns(
  context: Excel.RequestContext,
  tables: readonly QueuedTable[],
  extras: readonly Extra[] = ['formulas', 'numberFormat'],
): Promise<QueuedTable[]> {
  const columns = tables.map((one) =>
    one.whole && one.columns ? extras.flatMap((extra) => wantedOf(one, extra)) : [],
  );
  await readInStretches(context, columns.flat().flatMap(stretchesOf));
  return tables.map((one, at): QueuedTable => {
    const own = columns[at] ?? [];
    if (own.length === 0) return one;
    const filled = (extra: Extra): ReadonlyMap<string, ColumnCells> =>
      new Map([
        ...(one.columns?.[extra] ?? []),
        ...own.filter((wanted) => wanted.extra === extra).map(columnCells),
      ]);
    return {
      ...one,
      columns: { formulas: filled('formulas'), numberFormat: filled('numberFormat') },
    };
  });
}

function columnCells({ header, cells }: Wanted): [string, ColumnCells] {
  return [header, { isNullObject: false, formulas: cells, numberFormat: cells }];
}

function wantedOf(one: QueuedTable, extra: Extra): Wanted[] {
  const values = (one.whole?.values ?? []) as CellValue[][];
  const [headers = []] = values;
  return headersWith(one.table, extra).flatMap((header): Wanted[] => {
    const place = placeOf(header, headers);
    if (place === -1 || one.columns?.[extra].get(header)?.isNullObject === false) return [];
    const own = { one, extra, header, place };
    if (extra === 'numberFormat') {
      return [{ ...own, cells: values.map(() => ['']), runs: [{ from: 0, to: values.length }] }];
    }
    const known = workingRows(one, header, place);
    const formula = declaredFormula(one, header);
    const cells = known.map((is): CellValue[] => [is ? formula : '']);
    // Nobody has filled in a blank row, and no header has a formula.
    const isAsked = (row: number) =>
      row > 0 && !known[row] && values[row]?.some((cell) => cell !== '') === true;
    return [{ ...own, cells, runs: runsOf(values.length, isAsked) }];
  });
}

function declaredFormula({ table }: QueuedTable, header: string): string {
  const columns = Object.values(tableNamed(table).columns);
  return columns.find((column) => column.header === header)?.formula ?? '';
}

function runsOf(rows: number, isAsked: (row: number) => boolean): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (!isAsked(row)) continue;
    const last = runs.at(-1);
    if (last && row - last.to <= NEAR) last.to = row + 1;
    else runs.push({ from: row, to: row + 1 });
  }
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last && runs.length > MOST_RUNS ? [{ from: first.from, to: last.to }] : runs;
}

function stretchesOf({ one: { item, whole }, extra, place, cells, runs }: Wanted): Stretch[] {
  if (!whole) return [];
  const { rowIndex, columnIndex } = whole;
  const before = { rowIndex, columnIndex, rowCount: cells.length };
  return runs.map((run) => ({
    rows: run.to - run.from,
    bytesOfRow: BYTES[extra],
    ask: (from, to) => {
      const now = passing(item.getRange()).load('rowIndex,columnIndex,rowCount');
      const first = passing(now.getCell(run.from + from, place));
      const range = passing(first.getResizedRange(to - from - 1, 0)).load(extra);
      return () => {
        if (!stands(now, before)) throw changedMeanwhile();
        (range[extra] as CellValue[][]).forEach((row, at) => {
          cells[run.from + from + at] = row;
        });
      };
    },
  }));
}
