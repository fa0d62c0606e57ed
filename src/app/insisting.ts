import { WorkbookError } from '../workbook/excel-errors';

/**
 * A step behind others that are done already: after a fault of Excel it is tried once more, for what one
 * fault in passing leaves in between is worth another request. What it may do twice is its own affair.
 */
export async function insisting<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return step().catch(() => {
      // The first fault is the one to tell.
      throw error;
    });
  }
}

/** And not why we ourselves would not. */
function isOfExcel(error: unknown): boolean {
  return error instanceof WorkbookError && error.cause !== undefined;
}
