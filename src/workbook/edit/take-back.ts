import type { SameRows } from './same-rows';
import { heightOf, type PlannedRows, queueHeight, takeRowsBack } from './add-rows';
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
import { type HeldRun, putRowsBack } from './rows-put-back';
import type { EditRecord } from './table-edit';

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
  readonly journal: string | undefined;
}

/** What stood there the moment before it was written; known only of a write that was answered. */
export interface HeldBefore {
  readonly just: (cell: PlannedCell) => FormattedState;
  readonly held: readonly HeldRun[];
}

/** Takes back what stands of it; where somebody was quicker, theirs is put back. */
export async function takeBack(
  context: Excel.RequestContext,
  plan: Plan,
  put: JournalPut | undefined,
  known?: HeldBefore,
  heightBefore: (each: PlannedRows) => number = heightOf,
): Promise<void> {
  const { runs, breaks, rows, removals } = plan;
  const heldBefore = known?.just ?? (({ before }: PlannedCell) => before);
  const parts = queueJournalParts(context);
  const heights = rows.map((each) => ({ each, now: queueHeight(each) }));
  const nowOf = queueCells([...runs, ...breaks]);
  await context.sync();
  for (const { each, now } of heights) takeRowsBack(each, now, heightBefore(each));
  // What was not reached needs nothing, and may be what Excel does not let be written.
  const written = writtenOf(runs);
  const isReached = written.length + writtenOf(breaks).length > 0;
  writeUnfilled(isReached ? breaks : [], written, (cell) => ({
    to: heldBefore(cell),
    from: nowOf(cell),
  }));
  putRowsBack(known?.held ?? []);
  // Without an answer rows that are gone cannot be told from rows that stand: the journal has the last word.
  if (put && (known || removals.length === 0)) {
    // Only a write that was answered knows what stood there the moment before.
    await takeJournalBack(context, put, parts, known ? journalBefore(put) : put.over.text);
  }
  await context.sync();

  function writtenOf(some: CellRuns<PlannedCell>): CellRuns<PlannedCell> {
    return some.filter(({ cells }) =>
      cells.some((cell) => !isState(nowOf(cell), heldBefore(cell))),
    );
  }
}
