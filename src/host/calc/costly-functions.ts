import type { Budget } from './budget';
import type { EngineFunction } from './engine-function';
import {
  BLANK,
  engineArray,
  rowsOf,
  toEngine,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { placeText } from './place-text';
import { isVast, plainArea } from './plain-area';

/** Functions, added to the engine, around arguments that decide how much there is to do. */
export const COST = {
  step: 'HOSTSTEP',
  place: 'HOSTPLACE',
  one: 'HOSTONE',
  height: 'HOSTHEIGHT',
  width: 'HOSTWIDTH',
  count: 'HOSTCOUNT',
  square: 'HOSTSQUARE',
  month: 'HOSTMONTH',
  text: 'HOSTTEXT',
} as const;

/** The longest text a cell holds. */
const LONGEST = 32_767;

/**
 * The engine goes back and forth over a text as its pattern says, twice as long for each character
 * more. What such a pattern costs is not to be told beforehand, so none is tried.
 */
const PATTERN_FUNCTIONS = ['REGEXTEST', 'REGEXEXTRACT', 'REGEXREPLACE'] as const;

/** A function that a formula defines is called with all it can see. */
const STEPS_PER_CALL = 20;

const NO_VALUE_ERROR = toEngine({ error: '#VALUE!' });

/** The engine works out what happens in each half of a year from one date to another, many times. */
const DAYS_PER_STEP = 1;

type Make = (args: EngineValue[]) => unknown;

/**
 * Functions that make much of little, in place of the engine's where it would go on until there is
 * no memory left, each within the budget.
 */
export function costlyFunctions(budget: Budget): readonly (readonly [string, EngineFunction])[] {
  const made = (minArity: number, maxArity: number, make: Make): EngineFunction => ({
    minArity,
    maxArity,
    invoke: (given) => make(given as EngineValue[]),
  });
  const one = (make: (value: EngineValue) => unknown) =>
    made(1, 1, ([value]) => make(value ?? BLANK));
  return [
    [COST.step, one((value) => budget.work(STEPS_PER_CALL + size(value), () => value))],
    [
      COST.place,
      one((value) => budget.read(areaSize(value), () => placeText(value) ?? budget.refused())),
    ],
    [COST.one, one((value) => (size(value) > 1 ? budget.refused() : value))],
    [
      COST.height,
      one((value) => {
        const rows = numberIn(value);
        if (rows !== undefined) budget.height(rows);
        return value;
      }),
    ],
    [COST.width, one((value) => budget.read(budget.width(numberIn(value) ?? 1), () => value))],
    [COST.count, one((value) => budget.work(magnitude(value), () => value))],
    [COST.square, one((value) => budget.work(magnitude(value) ** 2, () => value))],
    [COST.month, one((value) => budget.work(magnitude(value) / DAYS_PER_STEP, () => value))],
    [COST.text, one((value) => budget.text(charactersIn(value), value))],
    ['VSTACK', made(1, 255, (args) => stacked(args, budget, false))],
    ['HSTACK', made(1, 255, (args) => stacked(args, budget, true))],
    ['MMULT', made(2, 2, ([a, b]) => product(a ?? BLANK, b ?? BLANK, budget))],
    ['SEQUENCE', made(1, 4, (args) => sequence(args, budget))],
    [
      'SUBSTITUTE',
      made(3, 4, (args) => budget.text(charactersIn(args[0] ?? BLANK), substituted(args))),
    ],
    ...PATTERN_FUNCTIONS.map((name) => [name, made(2, 5, () => budget.refused())] as const),
  ];
}

function magnitude(value: EngineValue): number {
  return Math.abs(numberIn(value) ?? 0);
}

function charactersIn(value: EngineValue): number {
  if (value.kind === 2) return value.value.length;
  if (value.kind !== 5) return 0;
  let characters = 0;
  for (const row of value.rows) {
    for (const cell of row) if (cell.kind === 2) characters += cell.value.length;
  }
  return characters;
}

function size(value: EngineValue): number {
  return value.kind === 5 ? value.height * value.width : 0;
}

/** Cells of the area a text names; a whole column is read as far as it is used. */
function areaSize(value: EngineValue): number {
  const given = single(value);
  const area = given.kind === 2 ? plainArea(given.value, '') : undefined;
  return area && !(isVast(area.rect) && /^\D*$|^[^A-Z]*$/i.test(placeOf(given)))
    ? area.rect.rows * area.rect.columns
    : 1;
}

function placeOf(given: EngineScalar): string {
  const text = given.kind === 2 ? given.value : '';
  return text.slice(text.lastIndexOf('!') + 1);
}

function stacked(args: readonly EngineValue[], budget: Budget, isAcross: boolean): unknown {
  const blocks = args.map(rowsOf);
  const heights = blocks.map((rows) => rows.length);
  const widths = blocks.map((rows) => rows[0]?.length ?? 0);
  const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
  const longest = (lengths: readonly number[]) => lengths.reduce((a, b) => Math.max(a, b), 0);
  const height = isAcross ? longest(heights) : total(heights);
  const width = isAcross ? total(widths) : longest(widths);
  const none = toEngine({ error: '#N/A' });
  return budget.array(height * width, () => {
    if (!isAcross) {
      const padded = (row: readonly EngineScalar[]) =>
        row.length === width
          ? row
          : [...row, ...Array<EngineScalar>(width - row.length).fill(none)];
      return engineArray(blocks.flatMap((rows) => rows.map(padded)));
    }
    const missing = widths.map((columns) => Array<EngineScalar>(columns).fill(none));
    return engineArray(
      Array.from({ length: height }, (_row, r) =>
        blocks.flatMap((rows, block) => rows[r] ?? missing[block] ?? []),
      ),
    );
  });
}

function product(a: EngineValue, b: EngineValue, budget: Budget): unknown {
  const [left, right] = [rowsOf(a), rowsOf(b)];
  const [inner, width] = [right.length, right[0]?.length ?? 0];
  if ((left[0]?.length ?? 0) !== inner) return NO_VALUE_ERROR;
  return budget.work(left.length * width * inner, () => {
    const cells = [...left, ...right].flat();
    const error = cells.find(({ kind }) => kind === 4);
    if (error) return error;
    if (cells.some(({ kind }) => kind !== 1)) return NO_VALUE_ERROR;
    const numbers = (rows: typeof left) =>
      rows.map((row) => row.map((cell) => (cell.kind === 1 ? cell.value : 0)));
    const [rows, others] = [numbers(left), numbers(right)];
    return engineArray(
      rows.map((row) =>
        Array.from({ length: width }, (_cell, column) =>
          toEngine(row.reduce((sum, value, at) => sum + value * (others[at]?.[column] ?? 0), 0)),
        ),
      ),
    );
  });
}

function sequence(args: readonly EngineValue[], budget: Budget): unknown {
  const given = args.map(single);
  const error = given.find(({ kind }) => kind === 4);
  if (error) return error;
  const numbers = [0, 1, 2, 3].map((at) => {
    const value = given[at];
    return value === undefined || value.kind === 0 ? 1 : numberIn(value);
  });
  if (numbers.includes(undefined)) return NO_VALUE_ERROR;
  const [high = 1, wide = 1, start = 1, step = 1] = numbers;
  const [rows, columns] = [Math.trunc(high), Math.trunc(wide)];
  if (rows < 0 || columns < 0) return NO_VALUE_ERROR;
  if (rows === 0 || columns === 0) return toEngine({ error: '#CALC!' });
  return budget.array(rows * columns, () =>
    engineArray(
      Array.from({ length: rows }, (_row, r) =>
        Array.from({ length: columns }, (_cell, c) => toEngine(start + (r * columns + c) * step)),
      ),
    ),
  );
}

function substituted(args: readonly EngineValue[]): EngineScalar {
  const given = args.map(single);
  const error = given.find(({ kind }) => kind === 4);
  if (error) return error;
  const [text = '', old = '', fresh = ''] = given.map(textOf);
  const which = given[3] === undefined ? undefined : Math.trunc(numberIn(given[3]) ?? NaN);
  if (which !== undefined && !(which >= 1)) return NO_VALUE_ERROR;
  if (old === '') return toEngine(text);
  const parts = text.split(old);
  if (which !== undefined) {
    if (which >= parts.length) return toEngine(text);
    const before = parts.slice(0, which).join(old);
    const length = text.length - old.length + fresh.length;
    return short(length, () => before + fresh + parts.slice(which).join(old));
  }
  const length = text.length + (parts.length - 1) * (fresh.length - old.length);
  return short(length, () => parts.join(fresh));
}

function short(length: number, make: () => string): EngineScalar {
  return length > LONGEST ? NO_VALUE_ERROR : toEngine(make());
}

function single(value: EngineValue): EngineScalar {
  return value.kind === 5 ? (rowsOf(value)[0]?.[0] ?? BLANK) : value;
}

function numberIn(value: EngineValue): number | undefined {
  const given = single(value);
  if (given.kind === 1) return given.value;
  if (given.kind === 3) return Number(given.value);
  if (given.kind !== 2 || given.value.trim() === '') return given.kind === 0 ? 0 : undefined;
  const number = Number(given.value);
  return Number.isNaN(number) ? undefined : number;
}

function textOf(value: EngineScalar): string {
  if (value.kind === 0 || value.kind === 4) return '';
  return value.kind === 3 ? (value.value ? 'TRUE' : 'FALSE') : String(value.value);
}
