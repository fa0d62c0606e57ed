// 3-1 and 3-3 counted anew, by domain.md alone.
import { type CountedRow, type CountedTable, fold, tableIn, UNREAD } from './cells';
import { type CountedReviews, placesOf } from './count-reviews';
import {
  CATEGORIES,
  choices,
  type Counting,
  days,
  daysBetween,
  groups,
  happened,
  ids,
  isIn,
  type Span,
  TODAY,
} from './counted';
import type { OtherProgram } from './grid';
import { office } from './office';

const RESULTS = ['有效', '部分有效', '無效'];
const SOURCES = [
  ...['內部稽核', '外部稽核', '上級機關稽核', '驗證稽核'],
  ...['自行檢查', '資安事件', '管理審查', '其他'],
];

export function countFindings(
  read: OtherProgram,
  reviews: CountedReviews,
  counted: Counting,
): void {
  const findings = tableIn(read, 'Findings', '編號');
  const actions = tableIn(read, 'CorrectiveActions', '編號');
  const audits = tableIn(read, 'Audits', '稽核編號');
  for (const { infix, span, on } of placesOf(reviews)) {
    const prefix = `3-1${infix}`;
    if (findings) countFlow(findings, span, prefix, counted);
    if (findings) countRepeats(findings, span, prefix, counted);
    if (findings) countIncidents(findings, span, prefix, counted);
    // A period that ends after its meeting is a slip: whether what came between counts is open.
    if (actions && span.end <= (on ?? span.end)) countRates(actions, span, prefix, counted);
    if (actions && on !== undefined) countLate(actions, on, `${prefix}.overdue`, counted);
    if (audits) countAudits(audits, findings, span, `3-3${infix}`, counted);
  }
  if (actions) countIneffective(actions, reviews.next.span, counted);
}

/** 資安事件 of the period, of whatever 類別. */
function countIncidents(
  findings: CountedTable,
  span: Span,
  prefix: string,
  counted: Counting,
): void {
  if (!findings.has('發現日期', '來源')) return;
  const isOne = (row: CountedRow) =>
    row.choice('來源', SOURCES) === '資安事件' && isIn(span, happened(row, '發現日期', span.end));
  counted.set(`${prefix}.incidents`, {
    rows: findings.rows.filter(isOne),
    from: [...days(findings, '發現日期'), choices(findings, '來源', SOURCES)],
  });
}

/** What part 6 is offered of: measures verified 無效 in the period. */
function countIneffective(actions: CountedTable, span: Span, counted: Counting): void {
  if (!actions.has('驗證日期', '驗證結果')) return;
  const isOne = (row: CountedRow) =>
    row.choice('驗證結果', RESULTS) === '無效' && isIn(span, happened(row, '驗證日期', span.end));
  counted.set('6.ineffective', {
    rows: actions.rows.filter(isOne),
    from: [...days(actions, '驗證日期'), choices(actions, '驗證結果', RESULTS)],
  });
}

interface Placed {
  readonly row: CountedRow;
  readonly found: string;
  readonly closed: string | null;
  readonly category: unknown;
}

/** Findings whose days are known by then and do not contradict each other. */
function placedBy(findings: CountedTable, end: string): Placed[] {
  return findings.rows.flatMap((row): Placed[] => {
    const found = row.day('發現日期');
    const closed = happened(row, '結案日', end);
    if (typeof found !== 'string' || found > TODAY || closed === UNREAD) return [];
    const written = row.day('結案日');
    if (typeof written === 'string' && written < found) return [];
    return [{ row, found, closed, category: row.choice('類別', CATEGORIES) }];
  });
}

function countFlow(findings: CountedTable, span: Span, prefix: string, counted: Counting): void {
  if (!findings.has('發現日期', '結案日', '類別')) return;
  const { start, end } = span;
  const placed = placedBy(findings, end);
  const dated = days(findings, '發現日期', '結案日');
  const isUnsorted = (category: unknown) => typeof category !== 'string';
  const sorted = [...dated, choices(findings, '類別', CATEGORIES)];
  const unsorted = findings.rows.some((row) => isUnsorted(row.choice('類別', CATEGORIES)));
  for (const [group, isOf] of [
    ...groups,
    ...(unsorted ? [['類別不明', isUnsorted] as const] : []),
  ]) {
    const own = placed.filter(({ category }) => isOf(category));
    const left = findings.rows.filter((row) => placed.every((one) => one.row !== row));
    const put = (name: string, is: (one: Placed) => boolean) =>
      counted.set(`${prefix}.${group}.${name}`, {
        rows: own.filter(is).map(({ row }) => row),
        from: group === 'total' ? dated : sorted,
        ...(group === 'total' && { left }),
      });
    put('opening', ({ found, closed }) => found < start && (closed === null || closed >= start));
    put('new', ({ found }) => found >= start && found <= end);
    put('closed', ({ closed }) => closed !== null && closed >= start);
    put('closing', ({ found, closed }) => found <= end && closed === null);
  }
  const closed = placed.filter(({ closed }) => closed !== null && closed >= start);
  const open = closed.map(({ found, closed }) => daysBetween(found, String(closed)));
  counted.set(`${prefix}.averageDaysToClose`, {
    rows: closed.map(({ row }) => row),
    value: open.length === 0 ? null : open.reduce((sum, one) => sum + one, 0) / open.length,
    from: dated,
  });
}

const clauses = (office.find(({ name }) => name === 'Findings')?.columns ?? [])
  .filter(({ header }) => header === '條文')
  .flatMap(({ pool }) => pool.map((one) => fold(String(one))));

function countRepeats(findings: CountedTable, span: Span, prefix: string, counted: Counting): void {
  if (!findings.has('發現日期', '類別', '條文', '結案日')) return;
  const isNc = (row: CountedRow) =>
    CATEGORIES.slice(0, 2).includes(String(row.choice('類別', CATEGORIES)));
  // What an odd cell says of a clause is for people to say.
  const isOdd = (row: CountedRow) => row.cell('條文') !== '' && !clauses.includes(row.id('條文'));
  const isUnsaid = (row: CountedRow) => row.choice('類別', CATEGORIES) === UNREAD;
  if (findings.rows.some((row) => isOdd(row) || isUnsaid(row))) return;
  const placed = findings.rows.flatMap((row) => {
    const found = row.day('發現日期');
    const clause = row.id('條文');
    const isPlaced = isNc(row) && clause !== '' && typeof found === 'string' && found <= TODAY;
    return isPlaced ? [{ row, found, clause }] : [];
  });
  const repeats = placed.filter(
    ({ found, clause }) =>
      isIn(span, found) &&
      placed.some(
        (other) =>
          other.clause === clause && other.found < found && other.found >= threeYearsBefore(found),
      ),
  );
  counted.set(`${prefix}.repeat`, {
    rows: repeats.map(({ row }) => row),
    from: [
      ...days(findings, '發現日期'),
      choices(findings, '類別', CATEGORIES),
      ids(findings, '條文'),
    ],
  });
}

const threeYearsBefore = (day: string) => `${String(Number(day.slice(0, 4)) - 3)}${day.slice(4)}`;

function countRates(actions: CountedTable, span: Span, prefix: string, counted: Counting): void {
  if (actions.has('預定完成日', '實際完成日')) {
    const due = actions.rows.filter(
      (row) => isIn(span, row.day('預定完成日')) && happened(row, '實際完成日', TODAY) !== UNREAD,
    );
    const kept = due.filter((row) => {
      const done = row.day('實際完成日');
      return typeof done === 'string' && done <= String(row.day('預定完成日'));
    });
    counted.set(`${prefix}.onTimeRate`, {
      ...rateOf(kept, due),
      from: days(actions, '預定完成日', '實際完成日'),
    });
  }
  if (!actions.has('驗證日期', '驗證結果')) return;
  const verified = actions.rows.filter(
    (row) =>
      isIn(span, happened(row, '驗證日期', span.end)) &&
      typeof row.choice('驗證結果', RESULTS) === 'string',
  );
  const works = verified.filter((row) => row.choice('驗證結果', RESULTS) === '有效');
  counted.set(`${prefix}.effectiveRate`, {
    ...rateOf(works, verified),
    from: [...days(actions, '驗證日期'), choices(actions, '驗證結果', RESULTS)],
  });
}

function rateOf(part: readonly CountedRow[], all: readonly CountedRow[]) {
  const [numerator, denominator] = [part.length, all.length];
  const value = denominator === 0 ? null : numerator / denominator;
  return { rows: all, value, numerator, denominator };
}

function countLate(actions: CountedTable, on: string, id: string, counted: Counting): void {
  if (!actions.has('預定完成日', '實際完成日')) return;
  const late = actions.rows.filter((row) => {
    const due = row.day('預定完成日');
    return typeof due === 'string' && due < on && happened(row, '實際完成日', on) === null;
  });
  counted.set(id, { rows: late, from: days(actions, '預定完成日', '實際完成日') });
}

function countAudits(
  audits: CountedTable,
  findings: CountedTable | undefined,
  span: Span,
  prefix: string,
  counted: Counting,
): void {
  if (!audits.has('稽核編號', '迄日')) return;
  const held = audits.rows.filter((row) => isIn(span, row.day('迄日')));
  const from = days(audits, '迄日');
  counted.set(`${prefix}.audits`, { rows: held, from: [...from, ids(audits, '稽核編號')] });
  if (!findings?.has('稽核編號', '類別')) return;
  const named = new Set(held.map((row) => row.id('稽核編號')).filter((id) => id !== ''));
  const own = findings.rows.filter((row) => named.has(row.id('稽核編號')));
  for (const [group, isOf] of groups) {
    counted.set(`${prefix}.findings.${group}`, {
      rows: own.filter((row) => isOf(row.choice('類別', CATEGORIES))),
      from: [
        ...from,
        ids(audits, '稽核編號'),
        ids(findings, '稽核編號'),
        choices(findings, '類別', CATEGORIES),
      ],
    });
  }
}
