import { type Day, rocYear } from '../../register/day';
import { identity } from '../../register/identity';
import type { Rows, TableName } from '../../register/register';
import { tableNamed } from '../../register/register';
import type { Draft } from './draft';

/** How the numbers of a table are written; 「Y」 is the 民國 year, 「R」 the 會議編號. */
interface Form {
  readonly pattern: RegExp;
  readonly next: (draft: Draft, today: Day) => string;
  readonly digits: number;
}

const yearly = (prefix: string, dated: readonly string[]) => (draft: Draft, today: Day) => {
  const day = dated.map((name) => draft.values.get(name)).find((one) => typeof one === 'string');
  return `${prefix}-${String(rocYear((day as Day | undefined) ?? today))}-`;
};

/** Of the tables whose rows have a number of their own. */
const forms: Partial<Record<TableName, Form>> = {
  Findings: { pattern: /^NC-\d{2,3}-\d{3,}$/i, next: yearly('NC', ['foundDate']), digits: 3 },
  CorrectiveActions: {
    pattern: /^CA-\d{2,3}-\d{3,}$/i,
    next: yearly('CA', ['openedDate', 'foundDate']),
    digits: 3,
  },
  Audits: {
    pattern: /^[A-Z]{1,4}-\d{2,3}-\d{2,}$/i,
    next: yearly('IA', ['startDate', 'endDate']),
    digits: 2,
  },
  Members: { pattern: /^[A-Z]{1,4}-\d+$/i, next: () => 'M-', digits: 3 },
  Indicators: { pattern: /^[A-Z]{1,4}-\d+$/i, next: () => 'M-', digits: 2 },
  Risks: { pattern: /^R-\d{2,3}-\d{2,}$/i, next: yearly('R', ['assessedDate']), digits: 2 },
  Reviews: { pattern: /^[A-Z]{1,4}-\d{2,3}-\d{2,}$/i, next: yearly('MR', ['date']), digits: 2 },
  AgendaItems: { pattern: /^.+-\d+$/, next: (draft) => `${reviewOf(draft)}-`, digits: 2 },
  Resolutions: {
    pattern: /^MR-\d{2,3}-\d{2,}-A\d{2,}$/i,
    next: (draft) => `${reviewOf(draft)}-A`,
    digits: 2,
  },
};

function reviewOf(draft: Draft): string {
  const id = draft.values.get('reviewId');
  return typeof id === 'string' ? id : 'MR';
}

/** The code name of the column with a row's own number; undefined where rows have none. */
export function idName(table: TableName): string | undefined {
  return forms[table] === undefined ? undefined : tableNamed(table).key[0];
}

/** Whether a number is written as those of the table are. */
export function isUsable(table: TableName, id: string): boolean {
  return forms[table]?.pattern.test(id) ?? true;
}

/** Gives the next free number of each kind, counting those in the workbook and those given. */
export class Ids {
  private readonly taken = new Map<TableName, Set<string>>();
  /** The highest number so far behind each start that one was asked for, by table and start. */
  private readonly highest = new Map<TableName, Map<string, number>>();

  constructor(
    private readonly rows: Rows,
    private readonly today: Day,
  ) {}

  isTaken(table: TableName, id: string): boolean {
    return this.of(table).has(identity(id));
  }

  take(table: TableName, id: string): void {
    const known = identity(id);
    this.of(table).add(known);
    for (const [start, highest] of this.highest.get(table) ?? []) {
      this.highest.get(table)?.set(start, Math.max(highest, numberBehind(start, known)));
    }
  }

  next(draft: Draft): string {
    const form = forms[draft.table];
    if (!form) throw new RangeError(`${draft.table} has no numbers of its own`);
    const before = form.next(draft, this.today);
    // After the highest, not into a gap: the number of a row that was struck out stays its own.
    const number = this.highestBehind(draft.table, identity(before));
    const id = before + String(number + 1).padStart(form.digits, '0');
    this.take(draft.table, id);
    return id;
  }

  /** Looked through once for each start: for each row again, it would take as long as rows times rows. */
  private highestBehind(table: TableName, start: string): number {
    const known = this.highest.get(table) ?? new Map<string, number>();
    this.highest.set(table, known);
    let highest = known.get(start);
    if (highest === undefined) {
      highest = 0;
      for (const id of this.of(table)) highest = Math.max(highest, numberBehind(start, id));
      known.set(start, highest);
    }
    return highest;
  }

  private of(table: TableName): Set<string> {
    const known = this.taken.get(table);
    if (known) return known;
    const name = idName(table) ?? '';
    const ids: unknown[] = this.rows[table].map((row: object) => Reflect.get(row, name) as unknown);
    const found = new Set(ids.flatMap((id) => (typeof id === 'string' ? [identity(id)] : [])));
    this.taken.set(table, found);
    return found;
  }
}

/** The number that follows this start; 0 where none does. */
function numberBehind(start: string, id: string): number {
  const rest = id.startsWith(start) ? id.slice(start.length) : '';
  return /^\d{1,6}$/.test(rest) ? Number(rest) : 0;
}
