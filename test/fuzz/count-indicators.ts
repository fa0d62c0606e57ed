// 3-2 and 3-4 counted anew, by domain.md alone; what odd cells leave open is not counted.
import { type CountedRow, fold, tableIn } from './cells';
import type { CountedReviews } from './count-reviews';
import { type Counting, daysAfter, ids, type Span } from './counted';
import type { OtherProgram } from './grid';

const FREQUENCIES = ['月', '季', '半年', '年'];
const MONTHS: Readonly<Record<string, number>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };
/** Less than this much of the former value is no change (domain: `.trend`). */
const FLAT = 0.05;

interface Reading extends Span {
  readonly name: string;
  readonly months: number;
  readonly value: number;
}

interface Indicator {
  readonly row: CountedRow;
  readonly id: string;
  readonly kind: unknown;
  readonly isHigherBetter: boolean;
  readonly target: number;
  readonly months: number;
  readonly readings: readonly Reading[];
}

/** 115, 115上, 115Q1, 115-03 as a span of days. */
function periodOf(text: string): (Span & { months: number }) | null {
  const [, year = '', half, quarter, month] =
    /^(\d{3})(?:([上下])|q([1-4])|-(\d\d))?$/.exec(text) ?? [];
  if (year === '') return null;
  const months = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const first = half
    ? half === '上'
      ? 0
      : 6
    : quarter
      ? Number(quarter) * 3 - 3
      : month
        ? Number(month) - 1
        : 0;
  const day = (at: number) =>
    new Date(Date.UTC(Number(year) + 1911, at, 1)).toISOString().slice(0, 10);
  return { start: day(first), end: daysAfter(day(first + months), -1), months };
}

/** The indicator's own 期別 of a review: whose last day is in its period; 年: the year in which it ends. */
function periodsOf(months: number, { start, end }: Span): string[] {
  if (months === 12) return [`${end.slice(0, 4)}-12-31`];
  const ends: string[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    for (let month = months; month <= 12; month += months) {
      const last = daysAfter(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10), -1);
      if (last >= start && last <= end) ends.push(last);
    }
  }
  return ends;
}

export function countIndicators(
  read: OtherProgram,
  reviews: CountedReviews,
  counted: Counting,
): void {
  const indicators = tableIn(read, 'Indicators', '指標編號');
  const measurements = tableIn(read, 'Measurements', '指標編號', '期別');
  if (!indicators?.has('指標編號', '種類', '方向', '單位', '目標值', '頻率')) return;
  if (!measurements?.has('指標編號', '期別', '實際值')) return;
  const { span } = reviews.next;
  const known = indicators.rows.map((row) => indicatorOf(row, measurements.rows));
  const own = indicators.rows.map((row) => row.id('指標編號'));
  const isOnce = (id: string) => own.filter((one) => one === id).length === 1;
  const from = [ids(indicators, '指標編號'), ids(measurements, '指標編號')];
  const met: CountedRow[] = [];
  const notMet: CountedRow[] = [];
  const noData: CountedRow[] = [];
  let isWhole = true;
  for (const [at, one] of known.entries()) {
    if (!one || !isOnce(own[at] ?? '')) {
      isWhole = false;
      continue;
    }
    const { id, kind, months, readings, row } = one;
    const last = periodsOf(months, span).at(-1);
    const value = readings.find((each) => each.months === months && each.end === last);
    if (kind === '資安目標') (value ? (isMet(one, value.value) ? met : notMet) : noData).push(row);
    if (kind !== '監督量測' || readings.some((each) => each.months !== months)) continue;
    const put = (name: string, value: number | string | null) =>
      counted.set(`3-2.${id}.${name}`, { rows: [], value, from, isOfRows: false });
    const begun = readings.filter(({ start }) => start <= span.end);
    const [previous, latest] = [begun.at(-2), begun.at(-1)];
    put('latest', latest?.value ?? null);
    put('previous', previous?.value ?? null);
    put('trend', previous && latest ? trend(one, previous.value, latest.value) : 'insufficient');
    const expected = periodsOf(months, span);
    const recorded = readings.filter(({ end }) => expected.includes(end));
    put('expected', expected.length);
    put('recorded', recorded.length);
    const good = recorded.filter((each) => isMet(one, each.value));
    put('metPeriods', good.length);
    put('missedPeriods', recorded.length - good.length);
    if (!reviews.before) continue;
    const former = periodsOf(months, reviews.before);
    const before = readings.filter(({ end }) => former.includes(end));
    const isEnough = (some: readonly unknown[], all: readonly unknown[]) =>
      some.length > 0 && (months === 12 || some.length * 2 >= all.length);
    put(
      'periodTrend',
      isEnough(recorded, expected) && isEnough(before, former)
        ? trend(one, mean(before), mean(recorded))
        : 'insufficient',
    );
  }
  if (!isWhole) return;
  counted.set('3-4.met', { rows: met, from });
  counted.set('3-4.notMet', { rows: notMet, from });
  counted.set('3-4.noData', { rows: noData, from });
}

const mean = (readings: readonly Reading[]) =>
  readings.reduce((sum, { value }) => sum + value, 0) / readings.length;

function isMet({ isHigherBetter, target }: Indicator, value: number): boolean {
  return isHigherBetter ? value >= target : value <= target;
}

function trend(indicator: Indicator, before: number, now: number): string {
  const change = Math.abs(now - before);
  const isFlat = before === 0 ? change === 0 : change / Math.abs(before) < FLAT;
  if (isFlat && isMet(indicator, before) === isMet(indicator, now)) return 'flat';
  return now > before === indicator.isHigherBetter ? 'improving' : 'worsening';
}

/** Undefined where one of its cells is odd. */
function indicatorOf(row: CountedRow, measurements: readonly CountedRow[]): Indicator | undefined {
  const id = row.id('指標編號');
  const kind = row.choice('種類', ['監督量測', '資安目標']);
  const direction = row.choice('方向', ['愈高愈好', '愈低愈好']);
  const unit = row.choice('單位', ['件', '小時']);
  const target = row.number('目標值');
  const months = MONTHS[String(row.choice('頻率', FREQUENCIES))];
  if (id === '' || typeof kind !== 'string' || typeof direction !== 'string') return undefined;
  if (typeof unit !== 'string' || typeof target !== 'number' || months === undefined)
    return undefined;
  const readings: Reading[] = [];
  for (const measured of measurements.filter((one) => one.id('指標編號') === id)) {
    const value = measured.number('實際值');
    const period = measured.cell('期別').startsWith('t:')
      ? periodOf(fold(measured.id('期別')))
      : null;
    if (value === null) continue;
    if (typeof value !== 'number' || period === null) return undefined;
    if (readings.some(({ end, months }) => end === period.end && months === period.months))
      return undefined;
    readings.push({ ...period, value, name: measured.name });
  }
  readings.sort((a, b) => (a.end < b.end ? -1 : 1));
  return { row, id, kind, isHigherBetter: direction === '愈高愈好', target, months, readings };
}
