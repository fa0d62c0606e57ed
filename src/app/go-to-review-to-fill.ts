import type { Arrival } from '../workbook/go-to';
import type { Workbook } from '../workbook/workbook';

/** Selects the cell of 管審會議 where the next review is to be entered. */
export function goToReviewToFill(workbook: Workbook): Promise<Arrival> {
  return workbook.goTo({ table: 'Reviews', key: '', row: 0, column: '' });
}
