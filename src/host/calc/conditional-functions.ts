import { CriteriaList } from './criteria-list';
import { criterion, readNumber, type Criterion } from './criterion';
import type { EngineFunction } from './engine-function';
import {
  broadcast,
  engineArray,
  fromEngine,
  toEngine,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { SearchedCells } from './searched-cells';
import type { CalcValue } from './source';
import { DOUBTFUL } from './taken-outcome';

// COUNTIF and its kin in place of the engine's, to which an empty cell is less than any date and
// of an array of criteria only the first counts.

/**
 * The result from the values at the places that match, `empty` matching cells left out because
 * they hold nothing.
 */
type Fold = (
  places: readonly number[],
  values: readonly CalcValue[],
  empty: number,
) => EngineScalar;

/** To look at so many characters takes as long as to look at a cell. */
const CHARACTERS_PER_CELL = 8;

/** Told how many cells are looked at. */
type Scanned = (cells: number) => void;

const FOLDS: Readonly<Record<'count' | 'sum' | 'average' | 'max' | 'min', Fold>> = {
  count: (places, _values, empty) => toEngine(places.length + empty),
  sum: onNumbers((numbers) => toEngine(numbers.reduce((total, number) => total + number, 0))),
  average: onNumbers((numbers) =>
    numbers.length === 0
      ? toEngine({ error: '#DIV/0!' })
      : toEngine(numbers.reduce((total, number) => total + number, 0) / numbers.length),
  ),
  max: onNumbers((numbers) => toEngine(numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0))),
  min: onNumbers((numbers) => toEngine(numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0))),
};

function onNumbers(fold: (numbers: readonly number[]) => EngineScalar): Fold {
  return (places, values) => {
    const numbers: number[] = [];
    for (const place of places) {
      const value = values[place] ?? null;
      if (typeof value === 'object' && value !== null) return toEngine(value);
      if (typeof value === 'number') numbers.push(value);
    }
    return fold(numbers);
  };
}

/** Pairs of a range and a criterion; `values` is what is folded, of the same shape. */
function whereAll(
  pairs: readonly EngineValue[],
  values: EngineValue | undefined,
  fold: Fold,
  scanned: Scanned,
  isLoose = false,
) {
  const areas = pairs.filter((_value, index) => index % 2 === 0);
  const lost = [...areas, values].find(isLost);
  if (lost) return lost;
  const ranges = areas.map(SearchedCells.of);
  const criteria = pairs.filter((_value, index) => index % 2 === 1);
  const folded = values && SearchedCells.of(values);
  const [first] = ranges;
  const differs = (cells: SearchedCells) =>
    cells.fullHeight !== first?.fullHeight || cells.fullWidth !== first.fullWidth;
  if (!first || criteria.length !== ranges.length) return VALUE_ERROR;
  if (ranges.some(differs)) return VALUE_ERROR;
  // SUMIF takes the cells of the range's own size, which the area given need not have.
  if (folded && differs(folded)) return isLoose ? DOUBT_ERROR : VALUE_ERROR;
  const few = throughFew(ranges, criteria, scanned, (found) =>
    fold(found, folded?.values ?? [], 0),
  );
  if (few) return few;
  return broadcast(criteria, (given) => {
    const tests = given.map((scalar) => criterion(fromEngine(scalar)));
    const isEmptyMet = tests.every((test) => test(null));
    const held = Math.max(...ranges.map(({ values: cells }) => cells.length));
    const empty = isEmptyMet ? first.fullHeight * first.fullWidth - held : 0;
    const work = () => fold(places(ranges, tests, held, scanned), folded?.values ?? [], empty);
    scanned(CELLS_PER_CALL);
    // Where few cells are in question it is no more work to look at them again.
    if ((indexedPlaces(ranges, tests)?.length ?? held) < KEPT_FROM) return work();
    const asked = [folded, ...ranges, ...given].map(keyOf).join();
    const answers = first.answersOf(fold);
    const answer = answers.get(asked) ?? work();
    if (asked.length < LONGEST_KEPT) answers.set(asked, answer);
    return answer;
  });
}

/** To ask once takes as long as to look at so many cells. */
const CELLS_PER_CALL = 32;
const KEPT_FROM = 256;
const LONGEST_KEPT = 1_000;

/** What tells an argument from others: thousands of rows of one number ask for the same. */
function keyOf(given: SearchedCells | EngineScalar | undefined): string {
  if (given === undefined) return '';
  if (given instanceof SearchedCells) return String(given.number);
  return given.kind === 1 ? String(given.value) : JSON.stringify(fromEngine(given));
}

/** Places that single criteria leave; with more of them the array's criteria are asked in turn. */
const FEW = 64;

/**
 * `COUNTIFS(發現編號,[@編號],前案編號,編號)` in the row of a finding: the single criterion leaves the
 * finding's own actions, and of the array only the criteria that one of these meets need be looked
 * at. Undefined where that is no shorter way.
 */
function throughFew(
  ranges: readonly SearchedCells[],
  criteria: readonly EngineValue[],
  scanned: Scanned,
  fold: (places: readonly number[]) => EngineScalar,
): EngineArray | undefined {
  const arrays = criteria.filter((each) => each.kind === 5);
  const [shape] = arrays;
  if (!shape || arrays.length === criteria.length) return undefined;
  const isSame = ({ height, width }: EngineArray) =>
    height === shape.height && width === shape.width;
  if (!arrays.every(isSame)) return undefined;
  const tests = criteria.flatMap((each) => (each.kind === 5 ? [] : criterion(fromEngine(each))));
  // Empty cells beyond the used ones would count too.
  if (tests.every((test) => test(null))) return undefined;
  const single = ranges.filter((_range, index) => criteria[index]?.kind !== 5);
  const held = Math.max(...ranges.map(({ values }) => values.length));
  const left = places(single, tests, held, scanned);
  if (left.length > FEW) return undefined;
  const lists = ranges.flatMap((range, index) => {
    const given = criteria[index];
    return given?.kind === 5 ? [{ range, list: CriteriaList.of(given) }] : [];
  });
  const first = lists.reduce((a, b) => (b.list.toAsk < a.list.toAsk ? b : a));
  const rows = Array<readonly EngineScalar[]>(shape.height).fill(
    Array<EngineScalar>(shape.width).fill(fold([])),
  );
  const near = left.flatMap((place) => [...first.list.metBy(first.range.values[place] ?? null)]);
  for (const at of new Set(near)) {
    const found = left.filter((place) =>
      lists.every(({ range, list }) => list.criteria[at]?.(range.values[place] ?? null)),
    );
    const [row, column] = [Math.floor(at / shape.width), at % shape.width];
    rows[row] = (rows[row] ?? []).with(column, fold(found));
  }
  return engineArray(rows);
}

function places(
  ranges: readonly SearchedCells[],
  tests: readonly Criterion[],
  held: number,
  scanned: Scanned,
): readonly number[] {
  const found = indexedPlaces(ranges, tests);
  scanned((found?.length ?? held) * tests.length);
  if (!found) {
    for (const [index, { looks = 0, text }] of tests.entries()) {
      const times = text === undefined ? looks : 1;
      if (times > 0) scanned(((ranges[index]?.characters ?? 0) * times) / CHARACTERS_PER_CELL);
    }
  }
  const meets = tests.map((test, index) => {
    const range = ranges[index];
    const holds = test.text === undefined ? undefined : range?.holds(test.text);
    return holds ?? ((place: number) => test(range?.values[place] ?? null));
  });
  return (found ?? Array.from({ length: held }, (_value, place) => place)).filter((place) =>
    meets.every((isMet) => isMet(place)),
  );
}

/** The fewest places that an index leaves; undefined where all are to be looked at. */
function indexedPlaces(
  ranges: readonly SearchedCells[],
  tests: readonly Criterion[],
): readonly number[] | undefined {
  let found: readonly number[] | undefined;
  for (const [index, { text, number }] of tests.entries()) {
    const range = ranges[index];
    const indexed =
      number === undefined
        ? text === undefined
          ? undefined
          : range?.placesOf(text)
        : range?.placesOfNumber(number, readNumber);
    if (indexed && (!found || indexed.length < found.length)) found = indexed;
  }
  return found;
}

/** A place that is there no more, as after its column was deleted, is not one without matches. */
function isLost(value: EngineValue | undefined): boolean {
  return value?.kind === 4 && value.code === '#REF!';
}

const VALUE_ERROR = toEngine({ error: '#VALUE!' });
const DOUBT_ERROR = toEngine({ error: DOUBTFUL });

function many(fold: Fold, hasValues: boolean, scanned: Scanned): EngineFunction {
  return {
    minArity: hasValues ? 3 : 2,
    maxArity: 255,
    invoke: (given) => {
      const args = given as EngineValue[];
      return hasValues
        ? whereAll(args.slice(1), args[0], fold, scanned)
        : whereAll(args, undefined, fold, scanned);
    },
  };
}

function single(fold: Fold, scanned: Scanned): EngineFunction {
  return {
    minArity: 2,
    maxArity: 3,
    invoke: (given) => {
      const [range, condition, values] = given as EngineValue[];
      if (!range || !condition) return VALUE_ERROR;
      return whereAll([range, condition], values ?? range, fold, scanned, true);
    },
  };
}

/** Cells that hold nothing or an empty text. */
const countBlank: EngineFunction = {
  minArity: 1,
  maxArity: 1,
  invoke: ([given]) => {
    if (isLost(given as EngineValue)) return given;
    const cells = SearchedCells.of(given as EngineValue);
    const held = cells.values.filter((value) => value !== null && value !== '').length;
    return toEngine(cells.fullHeight * cells.fullWidth - held);
  },
};

export function conditionalFunctions(
  scanned: Scanned,
): readonly (readonly [string, EngineFunction])[] {
  return [
    ['COUNTBLANK', countBlank],
    ['COUNTIF', { ...many(FOLDS.count, false, scanned), maxArity: 2 }],
    ['COUNTIFS', many(FOLDS.count, false, scanned)],
    ['SUMIF', single(FOLDS.sum, scanned)],
    ['SUMIFS', many(FOLDS.sum, true, scanned)],
    ['AVERAGEIF', single(FOLDS.average, scanned)],
    ['AVERAGEIFS', many(FOLDS.average, true, scanned)],
    ['MAXIFS', many(FOLDS.max, true, scanned)],
    ['MINIFS', many(FOLDS.min, true, scanned)],
  ];
}
