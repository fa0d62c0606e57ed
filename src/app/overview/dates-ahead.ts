import type { Facts } from '../../facts/facts';
import type { RowPlace } from '../../register/column';
import { addMonths, type Day } from '../../register/day';
import type { Review, TableName } from '../../register/register';

export type DateKind = 'audit' | 'review' | 'twelveMonths' | 'due' | 'extended' | 'termEnd';

/** Something that is to happen, with the rows it concerns. */
export interface DateAhead {
  readonly day: Day;
  readonly kind: DateKind;
  readonly table: TableName;
  /** Keys of the rows, in the order of the sheet. */
  readonly keys: readonly string[];
  /** Of the first of them. */
  readonly row: number;
  /** The column a click leads to, by its header. */
  readonly column: string;
}

/** So far ahead is looked for limits and terms; the meeting and its latest day are always told. */
const MONTHS_AHEAD = 3;

/** Days ahead, the earliest first: of each day and kind one, with all its rows. */
export function datesAhead(facts: Facts, next: Review | undefined): DateAhead[] {
  const { rows, today } = facts;
  const until = addMonths(today, MONTHS_AHEAD);
  const found = new Map<string, DateAhead & { keys: string[] }>();
  const add = (
    kind: DateKind,
    table: TableName,
    column: string,
    row: RowPlace,
    day: Day | null | undefined,
    isAlways = false,
  ): void => {
    if (day === null || day === undefined || day < today || (!isAlways && day > until)) return;
    const name = `${day} ${kind} ${table}`;
    const known = found.get(name);
    if (known) known.keys.push(row.key);
    else found.set(name, { day, kind, table, column, keys: [row.key], row: row.row });
  };
  for (const audit of rows.Audits) {
    if (audit.status !== '完成')
      add('audit', 'Audits', '迄日', audit, audit.endDate ?? audit.startDate);
  }
  if (next) add('review', 'Reviews', '日期', next, next.date, true);
  const last = facts.reviews.findLast(({ date }) => date !== null && date <= today);
  if (last?.date) add('twelveMonths', 'Reviews', '日期', last, addMonths(last.date, 12), true);
  for (const action of rows.CorrectiveActions) {
    if (action.doneDate !== null) continue;
    add('due', 'CorrectiveActions', '預定完成日', action, action.dueDate);
    add('extended', 'CorrectiveActions', '展延至', action, action.extendedTo);
  }
  for (const resolution of rows.Resolutions) {
    if (resolution.state === '解除列管') continue;
    add('due', 'Resolutions', '完成期限', resolution, resolution.dueDate);
    add('extended', 'Resolutions', '展延至', resolution, resolution.extendedTo);
  }
  for (const risk of rows.Risks) {
    if (risk.doneDate === null) add('due', 'Risks', '預定完成日', risk, risk.dueDate);
  }
  for (const member of rows.Members) add('termEnd', 'Members', '卸任日', member, member.endDate);
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A day on the line that leads to the meeting and on. */
export interface Milestone {
  readonly day: Day;
  readonly kind: 'audit' | 'today' | 'review' | 'twelveMonths';
}

/** 內稽 → 管審 → twelve months after the last review, with today among them; what has no day is not told. */
export function milestones(facts: Facts, next: Review | undefined): Milestone[] {
  const { rows, today, reviews } = facts;
  const audits = rows.Audits.flatMap(({ endDate, startDate }) => endDate ?? startDate ?? []).sort();
  // The one the meeting looks at: the last before it.
  const audit = audits.findLast((day) => day <= (next?.date ?? today)) ?? audits[0];
  const last = reviews.findLast(({ date }) => date !== null && date <= today)?.date;
  const found: (Milestone | undefined)[] = [
    audit && { kind: 'audit', day: audit },
    { kind: 'today', day: today },
    next?.date ? { kind: 'review', day: next.date } : undefined,
    last ? { kind: 'twelveMonths', day: addMonths(last, 12) } : undefined,
  ];
  return found
    .filter((each) => each !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
