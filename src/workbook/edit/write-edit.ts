import type { TableBlock } from '../../register/block';
import type { TableName } from '../../register/register';
import { type Course, unheard } from '../course';
import {
  codeOf,
  isMissingItem,
  isOfState,
  passedMarks,
  toWorkbookError,
  WorkbookError,
} from '../excel-errors';
import { probeFocus } from '../focus';
import {
  addedBy,
  guardWidth,
  isTaken,
  type PlannedRows,
  planRows,
  putBack,
  queueBelow,
  queueJoined,
  queuePlace,
  queueReused,
  writeRows,
} from './add-rows';
import { areStillBlank, breaksOf, openBreaks, restingCells } from './break-filling';
import { changedCell, changedCells } from './changed-cells';
import { guardRuns, queueCells, runsOf, runsWithin, writeCells } from './cell-runs';
import { holdsStill } from './cell-state';
import { queueCovered } from './covered-cells';
import { type AddedRows, dressRows, queueAdded } from './dress-rows';
import { type JournalPut, queueJournal, unjoinedBy } from './journal-part';
import {
  type FormattedState,
  placeCells,
  planCells,
  type PlannedCell,
  withWholeGroups,
} from './plan-cells';
import { readForEdit } from './read-tables';
import { finishRemoving, isOfRemoval, leftOf, PLACED, queueRemovals } from './finish-removing';
import { guardRemovals, planRemovals, removalsOf, standStill } from './remove-rows';
import { isFilledBelow, putBelowBack, queueHeldBelow } from './held-below';
import { type HeldRun, queueHeldRuns } from './rows-put-back';
import { type Plan, takeBack } from './take-back';
import { lengthOf, queueLength } from './take-rows-back';
import { misread } from './misread';
import { placeEdit } from './place-edit';
import { sameRows, type SameRows } from './same-rows';
import { leftRow, rowsToAdd, type RowToAdd } from './rows-to-add';
import { guardLengths } from './text-too-long';
import { withoutTypedOver } from './typed-over';
import type { EditOutcome, EditRecord, Keep, TableEdit } from './table-edit';
import { putUnfinished, takeUnfinished } from './unfinished';

/**
 * Carries out an edit: rows found by key in the tables as they stand now, what is no longer as it
 * was seen left alone and told, all the rest in one request with its journal in front. After a fault
 * what was written is taken back. At the end the cells are read once more.
 * @throws WorkbookError where nothing could be written, and what `keep` throws.
 */
export async function writeEdit(
  context: Excel.RequestContext,
  edit: TableEdit,
  keep: Keep,
  course: Course = unheard,
  before?: readonly TableBlock[],
): Promise<EditOutcome> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      return await writeOnce(context, edit, keep, course, before);
    } catch (error) {
      // Nothing of it was left: what the other has done meanwhile is seen the next time.
      if (!isOfAnother(error) || left === 1) throw error;
    }
  }
}

/** Others may be quicker more than once. */
const ATTEMPTS = 3;

/** Somebody else has changed the same, or moved or renamed it while it was read. */
function isOfAnother(error: unknown): boolean {
  if (error instanceof WorkbookError) return /^(?:Conflict|ChangedMeanwhile)$/.test(error.code);
  // What the write itself meets is none of these by then.
  return isMissingItem(error);
}

async function writeOnce(
  context: Excel.RequestContext,
  edit: TableEdit,
  keep: Keep,
  course: Course,
  before?: readonly TableBlock[],
): Promise<EditOutcome> {
  const known = await readForEdit(context, tablesOf(edit), before);
  const { read, placed, left, blankCell } = await placeEdit(context, known, edit);
  const found = planRemovals(edit.remove, read.tables);
  // Taken back by half, the rest of an entry could not be taken back any more.
  const hidden = found.conflicts.filter(({ code }) => code === 'filtered');
  if (hidden.length > 0) {
    return { record: { cells: [], added: [], removed: [] }, conflicts: hidden, notices: [] };
  }
  const additions = rowsToAdd(edit.add, read);
  const looked = runsOf(placed);
  const nowOf = queueCells(looked);
  const covered = queueCovered(placed);
  const same = sameRows(placed);
  const stand = same();
  const later = placeCells(edit.later ?? [], read.tables, read.known).placed;
  const resting = runsOf(restingCells(placed, later, additions.rows, blankCell));
  const restingNow = queueCells(resting);
  const wanted = removalsOf(found.planned);
  const below = additions.rows.map(({ on, rows }) => ({
    ...{ on, rows },
    isThere: queuePlace(on),
    range: queueBelow(on, rows.length),
    joined: queueJoined(on, rows.length),
  }));
  // Whatever needs it: this is the last look before writing.
  await context.sync();

  const removals = withoutTypedOver(found.planned, wanted);
  const isLess = removals.planned.length < found.planned.length;
  const removing = isLess ? removalsOf(removals.planned) : wanted;
  if (isLess) await context.sync();
  const areThere = below.every(({ isThere }) => isThere());
  const areStill =
    standStill(removing.map((run) => ({ run, cells: run.seen }))) &&
    areStillBlank({ runs: resting, nowOf: restingNow });
  if (!areThere || !stand() || !areStill) throw new WorkbookError('Conflict', moved);
  const seen = planCells(placed, nowOf, covered());
  const {
    planned: cells,
    conflicts,
    broken,
  } = withWholeGroups(seen.planned, [...left, ...seen.left], additions.broken);
  const isWhole = ({ group }: RowToAdd) => !broken.has(group ?? '');
  const rows = below.flatMap(({ on, rows: own, range, joined }) => {
    const whole = own.filter(isWhole).map(({ cells: row }) => row);
    return whole.length === 0 ? [] : [planRows(on, whole, range, joined())];
  });
  const alone = below.flatMap(({ on, rows: own }) => {
    const left = own.filter((each) => !isWhole(each));
    return left.map(({ key }) => leftRow(on.table, key, 'group'));
  });
  const record: EditRecord = {
    ...(edit.isUntold === true ? { cells: cells.map(changedCell) } : changedCells(cells)),
    added: rows.flatMap(addedBy),
    removed: removals.planned.map(({ cells: row }) => row),
  };
  const told = [
    ...conflicts,
    ...[...found.conflicts, ...removals.conflicts, ...additions.conflicts, ...alone],
  ];
  const count = record.cells.length + record.added.length + record.removed.length;
  if (count === 0) return { record, conflicts: told, notices: [] };

  guardLengths(cells, rows);
  const doing = { ...record, asked: cells.map(({ change }) => change) };
  const kept = keep(doing, read.journal.text);
  const runs = runsWithin(looked, cells);
  const breaks = breaksOf(
    { runs: looked, nowOf },
    { runs: resting, nowOf: restingNow },
    cells,
    new Set(rows.map(({ on }) => on)),
  );
  const plan: Plan = { read, cells, same, runs, breaks, rows, removals: removing, record, kept };
  course('committing', 0, count);
  const { after, put, inPlace } = await write(context, plan);
  const unjoined = await unjoinedBy(context, put, (stored) => keep(doing, stored)?.journal);
  const dressed = await dressRows(context, inPlace);
  return { record, conflicts: told, notices: [...misread(cells, after), ...unjoined, ...dressed] };
}

/** Those that it writes to. */
export function tablesOf({ cells, add, remove }: TableEdit): Set<TableName> {
  return new Set([...cells, ...add, ...remove].map(({ table }) => table));
}

/** One request: the journal first, so that no change is ever without it. */
async function write(context: Excel.RequestContext, plan: Plan) {
  const { read, same, runs, breaks, rows, removals, kept } = plan;
  const { journal, begun } = kept ?? {};
  const behind = () => {
    if (begun?.isLast) takeUnfinished(context, read.unfinished, begun.entry);
  };
  const looked = [...runs, ...breaks];
  let put: JournalPut | undefined;
  let stand: ReturnType<SameRows>;
  let just: (cell: PlannedCell) => FormattedState;
  let after: typeof just;
  let held: readonly HeldRun[];
  let inPlace: readonly AddedRows[];
  let added: readonly {
    readonly each: PlannedRows;
    readonly reused: Excel.Range | undefined;
    readonly below: Excel.Range | undefined;
    readonly length: () => number;
  }[];
  try {
    probeFocus(context);
    // In front of the journal: where a row is gone by now, nothing at all is written.
    stand = same();
    just = queueCells(looked);
    held = queueHeldRuns(removals);
    added = rows.map((each) => ({
      ...{ each, length: queueLength(each) },
      ...{ reused: queueReused(each), below: queueHeldBelow(each) },
    }));
    guardRemovals(removals);
    for (const each of rows) guardWidth(each);
    guardRuns(looked);
    context.trace(PLACED);
    if (begun) putUnfinished(context, read.unfinished, begun.entry);
    if (journal !== undefined) put = queueJournal(context, read.journal, journal);
    const wanted = (cell: PlannedCell) => ({ to: cell.after, from: cell.before });
    openBreaks(breaks, wanted);
    writeCells(runs, wanted);
    for (const each of rows) writeRows(each, read.known);
    inPlace = rows.map(queueAdded);
    writeCells(breaks, wanted);
    after = queueCells(runs);
    queueRemovals(context, removals);
    behind();
    await context.sync();
  } catch (error) {
    if (isOfPlace(error)) throw new WorkbookError('Conflict', moved);
    let left = leftOf(removals, error);
    if (left && isOfRemoval(error)) {
      left = await finishRemoving(context, left, behind);
      if (left.length === 0) return { ...(await lookAt(context, plan)), put: undefined };
    }
    // The first fault is the one to tell; what cannot be taken back stands in the journal.
    const hasOtherTotals =
      !isOfState(error) && (await takeBack(context, plan, put, { left }).catch(() => false));
    throw hasOtherTotals ? new WorkbookError('Conflict', moved) : toWorkbookError(error);
  }
  // Somebody was quicker by a moment: theirs is put back, and nothing of ours is left.
  const lengths = new Map(added.map(({ each, length }) => [each, length()]));
  const all = looked.flatMap((run) => run.cells);
  // Where rows have come or gone, one of them may bear the number that ours was given.
  const isMoved = !stand() || rows.some((each) => lengths.get(each) !== lengthOf(each));
  const isChanged =
    all.some((cell) => !holdsStill(just(cell), cell.before, cell.row)) ||
    !standStill(held) ||
    added.some((one) => isTaken(one.each, one.reused) || isFilledBelow(one.below));
  if (isMoved || isChanged) {
    await takeBack(context, plan, put, { known: { just, held, lengths } });
    for (const { each, reused, below } of added) {
      if (isTaken(each, reused)) putBack(each, reused);
      putBelowBack(each, below);
    }
    await context.sync();
    throw new WorkbookError('Conflict', isMoved ? moved : raced);
  }
  return { after, put, inPlace };
}

/** What stands there once all is done, of a request whose answers did not come. */
async function lookAt(context: Excel.RequestContext, { runs, rows }: Plan) {
  try {
    const [after, inPlace] = [queueCells(runs), rows.map(queueAdded)];
    await context.sync();
    return { after, inPlace };
  } catch (error) {
    if (!(toWorkbookError(error) instanceof WorkbookError)) throw error;
    // It is written all the same.
    return { after: (cell: PlannedCell) => cell.after, inPlace: [] };
  }
}

const raced =
  '寫入的同時，其他人更改了同一格，所以沒有寫入任何內容，保留對方的內容。請看過之後再試一次。';

const moved =
  '寫入的同時，其他人增減、移動了列、欄或表格，所以沒有寫入任何內容，保留對方的內容。請看過之後再試一次。';

/** Whether it was refused because something is gone by now, or something else has come in between. */
function isOfPlace(error: unknown): boolean {
  const isGone = /^(?:InvalidArgument|InvalidReference|ItemNotFound)$/.test(codeOf(error) ?? '');
  return isGone && !passedMarks(error).includes(PLACED);
}
