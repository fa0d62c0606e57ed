// Rows are taken away run by run. Where Excel refuses one of them, those before it are gone: Excel undoes nothing of
// a request. As a rule it takes the rest the next time; where it does not, what is left stands as it stood.
import { passedMarks, toWorkbookError, WorkbookError } from '../excel-errors';
import {
  away,
  guardRemovals,
  isBlank,
  type RemovalRun,
  removeRows,
  standStill,
} from './remove-rows';

/** Up to here Excel was only asked whether all stands where it was looked at: nothing is written yet. */
export const PLACED = 'placed';
const WRITTEN = 'written';

/** Queues their removal, behind all else that is written. */
export function queueRemovals(context: Excel.RequestContext, runs: readonly RemovalRun[]): void {
  if (runs.length === 0) return;
  const mark = (done: string) => {
    context.trace(done);
  };
  mark(WRITTEN);
  removeRows(runs, mark);
}

/** What is left of them after the fault; undefined where Excel has not said which action it refused. */
export function leftOf(
  runs: readonly RemovalRun[],
  error: unknown,
): readonly RemovalRun[] | undefined {
  const passed = new Set(passedMarks(error));
  if (!passed.has(PLACED)) return undefined;
  return runs.filter((_, at) => !passed.has(away(at)));
}

/** Whether it was rows that Excel refused to take away, everything else being done. */
export function isOfRemoval(error: unknown): boolean {
  return passedMarks(error).includes(WRITTEN);
}

/**
 * Takes away what is left, and queues what comes `behind`. Gives what is left then, too: all of it where others have
 * changed one of them.
 */
export async function finishRemoving(
  context: Excel.RequestContext,
  left: readonly RemovalRun[],
  behind: () => void,
): Promise<readonly RemovalRun[]> {
  try {
    if (left.length === 0) {
      behind();
      await context.sync();
      return [];
    }
    const looked = left.map((run) => ({
      run,
      cells: run.range.getOffsetRange(0, 0).load('values'),
    }));
    await context.sync();
    // Emptied they may be already, while their table is as long as it was.
    const isCleared = ({ run, cells }: (typeof looked)[number]) => run.shortens && isBlank(cells);
    if (!looked.every((one) => isCleared(one) || standStill([one]))) return left;
    guardRemovals(left);
    context.trace(PLACED);
    queueRemovals(context, left);
    behind();
    await context.sync();
    return [];
  } catch (error) {
    if (!(toWorkbookError(error) instanceof WorkbookError)) throw error;
    return leftOf(left, error) ?? left;
  }
}
