import { Wildcard } from '../wildcard';
import type { EngineFunction } from './engine-function';
import { lastNotPast, UNORDERED } from './ordered-search';
import { DOUBTFUL } from './taken-outcome';
import {
  BLANK,
  engineArray,
  rowsOf,
  toEngine,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-value';

// The functions that look for a text with wildcards, in place of the engine's: it makes a regular
// expression of the text, and one with many stars would be tried in every way there is.

const NOT_FOUND = toEngine({ error: '#N/A' });
const VALUE_ERROR = toEngine({ error: '#VALUE!' });
const UNKNOWN = toEngine({ error: DOUBTFUL });

type Test = (cell: EngineScalar) => boolean;

/** To look at so many characters takes as long as to look at a cell. */
const CHARACTERS_PER_CELL = 8;
const lengths = new WeakMap<EngineArray, number>();

/** How much there is to look through: cells, and the characters of their texts where texts are compared. */
export function lookedThrough([value, within]: readonly EngineValue[]): number {
  const wanted = single(value);
  const cells = within?.kind === 5 ? within.height * within.width : 1;
  if (!within || wanted.kind !== 2) return cells;
  const looks = /[*?~]/.test(wanted.value) ? new Wildcard(wanted.value).looks : 1;
  return cells + (looks * charactersOf(within)) / CHARACTERS_PER_CELL;
}

function charactersOf(value: EngineValue): number {
  if (value.kind !== 5) return value.kind === 2 ? value.value.length : 0;
  let length = lengths.get(value);
  if (length === undefined) {
    length = value.rows.reduce(
      (sum, row) => row.reduce((own, cell) => own + (cell.kind === 2 ? cell.value.length : 0), sum),
      0,
    );
    lengths.set(value, length);
  }
  return length;
}

const search: EngineFunction = {
  minArity: 2,
  maxArity: 3,
  invoke: (given) => {
    const [wanted = BLANK, within = BLANK, from] = (given as EngineValue[]).map(single);
    if (wanted.kind === 4) return wanted;
    if (within.kind === 4) return within;
    const start = from === undefined ? 1 : numberOf(from);
    if (typeof start === 'object') return start;
    const text = textOf(within);
    const at = Math.trunc(start);
    if (at < 1 || at > text.length + 1) return VALUE_ERROR;
    // Nothing is found anywhere but behind the end, seen in Excel.
    if (text !== '' && at > text.length) return VALUE_ERROR;
    const found = new Wildcard(textOf(wanted)).find(text, at - 1);
    return found ? toEngine(found.start + 1) : VALUE_ERROR;
  },
};

const match: EngineFunction = {
  minArity: 2,
  maxArity: 3,
  invoke: (given) => {
    const [value, within, type] = given as EngineValue[];
    const wanted = needle(value);
    if (wanted.kind === 4) return wanted;
    const mode = type === undefined ? 1 : numberOf(single(type));
    if (typeof mode === 'object') return mode;
    const { rows, height, width } = areaOf(within);
    if (height > 1 && width > 1) return NOT_FOUND;
    const cells = rows.flat();
    return position(mode === 0 ? cells.findIndex(equals(wanted)) : nearest(cells, wanted, mode));
  },
};

const xmatch: EngineFunction = {
  minArity: 2,
  maxArity: 4,
  invoke: (given) => {
    const [value, area, mode, direction] = given as EngineValue[];
    const place = placeOf(single(value), area, mode, direction);
    return typeof place === 'object' ? place : position(place);
  },
};

const xlookup: EngineFunction = {
  minArity: 3,
  maxArity: 6,
  invoke: (given) => {
    const [value, area, answers, otherwise, mode, direction] = given as EngineValue[];
    if (!answers) return VALUE_ERROR;
    const place = placeOf(single(value), area, mode, direction);
    if (typeof place === 'object') return place;
    if (place < 0) {
      const none = single(otherwise);
      return none.kind === 0 ? NOT_FOUND : none;
    }
    const isAcross = area?.kind === 5 && area.height === 1;
    const lines = rowsOf(answers);
    const rows = isAcross ? lines.map((row) => [row[place] ?? BLANK]) : [lines[place] ?? [BLANK]];
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? BLANK) : engineArray(rows);
  },
};

/** Along the longer side of its area, down where both are the same; or in a row or column apart. */
const lookup: EngineFunction = {
  minArity: 2,
  maxArity: 3,
  invoke: (given) => {
    const [value, within, answers] = given as EngineValue[];
    const wanted = needle(value);
    if (wanted.kind === 4) return wanted;
    const area = areaOf(within);
    const isAcross = area.width > area.height;
    const cells = isAcross ? (area.rows[0] ?? []) : area.rows.map(([first]) => first ?? BLANK);
    const place = nearest(cells, wanted, 1);
    if (place === UNORDERED) return UNKNOWN;
    if (place < 0) return NOT_FOUND;
    if (answers) return answerAt(areaOf(answers), place);
    return (isAcross ? area.rows.at(-1)?.[place] : area.rows[place]?.at(-1)) ?? BLANK;
  },
};

/** Beyond the cells that are used there are blank ones, beyond the area what Excel may take instead. */
function answerAt(answers: EngineArray, place: number): EngineScalar {
  const found = vectorOf(answers)[place];
  if (found) return found;
  const { fullHeight = 0, fullWidth = 0 } = answers;
  return place < Math.max(fullHeight, fullWidth) ? BLANK : UNKNOWN;
}

/** VLOOKUP, and HLOOKUP that looks along the first row. */
function tableLookup(isAcross: boolean): EngineFunction {
  return {
    minArity: 3,
    maxArity: 4,
    invoke: (given) => {
      const [value, within, number, isNear] = given as EngineValue[];
      const wanted = needle(value);
      if (wanted.kind === 4) return wanted;
      const area = areaOf(within);
      const line = numberOf(single(number));
      const near = isNear === undefined ? 1 : numberOf(single(isNear));
      if (typeof line === 'object') return line;
      if (typeof near === 'object') return near;
      const at = Math.trunc(line);
      if (at < 1) return VALUE_ERROR;
      if (at > (isAcross ? area.height : area.width)) return toEngine({ error: '#REF!' });
      const cells = isAcross ? (area.rows[0] ?? []) : area.rows.map(([first]) => first ?? BLANK);
      const place = near === 0 ? cells.findIndex(equals(wanted)) : nearest(cells, wanted, 1);
      if (place === UNORDERED) return UNKNOWN;
      if (place < 0) return NOT_FOUND;
      return (isAcross ? area.rows[at - 1]?.[place] : area.rows[place]?.[at - 1]) ?? BLANK;
    },
  };
}

function placeOf(
  wanted: EngineScalar,
  area: EngineValue | undefined,
  modeGiven: EngineValue | undefined,
  directionGiven: EngineValue | undefined,
): number | EngineScalar {
  if (wanted.kind === 4) return wanted;
  if (!area) return VALUE_ERROR;
  const mode = option(modeGiven, 0);
  const direction = option(directionGiven, 1);
  if (typeof mode === 'object') return mode;
  if (typeof direction === 'object') return direction;
  if (![0, -1, 1, 2].includes(mode) || ![1, -1, 2, -2].includes(direction)) return VALUE_ERROR;
  const { height, width } = areaOf(area);
  // A text with wildcards is not looked for by halves, seen in Excel.
  if ((height > 1 && width > 1) || (mode === 2 && Math.abs(direction) === 2)) return VALUE_ERROR;
  const cells = vectorOf(areaOf(area));
  if (Math.abs(direction) === 2 && !isInOrder(cells, direction)) return UNKNOWN;
  if (mode === 0 || mode === 2) {
    const test = mode === 2 ? equals(wanted) : (cell: EngineScalar) => isSame(cell, wanted);
    return direction === -1 ? cells.findLastIndex(test) : cells.findIndex(test);
  }
  return closest(cells, wanted, mode);
}

function vectorOf({ rows, height }: EngineArray): readonly EngineScalar[] {
  return height === 1 ? (rows[0] ?? []) : rows.map(([first]) => first ?? BLANK);
}

function equals(wanted: EngineScalar): Test {
  if (wanted.kind !== 2 || !/[*?~]/.test(wanted.value)) return (cell) => isSame(cell, wanted);
  const pattern = new Wildcard(wanted.value);
  return (cell) => cell.kind === 2 && (isSame(cell, wanted) || pattern.fits(cell.value));
}

function isSame(cell: EngineScalar, wanted: EngineScalar): boolean {
  if (cell.kind !== wanted.kind) return false;
  return cell.kind === 0 || compare(cell, wanted) === 0;
}

/** NaN for what cannot be compared. */
function compare(a: EngineScalar, b: EngineScalar): number {
  if (a.kind === 1 && b.kind === 1) return a.value - b.value;
  if (a.kind === 3 && b.kind === 3) return Number(a.value) - Number(b.value);
  if (a.kind !== 2 || b.kind !== 2) return NaN;
  const [one, other] = [a.value.toLowerCase(), b.value.toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}

function nearest(
  cells: readonly EngineScalar[],
  wanted: EngineScalar,
  order: number,
): number | typeof UNORDERED {
  return lastNotPast(cells, wanted, order < 0 ? -1 : 1);
}

/** Searched by halves, equal cells and cells in another order come to what nobody can tell. */
function isInOrder(cells: readonly EngineScalar[], direction: number): boolean {
  return cells.every((cell, place) => {
    const before = cells[place - 1];
    return !before || compare(cell, before) * direction > 0;
  });
}

/** Of cells in any order the equal one, or the next smaller or greater. */
function closest(cells: readonly EngineScalar[], wanted: EngineScalar, side: number): number {
  let best = -1;
  for (const [place, cell] of cells.entries()) {
    const difference = compare(cell, wanted) * side;
    if (Number.isNaN(difference) || difference < 0) continue;
    if (best < 0 || compare(cell, cells[best] ?? BLANK) * side < 0) best = place;
  }
  return best;
}

function position(place: number | typeof UNORDERED): EngineScalar {
  if (place === UNORDERED) return UNKNOWN;
  return place < 0 ? NOT_FOUND : toEngine(place + 1);
}

function single(value: EngineValue = BLANK): EngineScalar {
  return value.kind === 5 ? (rowsOf(value)[0]?.[0] ?? BLANK) : value;
}

/** A blank cell is looked for as 0. */
function needle(value: EngineValue | undefined): EngineScalar {
  const wanted = single(value);
  return wanted.kind === 0 ? toEngine(0) : wanted;
}

/** A single cell comes as its value. */
function areaOf(value: EngineValue = BLANK): EngineArray {
  return value.kind === 5 ? value : engineArray([[value]]);
}

function option(value: EngineValue | undefined, otherwise: number): number | EngineScalar {
  const given = single(value);
  return given.kind === 0 ? otherwise : numberOf(given);
}

function numberOf(value: EngineScalar): number | EngineScalar {
  if (value.kind === 4) return value;
  if (value.kind === 0) return 0;
  const text = value.kind === 2 ? value.value.trim() : '';
  const number = value.kind === 2 ? (text === '' ? NaN : Number(text)) : Number(value.value);
  return Number.isNaN(number) ? VALUE_ERROR : number;
}

function textOf(value: EngineScalar): string {
  if (value.kind === 0 || value.kind === 4) return '';
  return value.kind === 3 ? (value.value ? 'TRUE' : 'FALSE') : String(value.value);
}

export const lookupFunctions: readonly (readonly [string, EngineFunction])[] = [
  ['SEARCH', search],
  ['MATCH', match],
  ['XMATCH', xmatch],
  ['XLOOKUP', xlookup],
  ['VLOOKUP', tableLookup(false)],
  ['HLOOKUP', tableLookup(true)],
  ['LOOKUP', lookup],
];
