import { type Day, dayOf, rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import type { Rows, TableName } from '../../register/register';
import { tableNamed } from '../../register/register';
import type { Steps } from '../../register/steps';
import { type Draft, headerOf, shownValue } from './draft';

/** A row of ours that a row of the list seems to be, and where they differ. */
export interface Duplicate {
  readonly why: string;
  readonly isSame: boolean;
  readonly theirs: Readonly<Record<string, string>>;
  readonly ours: Readonly<Record<string, string>>;
}

/** By what a row is known again beside its number: all of these, folded, and none blank. */
const likeness: Partial<Record<TableName, readonly (readonly string[])[]>> = {
  Findings: [
    ['description', 'unit'],
    ['description', 'foundDate'],
  ],
  Members: [
    ['name', 'position', 'startDate'],
    ['name', 'position'],
  ],
  Indicators: [['name']],
  Risks: [['scenario', 'asset']],
  Resolutions: [['resolution', 'lead']],
  Audits: [['startDate', 'auditType', 'units']],
  Units: [['unit']],
  Attendance: [['reviewId', 'name']],
  Measurements: [['indicatorId', 'period']],
  CorrectiveActions: [['findingId', 'action']],
};

/** Finds rows again among those of the workbook, each table read into indices once. */
export class Likeness {
  private readonly byForm = new Map<string, Map<string, object>>();

  constructor(private readonly rows: Rows) {}

  /** The row that has this number, or one that says the same. */
  *find(draft: Draft, idName: string | undefined): Steps<Duplicate | undefined> {
    const { table } = draft;
    const id = idName === undefined ? undefined : draft.values.get(idName);
    if (idName !== undefined && typeof id === 'string') {
      const index = yield* this.index(table, [idName]);
      const row = index.get(formOf(draft.values, [idName]) ?? '');
      if (row) return compared(draft, row, `${headerOf(table, idName)} ${id} 已在活頁簿中`);
    }
    for (const names of likeness[table] ?? []) {
      const form = formOf(draft.values, names);
      const row = form === null ? undefined : (yield* this.index(table, names)).get(form);
      if (row) return compared(draft, row, `活頁簿中已有相同的${namesText(table, names)}`);
    }
    return undefined;
  }

  /** The row of a table whose columns have these values. */
  *row(table: TableName, name: string, value: unknown): Steps<object | undefined> {
    const form = formOf(new Map([[name, value]]), [name]);
    return form === null ? undefined : (yield* this.index(table, [name])).get(form);
  }

  private *index(table: TableName, names: readonly string[]): Steps<Map<string, object>> {
    const key = `${table}.${names.join()}`;
    const known = this.byForm.get(key);
    if (known) return known;
    const index = new Map<string, object>();
    for (const row of this.rows[table] as readonly object[]) {
      yield 0;
      const form = formOf(new Map(Object.entries(row)), names);
      if (form !== null && !index.has(form)) index.set(form, row);
    }
    this.byForm.set(key, index);
    return index;
  }
}

function namesText(table: TableName, names: readonly string[]): string {
  return names.map((name) => `「${headerOf(table, name)}」`).join('與');
}

/** The values as one text to compare by; null where one of them is blank. */
export function formOf(
  values: ReadonlyMap<string, unknown>,
  names: readonly string[],
): string | null {
  const parts = names.map((name) => identity(shownValue(values.get(name))));
  return parts.includes('') ? null : parts.join('\n');
}

function compared({ table, values }: Draft, row: object, why: string): Duplicate {
  const theirs: Record<string, string> = {};
  const ours: Record<string, string> = {};
  for (const [name, value] of values) {
    if (tableNamed(table).columns[name]?.formula !== undefined) continue;
    const own: unknown = Reflect.get(row, name);
    if (identity(shownValue(own)) === identity(shownValue(value))) continue;
    theirs[headerOf(table, name)] = seen(value);
    ours[headerOf(table, name)] = seen(own);
  }
  const key: unknown = Reflect.get(row, 'key');
  return {
    why: `${why}（${String(key)}）`,
    isSame: Object.keys(theirs).length === 0,
    theirs,
    ours,
  };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** As it is seen in the sheet: a day in 民國 form. */
export function seen(value: unknown): string {
  const text = shownValue(value);
  const [, year, month, date] = DAY.exec(text) ?? [];
  const day: Day | null = year ? dayOf(Number(year), Number(month), Number(date)) : null;
  return day ? rocShort(day) : text;
}
