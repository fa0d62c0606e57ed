// Which reviews there are and which periods they look at, by domain.md alone.
import { fold, tableIn, UNREAD } from './cells';
import { daysAfter, daysBetween, type Span } from './counted';
import type { OtherProgram } from './grid';

const KINDS = ['管理審查會議', '專案工作會議', '其他'];
export const NEXT = 'MR-115-02';

/** How many reviews a series is of (domain: `3-1.series`). */
const SERIES = 5;

export interface CountedReview {
  readonly id: string;
  readonly on: string;
  readonly span: Span;
}

export interface CountedReviews {
  readonly next: CountedReview;
  /** Null: there was none; undefined where random cells leave open which or when it was. */
  readonly previous: CountedReview | null | undefined;
  /** The period before: the previous review's, or as long a one just before. */
  readonly before: Span | undefined;
  /** The reviews of the series, the next one last; only it where it is not clear which were before. */
  readonly series: readonly CountedReview[];
  /** By folded id, reviews before the next one; undefined where cells leave that open. */
  readonly earlier: ReadonlySet<string> | undefined;
  /** Other meetings before it. */
  readonly others: ReadonlySet<string>;
}

interface Meeting {
  readonly id: string;
  readonly day: string | null | typeof UNREAD;
  readonly isReview: boolean;
  readonly start: string | null | typeof UNREAD;
  readonly end: string | null | typeof UNREAD;
}

/** Of the review that random workbooks prepare; undefined where it cannot be told. */
export function reviewsIn(read: OtherProgram): CountedReviews | undefined {
  const table = tableIn(read, 'Reviews', '會議編號');
  if (!table?.has('會議編號', '日期', '審查期間起', '審查期間迄', '會議類別')) return undefined;
  const isOpen = table.rows.some((row) => row.choice('會議類別', KINDS) === UNREAD);
  const all = table.rows.map((row): Meeting => {
    const kind = row.choice('會議類別', KINDS);
    return {
      id: row.id('會議編號'),
      day: row.day('日期'),
      isReview: kind === null || kind === '管理審查會議',
      start: row.day('審查期間起'),
      end: row.day('審查期間迄'),
    };
  });
  const next = all.find(({ id }) => id === fold(NEXT));
  if (!next || typeof next.day !== 'string' || typeof next.end !== 'string') return undefined;
  const on = next.day;
  const isClear =
    !isOpen &&
    new Set(all.map(({ id }) => id)).size === all.length &&
    all.every(({ id, day }) => id !== '' && day !== UNREAD) &&
    all.every((one) => one === next || one.day !== on);
  const earlier = all.filter(({ day }) => typeof day === 'string' && day < on);
  const held = earlier
    .filter(({ isReview }) => isReview)
    .sort((a, b) => (text(a) < text(b) ? -1 : 1));
  const doubled = new Set(held.map(text)).size < held.length;
  const spans = isClear && !doubled ? spansOf(held) : undefined;
  const last = spans?.at(-1);
  const start = next.start === null ? last && daysAfter(last.span.end, 1) : next.start;
  if (typeof start !== 'string' || start > next.end) return undefined;
  const span = { start, end: next.end };
  const own = { id: next.id, on, span };
  return {
    next: own,
    series: [...(spans ?? []).slice(1 - SERIES), own],
    previous: spans && (last ?? null),
    before: spans && (last ? last.span : justBefore(span)),
    earlier: isClear ? new Set(held.map(({ id }) => id)) : undefined,
    others: new Set(earlier.filter(({ isReview }) => !isReview).map(({ id }) => id)),
  };
}

/** A period that figures are given for, and what their ids begin with after the item. */
export interface Place {
  readonly infix: string;
  readonly span: Span;
  /** When stock is taken of what is late; undefined where there was no meeting. */
  readonly on: string | undefined;
}

/** The period of the review, the one before, and those of the series. */
export function placesOf({ next, previous, before, series }: CountedReviews): Place[] {
  return [
    { infix: '', ...next },
    ...(before ? [{ infix: '.prev', span: before, on: previous?.on }] : []),
    ...series.map(({ id, ...one }) => ({ infix: `.series.${id}`, ...one })),
  ];
}

const text = ({ day }: Meeting) => String(day);

function justBefore({ start, end }: Span): Span {
  const days = daysBetween(start, end);
  return { start: daysAfter(start, -1 - days), end: daysAfter(start, -1) };
}

/** Each from the day after the one before it, where it does not say; undefined where one is not whole. */
function spansOf(held: readonly Meeting[]): CountedReview[] | undefined {
  const spans: CountedReview[] = [];
  for (const { id, day, start: said, end } of held) {
    const last = spans.at(-1);
    const start = said ?? (last && daysAfter(last.span.end, 1));
    if (typeof start !== 'string' || typeof end !== 'string' || start > end) return undefined;
    spans.push({ id, on: String(day), span: { start, end } });
  }
  return spans;
}
