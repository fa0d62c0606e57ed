import type { Facts } from '../facts/facts';
import type { FutureDay } from '../facts/future-days';
import { rocShort } from '../register/day';
import { type Said, say } from '../register/said';
import type { Report } from './report';
import { headerOf, reportCell } from './report';

/** The days of one column that lie after today; `remedy` says what to do where it has not happened. */
export function futureReports<N extends FutureDay['table']>(
  { future, today }: Facts,
  table: N,
  column: FutureDay<N>['column'],
  remedy: Said,
): Report[] {
  const header = headerOf(table, column);
  return future.of(table, column).map(({ row, day }) => {
    const message = say`${header} ${rocShort(day)} 晚於今日 ${rocShort(today)}，此列與此日期有關的數字無法計入。${remedy}`;
    // The column is one of this table's; the compiler cannot see it through N.
    return reportCell(table, row, column as never, message);
  });
}
