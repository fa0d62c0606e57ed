import { type CountedRow, type CountedTable, UNREAD } from './cells';

/** The day of the journey: what is said to have happened later is a slip. */
export const TODAY = '2026-12-05';
export const CATEGORIES = ['主要不符合', '次要不符合', '觀察事項', '建議事項'];
export const LEVELS = ['高', '中', '低'];

export interface Span {
  readonly start: string;
  readonly end: string;
}

/** What a figure must be: a count of its rows where no value is given. */
export interface Counted {
  readonly rows: readonly CountedRow[];
  readonly value?: number | string | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** False of a value whose rows are not counted here. */
  readonly isOfRows?: boolean;
  /** Rows that are left out and told. */
  readonly left?: readonly CountedRow[];
  /** Why it may be unknown: columns of which nothing can be read. */
  readonly from: readonly Column[];
}

export interface Column {
  readonly table: CountedTable;
  readonly header: string;
  readonly isRead: (row: CountedRow) => boolean;
}

export type Counting = Map<string, Counted>;

/** Of what is yet to come: a later day in any other column is a slip. */
const PLANNED = new Set(['預定完成日', '完成期限', '迄日']);

export const days = (table: CountedTable, ...headers: string[]): Column[] =>
  headers.map((header) => ({
    table,
    header,
    isRead: (row) => {
      const day = row.day(header);
      return typeof day === 'string' && (day <= TODAY || PLANNED.has(header));
    },
  }));

export const choices = (table: CountedTable, header: string, list: readonly string[]): Column => ({
  table,
  header,
  isRead: (row) => typeof row.choice(header, list) === 'string',
});

export const ids = (table: CountedTable, header: string): Column => ({
  table,
  header,
  isRead: (row) => row.id(header) !== '',
});

/** A day that had come by another; null of none and of a later one, UNREAD where nobody can say. */
export function happened(row: CountedRow, header: string, by: string) {
  const day = row.day(header);
  if (day === UNREAD || day === null || day > by) return day === UNREAD ? UNREAD : null;
  return day > TODAY ? UNREAD : day;
}

export const isIn = ({ start, end }: Span, day: unknown): day is string =>
  typeof day === 'string' && day >= start && day <= end;

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The groups by which findings are counted (domain: Figures, *g*). */
export const groups: readonly (readonly [string, (category: unknown) => boolean])[] = [
  ['total', () => true],
  ['nc', (category) => category === '主要不符合' || category === '次要不符合'],
  ...CATEGORIES.map((one): readonly [string, (category: unknown) => boolean] => [
    one,
    (is) => is === one,
  ]),
];
