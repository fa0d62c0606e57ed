// Indicators and what was measured of them, read from the cells by domain.md alone.
import { type CountedRow, tableIn } from './cells';
import { choices, type Column, daysAfter, ids, type Span } from './counted';
import type { OtherProgram } from './grid';

const MONTHS: Readonly<Record<string, number>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };
const KINDS = ['監督量測', '資安目標'];
const DIRECTIONS = ['愈高愈好', '愈低愈好'];

export interface Reading extends Span {
  readonly row: CountedRow;
  readonly months: number;
  readonly value: number;
}

export interface Indicator {
  readonly row: CountedRow;
  readonly id: string;
  readonly kind: string;
  readonly isHigherBetter: boolean;
  readonly isPercent: boolean;
  readonly target: number;
  readonly months: number;
  /** By their last day. */
  readonly readings: readonly Reading[];
}

/** Undefined in the place of one of whose cells one is odd, or whose readings are. */
export function indicatorsIn(read: OtherProgram): (Indicator | undefined)[] | undefined {
  const indicators = tableIn(read, 'Indicators', '指標編號');
  const measurements = tableIn(read, 'Measurements', '指標編號', '期別');
  if (!indicators?.has('指標編號', '種類', '方向', '單位', '目標值', '頻率')) return undefined;
  if (!measurements?.has('指標編號', '期別', '實際值')) return undefined;
  const own = indicators.rows.map((row) => row.id('指標編號'));
  const isOnce = (id: string) => own.filter((one) => one === id).length === 1;
  return indicators.rows.map((row) =>
    isOnce(row.id('指標編號')) ? indicatorOf(row, measurements.rows) : undefined,
  );
}

/** What figures of indicators are made of. */
export function columnsOf(read: OtherProgram): Column[] {
  const indicators = tableIn(read, 'Indicators', '指標編號');
  const table = tableIn(read, 'Measurements', '指標編號', '期別');
  if (!indicators || !table) return [];
  const isNumber = (header: string) => (row: CountedRow) => typeof row.number(header) === 'number';
  return [
    ids(indicators, '指標編號'),
    choices(indicators, '種類', KINDS),
    choices(indicators, '方向', DIRECTIONS),
    choices(indicators, '頻率', Object.keys(MONTHS)),
    { table: indicators, header: '目標值', isRead: isNumber('目標值') },
    ids(table, '指標編號'),
    { table, header: '實際值', isRead: isNumber('實際值') },
    { table, header: '期別', isRead: (row) => periodOf(row.id('期別')) !== null },
  ];
}

function indicatorOf(row: CountedRow, measurements: readonly CountedRow[]): Indicator | undefined {
  const id = row.id('指標編號');
  const kind = row.choice('種類', KINDS);
  const direction = row.choice('方向', DIRECTIONS);
  const unit = row.choice('單位', ['件', '小時', '%']);
  const target = row.number('目標值');
  const months = MONTHS[String(row.choice('頻率', Object.keys(MONTHS)))];
  if (id === '' || typeof kind !== 'string' || typeof direction !== 'string') return undefined;
  if (typeof unit !== 'string' || typeof target !== 'number' || months === undefined)
    return undefined;
  const readings: Reading[] = [];
  for (const measured of measurements.filter((one) => one.id('指標編號') === id)) {
    const value = measured.number('實際值');
    const isText = measured.cell('期別').startsWith('t:');
    const period = isText ? periodOf(measured.id('期別')) : null;
    if (value === null) continue;
    if (typeof value !== 'number' || period === null) return undefined;
    if (readings.some(({ end, months }) => end === period.end && months === period.months))
      return undefined;
    readings.push({ ...period, value, row: measured });
  }
  readings.sort((a, b) => (a.end < b.end ? -1 : 1));
  const isHigherBetter = direction === '愈高愈好';
  return { row, id, kind, isHigherBetter, isPercent: unit === '%', target, months, readings };
}

/** 115, 115上, 115Q1, 115-03 as a span of days. */
function periodOf(text: string): (Span & { months: number }) | null {
  const [, year = '', half, quarter, month] =
    /^(\d{3})(?:([上下])|q([1-4])|-(\d\d))?$/.exec(text) ?? [];
  if (year === '') return null;
  const months = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const first =
    half === '下' ? 6 : quarter ? Number(quarter) * 3 - 3 : month ? Number(month) - 1 : 0;
  const day = (at: number) =>
    new Date(Date.UTC(Number(year) + 1911, at, 1)).toISOString().slice(0, 10);
  return { start: day(first), end: daysAfter(day(first + months), -1), months };
}

/**
 * Last days of the 期別 of a review by an indicator's 頻率: those that lie in its period; for 年 the
 * year's in which the period ends.
 */
export function endsOf({ months }: Indicator, { start, end }: Span): string[] {
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

/** Equal is met. */
export function isMet({ isHigherBetter, target }: Indicator, value: number): boolean {
  return isHigherBetter ? value >= target : value <= target;
}
