import { type Day, rocYear } from '../../register/day';
import { identity } from '../../register/identity';
import type { Rows, TableName } from '../../register/register';
import { tableNamed, tableNames } from '../../register/register';
import type { Steps } from '../../register/steps';
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
  private constructor(
    private readonly taken: ReadonlyMap<TableName, Taken>,
    private readonly today: Day,
  ) {}

  static *of(rows: Rows, today: Day): Steps<Ids> {
    const taken = new Map<TableName, Taken>();
    for (const table of tableNames) {
      const own = new Taken();
      taken.set(table, own);
      const name = idName(table);
      if (name === undefined) continue;
      for (const row of rows[table]) {
        yield 0;
        const id: unknown = Reflect.get(row, name);
        if (typeof id === 'string') own.add(identity(id));
      }
    }
    return new Ids(taken, today);
  }

  take(table: TableName, id: string): void {
    this.taken.get(table)?.add(identity(id));
  }

  next(draft: Draft): string {
    const form = forms[draft.table];
    if (!form) throw new RangeError(`${draft.table} has no numbers of its own`);
    const before = form.next(draft, this.today);
    // After the highest, not into a gap: the number of a row that was struck out stays its own.
    const number = this.taken.get(draft.table)?.highestBehind(identity(before)) ?? 0;
    const id = before + String(number + 1).padStart(form.digits, '0');
    this.take(draft.table, id);
    return id;
  }
}

/** The highest number behind each start: no number is looked at again for another start. */
class Taken {
  private readonly highest = new Map<string, number>();

  add(id: string): void {
    // No start ends in a digit.
    const [, start = '', digits] = /^(.*?)(\d{1,6})$/s.exec(id) ?? [];
    if (digits === undefined || /\d$/.test(start)) return;
    this.highest.set(start, Math.max(this.highestBehind(start), Number(digits)));
  }

  highestBehind(start: string): number {
    return this.highest.get(start) ?? 0;
  }
}
