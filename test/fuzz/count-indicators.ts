// 3-2, 3-4 and what part 6 draws of them counted anew, by domain.md alone; what odd cells leave open
// is not counted.
import { type CountedRow, fold, tableIn } from './cells';
import { type CountedReviews, placesOf } from './count-reviews';
import type { Column, Counting, Span } from './counted';
import type { OtherProgram } from './grid';
import { columnsOf, endsOf, type Indicator, indicatorsIn, isMet, type Reading } from './measured';

/** Below these a change is none: of the former value; in 百分點 (domain: `.trend`). */
const FLAT = 0.05;
const FLAT_POINTS = 1;

export function countIndicators(
  read: OtherProgram,
  reviews: CountedReviews,
  counted: Counting,
): void {
  const known = indicatorsIn(read);
  if (!known) return;
  const from = columnsOf(read);
  const points = pointsIn(read);
  const sound = known.flatMap((one) => one ?? []);
  for (const one of sound) {
    // Of 期別 of two lengths which follows which is for people to say.
    if (one.readings.some(({ months }) => months !== one.months)) continue;
    const item = one.kind === '監督量測' ? '3-2' : '3-4';
    put(counted, from, `${item}.${one.id}.run`, runOf(one, reviews.next.span));
    if (item === '3-2') countOne(one, reviews, points, (...of) => put(counted, from, ...of));
  }
  if (sound.length < known.length) return;
  for (const { infix, span } of placesOf(reviews)) {
    const objectives = outcomesOf(sound, span);
    for (const [outcome, rows] of objectives) {
      counted.set(`3-4${infix}.${outcome}`, { rows, from });
    }
    for (const [name, readings] of totalsOf(sound, span)) {
      counted.set(`3-2${infix}.total.${name}`, { rows: readings.map(({ row }) => row), from });
    }
    const measured = sound.filter(({ kind }) => kind === '監督量測');
    const expected = measured.reduce((sum, one) => sum + endsOf(one, span).length, 0);
    put(counted, from, `3-2${infix}.total.expected`, expected);
  }
  if (sound.every(({ readings, months }) => readings.every((one) => one.months === months))) {
    counted.set('6.missedTwice', { rows: missedTwice(sound, reviews.next.span), from });
  }
}

/** A value of which the rows are given where they are counted. */
function put(
  counted: Counting,
  from: readonly Column[],
  id: string,
  value: number | string | null,
  readings?: readonly Reading[],
): void {
  const rows = readings?.map(({ row }) => row) ?? [];
  counted.set(id, { rows, value, from, isOfRows: readings !== undefined });
}

type Put = (id: string, value: number | string | null, readings?: readonly Reading[]) => void;

/** The figures of one 監督量測 indicator, all of whose 期別 are of its 頻率. */
function countOne(
  one: Indicator,
  { next, before }: CountedReviews,
  points: number | undefined,
  put: Put,
): void {
  const { span } = next;
  const { readings } = one;
  const id = `3-2.${one.id}`;
  const canBeJudged = !one.isPercent || points !== undefined;
  const valued = valuedBy(one, span);
  const [previous, latest] = [valued.at(-2), valued.at(-1)];
  put(`${id}.latest`, latest?.value ?? null, latest ? [latest] : []);
  put(`${id}.previous`, previous?.value ?? null, previous ? [previous] : []);
  const two =
    previous && latest ? trend(one, previous.value, latest.value, points) : 'insufficient';
  if (canBeJudged) put(`${id}.trend`, two);
  const expected = endsOf(one, span);
  const recorded = readings.filter(({ end }) => expected.includes(end));
  const good = recorded.filter((each) => isMet(one, each.value));
  put(`${id}.expected`, expected.length);
  put(`${id}.recorded`, recorded.length, recorded);
  put(`${id}.metPeriods`, good.length, good);
  const bad = recorded.filter((each) => !isMet(one, each.value));
  put(`${id}.missedPeriods`, bad.length, bad);
  if (!before || !canBeJudged) return;
  const former = endsOf(one, before);
  const then = readings.filter(({ end }) => former.includes(end));
  const isEnough = (some: readonly unknown[], all: readonly unknown[]) =>
    some.length > 0 && (one.months === 12 || some.length * 2 >= all.length);
  const canBe = isEnough(recorded, expected) && isEnough(then, former);
  const moved = canBe ? trend(one, mean(then), mean(recorded), points) : 'insufficient';
  put(`${id}.periodTrend`, moved, [...then, ...recorded]);
}

/** Those that begin on or before the period's end. */
const valuedBy = ({ readings }: Indicator, { end }: Span) =>
  readings.filter(({ start }) => start <= end);

/** How many 期別 in a row the value has moved one way, negative the bad way. */
function runOf(one: Indicator, span: Span): number | null {
  const valued = valuedBy(one, span);
  // What was not measured ends the row.
  const gap = valued.findLastIndex(
    ({ start }, at) =>
      at > 0 && Date.parse(start) - Date.parse(valued[at - 1]?.end ?? '') > 86_400_000,
  );
  const values = valued.slice(Math.max(gap, 0)).map(({ value }) => value);
  if (values.length < 2) return null;
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)));
  const last = steps.at(-1) ?? 0;
  if (last === 0) return 0;
  const turn = steps.findLastIndex((step) => step !== last);
  const many = steps.length - 1 - turn;
  return last > 0 === one.isHigherBetter ? many : -many;
}

type Outcome = 'met' | 'notMet' | 'noData';

function outcomesOf(sound: readonly Indicator[], span: Span): [Outcome, CountedRow[]][] {
  const objectives = sound.filter(({ kind }) => kind === '資安目標');
  const outcomeOf = (one: Indicator): Outcome => {
    const last = endsOf(one, span).at(-1);
    const value = one.readings.find(({ months, end }) => months === one.months && end === last);
    return value ? (isMet(one, value.value) ? 'met' : 'notMet') : 'noData';
  };
  return (['met', 'notMet', 'noData'] as const).map((outcome) => [
    outcome,
    objectives.filter((one) => outcomeOf(one) === outcome).map(({ row }) => row),
  ]);
}

/** Over all 監督量測 indicators: 期別 of the review that have a value, and those of them that meet the target. */
function totalsOf(sound: readonly Indicator[], span: Span): [string, Reading[]][] {
  const recorded = sound
    .filter(({ kind }) => kind === '監督量測')
    .flatMap((one) => {
      const ends = endsOf(one, span);
      const own = one.readings.filter(
        ({ months, end }) => months === one.months && ends.includes(end),
      );
      return own.map((reading) => ({ one, reading }));
    });
  const met = recorded.filter(({ one, reading }) => isMet(one, reading.value));
  return [
    ['recorded', recorded.map(({ reading }) => reading)],
    ['metPeriods', met.map(({ reading }) => reading)],
  ];
}

/** Both of the last two values miss the target, the last of them in the period. */
function missedTwice(sound: readonly Indicator[], span: Span): CountedRow[] {
  return sound.flatMap((one) => {
    const two = valuedBy(one, span).slice(-2);
    const isMissed = two.length === 2 && two.every(({ value }) => !isMet(one, value));
    return isMissed && (two.at(-1)?.end ?? '') >= span.start ? [one.row] : [];
  });
}

const mean = (readings: readonly Reading[]) =>
  readings.reduce((sum, { value }) => sum + value, 0) / readings.length;

function trend(one: Indicator, before: number, now: number, points = FLAT_POINTS): string {
  const change = Math.abs(now - before);
  const isFlat = one.isPercent
    ? change < points
    : before === 0
      ? change === 0
      : change / Math.abs(before) < FLAT;
  if (change === 0 || (isFlat && isMet(one, before) === isMet(one, now))) return 'flat';
  return now > before === one.isHigherBetter ? 'improving' : 'worsening';
}

/** 持平百分點 of 設定; undefined where its cell is odd. */
function pointsIn(read: OtherProgram): number | undefined {
  const settings = tableIn(read, 'Settings', '項目');
  if (!settings) return FLAT_POINTS;
  if (!settings.has('項目', '值')) return undefined;
  const rows = settings.rows.filter((row) => row.id('項目') === fold('持平百分點'));
  const [value, ...others] = rows.map((row) => row.number('值'));
  if (value === undefined) return FLAT_POINTS;
  const isSound = others.length === 0 && (value === 1 || value === 5);
  return isSound ? value : undefined;
}
