import type { RowPlace } from '../register/column';
import type { Day } from '../register/day';
import { type Rows, type TableName, tableNames } from '../register/register';
import { derived, withGetters } from './derived';
import { derivedEach } from './derived-each';
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

/** A table's rows without the slips, and the slips. */
interface TakenOut {
  readonly kept: readonly RowPlace[];
  readonly found: readonly FutureDay[];
}

const tables = Object.keys(HAPPENED) as (keyof Happened)[];

/** What a register says has happened after today, by table and column. */
export class FutureDays {
  /**
   * The rows, with such a day unread where it would bend a figure, which then names the row as not
   * counted; figures of an earlier day or period know that it had not come. Beyond the last review nothing has happened yet for any of them: those days stay, but
   * for 發現日期, without which the finding is lost.
   */
  readonly rows: Rows;
  private readonly taken: ReadonlyMap<keyof Happened, () => TakenOut>;

  constructor(asRead: Rows, today: () => Day) {
    const last = derived(() => lastReview(asRead.Reviews, today()));
    this.taken = new Map(
      tables.map((table) => [table, takingOut(table, () => asRead[table], { today, last })]),
    );
    const rowsOf = (name: TableName) => () =>
      this.taken.get(name as keyof Happened)?.().kept ?? asRead[name];
    const getters = Object.fromEntries(tableNames.map((name) => [name, rowsOf(name)]));
    // Each table's rows are its own with days taken out; the compiler cannot see it by name.
    this.rows = withGetters<Rows>(getters as { readonly [N in TableName]: () => Rows[N] });
  }

  /** Of one column, in the order of the sheet. */
  of<N extends keyof Happened>(table: N, column: Happened[N][number]): readonly FutureDay<N>[] {
    const found = this.taken.get(table)?.().found ?? [];
    return found.filter((one): one is FutureDay<N> => one.column === column);
  }
}

/** The day of the last review, not before today. */
function lastReview(reviews: Rows['Reviews'], today: Day): Day {
  return reviews
    .filter(isReview)
    .reduce((day, { date }) => (date !== null && date > day ? date : day), today);
}

/** A row without its slips, the same as long as it is; and its days after today. */
interface Taken {
  readonly kept: RowPlace;
  readonly days: readonly FutureDay[];
}

function takingOut(
  table: keyof Happened,
  rowsOf: () => readonly FutureDay['row'][],
  days: { readonly today: () => Day; readonly last: () => Day },
): () => TakenOut {
  const columns: readonly FutureDay['column'][] = HAPPENED[table];
  const takenOf = derivedEach((row: FutureDay['row']): Taken | null => {
    const today = days.today();
    const later: FutureDay[] = [];
    for (const column of columns) {
      const day: unknown = Reflect.get(row, column);
      if (typeof day === 'string' && day > today)
        later.push({ table, column, row, day: day as Day });
    }
    return later.length === 0 ? null : takeOut(row, later, days.last());
  });
  return derived(() => {
    const rows = rowsOf();
    const taken = takenOf(rows);
    const found = taken.filter((one) => one !== null).flatMap(({ days: own }) => own);
    return {
      kept: found.length === 0 ? rows : rows.map((row, at) => taken[at]?.kept ?? row),
      found,
    };
  });
}

function takeOut(row: FutureDay['row'], days: readonly FutureDay[], last: Day): Taken {
  const slips = days.filter(({ column, day }) => column === 'foundDate' || day <= last);
  if (slips.length === 0) return { kept: row, days };
  const bent = slips.map(({ column }) => column);
  const blank = Object.fromEntries(bent.map((column) => [column, null]));
  const later = new Map(
    slips.flatMap(({ column, day }) => (column === 'foundDate' ? [] : [[column, day]])),
  );
  const kept = { ...row, ...blank, unread: new Set([...row.unread, ...bent]), later };
  return { kept, days };
}
