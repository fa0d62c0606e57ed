import type { TableBlock } from '../../register/block';
import type { Problem, Severity } from '../../rules/problem';
import { RowsFound } from '../edit/rows-found';
import { columnToFill } from '../place-of';
import { rangeAddress } from '../range-address';
import { severities } from './mark-look';

/** What of a problem tells where its mark is to be. */
export type MarkedProblem = Pick<Problem, 'table' | 'key' | 'row' | 'column' | 'severity'>;

/** Cells of one column of a table, one below the other, that bear one mark. */
export interface MarkedStretch {
  readonly sheet: string;
  readonly severity: Severity;
  readonly address: string;
  readonly cells: number;
}

export interface CellsToMark {
  /** The gravest first. */
  readonly stretches: readonly MarkedStretch[];
  /** Cells with a problem. */
  readonly cells: number;
  /** Problems that are of no cell: of a table as a whole, of a column or a row that is not there. */
  readonly elsewhere: number;
}

/** Worksheet row and column, zero-based. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells that the problems speak of, where their rows and columns stand in the blocks. */
export function cellsToMark(
  blocks: readonly TableBlock[],
  problems: readonly MarkedProblem[],
): CellsToMark {
  const stretches: MarkedStretch[] = [];
  let cells = 0;
  let elsewhere = problems.length;
  for (const block of blocks) {
    const own = problems.filter(({ table }) => table === block.table);
    if (own.length === 0 || block.trouble) continue;
    const taken = new Set<string>();
    const found = new RowsFound(block);
    for (const severity of severities) {
      const marked: Cell[] = [];
      for (const problem of own.filter((one) => one.severity === severity)) {
        const cell = cellOf(found, problem);
        if (!cell) continue;
        elsewhere -= 1;
        const name = `${cell.row},${cell.column}`;
        if (taken.has(name)) continue;
        taken.add(name);
        marked.push(cell);
      }
      cells += marked.length;
      const { sheet } = block;
      stretches.push(...joined(marked).map((stretch) => ({ sheet, severity, ...stretch })));
    }
  }
  const rank = ({ severity }: MarkedStretch) => severities.indexOf(severity);
  return { stretches: stretches.sort((a, b) => rank(a) - rank(b)), cells, elsewhere };
}

function cellOf(found: RowsFound, { key, row, column }: MarkedProblem): Cell | undefined {
  const { block } = found;
  const at = column === '' ? columnToFill(block) : found.columnAt(column);
  if (row === 0 || at < 0) return undefined;
  const place = { column: block.firstColumn - 1 + at };
  if (row === block.headerRow) {
    return column === '' ? undefined : { ...place, row: row - 1 };
  }
  const now = found.find({ key, row }, undefined, () => true);
  return typeof now === 'number' ? { ...place, row: now - 1 } : undefined;
}

/** Cells that stand one below the other as one stretch. */
function joined(cells: readonly Cell[]): Pick<MarkedStretch, 'address' | 'cells'>[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const stretches: { readonly first: Cell; rows: number }[] = [];
  for (const cell of inOrder) {
    const last = stretches.at(-1);
    const isNext = last?.first.column === cell.column && last.first.row + last.rows === cell.row;
    if (last && isNext) last.rows += 1;
    else stretches.push({ first: cell, rows: 1 });
  }
  return stretches.map(({ first, rows }) => ({
    address: rangeAddress(first.row, first.column, rows, 1),
    cells: rows,
  }));
}
