import type { SameRows } from './same-rows';
import type { PlannedRows } from './add-rows';
import { lengthOf, queueLength, queueStanding, takeRowsBack } from './take-rows-back';
import { writeUnfilled } from './break-filling';
import { type CellRuns, queueCells } from './cell-runs';
import { isState } from './cell-state';
import {
  heldBefore as journalBefore,
  type JournalPut,
  queueJournalParts,
  takeJournalBack,
} from './journal-part';
import type { FormattedState, PlannedCell } from './plan-cells';
import type { ReadForEdit } from './read-tables';
import type { RemovalRun } from './remove-rows';
import { fillCleared, type HeldRun, putRowsBack, queueCleared, queueLeft } from './rows-put-back';
import type { EditRecord, Kept } from './table-edit';
import { loadUnfinished, putBackUnfinished } from './unfinished';

/** What is written in one request. */
export interface Plan {
  readonly read: ReadForEdit;
  readonly cells: readonly PlannedCell[];
  readonly same: SameRows;
  readonly runs: CellRuns<PlannedCell>;
  /** Cells that stay as they are, and keep Excel from filling their columns. */
  readonly breaks: CellRuns<PlannedCell>;
  readonly rows: readonly PlannedRows[];
  readonly removals: readonly RemovalRun[];
  readonly record: EditRecord;
  readonly kept: Kept | undefined;
}

/** What stood there the moment before it was written; known only of a write that was answered. */
export interface HeldBefore {
  readonly just: (cell: PlannedCell) => FormattedState;
  readonly held: readonly HeldRun[];
  /** How many rows the tables had. */
  readonly lengths: ReadonlyMap<PlannedRows, number>;
}

/**
 * Takes back what stands of it; where somebody was quicker, theirs is put back. Gives whether a table has got or
 * lost its row of totals meanwhile: over one Excel lets no table grow.
 */
export async function takeBack(
  context: Excel.RequestContext,
  plan: Plan,
  put: JournalPut | undefined,
  {
    known,
    left: rest,
  }: { readonly known?: HeldBefore; readonly left?: readonly RemovalRun[] | undefined },
): Promise<boolean> {
  const { runs, breaks, rows, removals } = plan;
  const heldBefore = known?.just ?? (({ before }: PlannedCell) => before);
  const parts = queueJournalParts(context);
  const unfinished = loadUnfinished(context);
  const lengths = rows.map((each) => ({ each, now: queueLength(each) }));
  const nowOf = queueCells([...runs, ...breaks]);
  const cleared = queueCleared(rest ?? []);
  const left = queueLeft([...(known?.held ?? []).map(({ run }) => run), ...cleared.runs]);
  await context.sync();
  const hasOtherTotals = rows.some(({ on }) => on.item.showTotals !== on.showTotals);
  const standing = lengths.map(({ each, now }) =>
    queueStanding(each, now() - (known?.lengths.get(each) ?? lengthOf(each))),
  );
  if (standing.length > 0) await context.sync();
  standing.forEach(takeRowsBack);
  // What was not reached needs nothing, and may be what Excel does not let be written.
  const written = writtenOf(runs);
  const isReached = written.length + writtenOf(breaks).length > 0;
  writeUnfilled(isReached ? breaks : [], written, (cell) => ({
    to: heldBefore(cell),
    from: nowOf(cell),
  }));
  putRowsBack(known?.held ?? [], left);
  fillCleared(cleared, left);
  // Where Excel says nothing rows that are gone cannot be told from rows that stand: the journal has the last word.
  if (put && (known || rest || removals.length === 0)) {
    // Only a write that was answered knows what stood there the moment before.
    await takeJournalBack(context, put, parts, known ? journalBefore(put) : put.over.text);
  }
  // Rows that are gone stay gone.
  if (known || removals.length === (rest ?? []).length) {
    putBackUnfinished(context, plan.read.unfinished, unfinished);
  }
  await context.sync();
  return hasOtherTotals;

  function writtenOf(some: CellRuns<PlannedCell>): CellRuns<PlannedCell> {
    return some.filter(({ cells }) =>
      cells.some((cell) => !isState(nowOf(cell), heldBefore(cell))),
    );
  }
}
