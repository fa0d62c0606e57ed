import type { Day } from '../register/day';
import type { Rows, TableName } from '../register/register';
import { isReview } from './reviews-in-order';

/** Days of what has happened: after today they are slips. */
const HAPPENED = {
  Findings: ['foundDate', 'closedDate'],
  CorrectiveActions: ['doneDate', 'verifiedDate'],
  Resolutions: ['releasedDate'],
  Risks: ['doneDate'],
} as const satisfies { readonly [N in TableName]?: readonly (keyof Rows[N][number])[] };

type Happened = typeof HAPPENED;

/** A row as it was read, with a day after today. */
export interface FutureDay<N extends keyof Happened = keyof Happened> {
  readonly table: N;
  readonly column: Happened[N][number];
  readonly row: Rows[N][number];
  readonly day: Day;
}

/** What a register says has happened after today, by table and column. */
export class FutureDays {
  private readonly found: readonly FutureDay[];
  /**
   * The rows, with such a day unread where it would bend a figure, which then names the row as not
   * counted; figures of an earlier day or period know that it had not come. Beyond the last review nothing has happened yet for any of them: those days stay, but
   * for 發現日期, without which the finding is lost.
   */
  readonly rows: Rows;

  constructor(rows: Rows, today: Day) {
    const found: FutureDay[] = [];
    const last = rows.Reviews.filter(isReview).reduce(
      (day, { date }) => (date !== null && date > day ? date : day),
      today,
    );
    const without = Object.entries(HAPPENED).map(([name, columns]) => {
      const table = name as keyof Happened;
      const kept = rows[table].map((row) => {
        const late = columns.filter((column) => {
          const day: unknown = Reflect.get(row, column);
          return typeof day === 'string' && day > today;
        });
        const days = late.map((column) => ({
          table,
          column,
          row,
          day: Reflect.get(row, column) as Day,
        }));
        found.push(...days);
        const slips = days.filter(({ column, day }) => column === 'foundDate' || day <= last);
        const bent = slips.map(({ column }) => column);
        if (bent.length === 0) return row;
        const blank = Object.fromEntries(bent.map((column) => [column, null]));
        const later = new Map(
          slips.flatMap(({ column, day }) => (column === 'foundDate' ? [] : [[column, day]])),
        );
        return { ...row, ...blank, unread: new Set([...row.unread, ...bent]), later };
      });
      return [table, kept];
    });
    this.found = found;
    // Each table's rows are its own with days taken out; the compiler cannot see it by name.
    this.rows = { ...rows, ...(Object.fromEntries(without) as Partial<Rows>) };
  }

  /** Of one column, in the order of the sheet. */
  of<N extends keyof Happened>(table: N, column: Happened[N][number]): readonly FutureDay<N>[] {
    return this.found.filter(
      (one): one is FutureDay<N> => one.table === table && one.column === column,
    );
  }
}
