import { WorkbookError } from './excel-errors';

/** What is being done to the workbook. */
export type Stage =
  | 'reading'
  | 'planning'
  | 'preparing'
  | 'writing'
  | 'formatting'
  | 'replacing'
  | 'committing'
  | 'repairing'
  | 'finishing'
  | 'done';

/**
 * Hears how far a piece of work is, before each step: so many of all are done, where they are counted.
 * Where the work was called off it throws CalledOff instead, so that the step is not done.
 */
export type Course = (stage: Stage, done?: number, all?: number) => void;

/** Nobody listens, and nobody calls it off. */
export const unheard: Course = () => undefined;

/** Somebody does not want it any more: what was written so far is to be taken back. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/**
 * Takes back what was written. The first fault is the one to tell, whether or not Excel lets it be; but
 * whoever called it off is not told that all is as before where it is not.
 */
export async function takingBack(error: unknown, takeBack: () => Promise<void>): Promise<void> {
  try {
    await takeBack();
  } catch (cause) {
    if (!(error instanceof CalledOff)) return;
    throw new WorkbookError(
      'NotTakenBack',
      '已取消，但 Excel 沒有讓程式移除剛新增的工作表，活頁簿裡還留有沒有完成的工作表；原有的資料沒有變更。再做一次時會先清除或補齊它們，也可以自行刪除。',
      { cause },
    );
  }
}
