import type { EngineFunction } from './engine-function';
import {
  BLANK,
  broadcast,
  engineArray,
  toEngine,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { DOUBTFUL } from './taken-outcome';
import { DOUBT, numberOfText, type TextReading } from './text-number';

/** The function, added to the engine, that takes a text for the number Excel takes it for. */
export const NUMBER_FUNCTION = 'HOSTNUMBER';

/** The function, added to the engine, that makes an area of a single cell's value. */
export const CELL_FUNCTION = 'HOSTCELL';

const asCells: EngineFunction = {
  minArity: 1,
  maxArity: 1,
  invoke: ([given]) => {
    const value = given as EngineValue;
    return value.kind === 5 ? value : engineArray([[value]]);
  },
};

/** VALUE and its kin in place of the engine's, which reads plain numbers and percentages only. */
export function numberFunctions(
  reading: TextReading,
): readonly (readonly [string, EngineFunction])[] {
  const each = (read: (value: EngineScalar) => EngineScalar): EngineFunction => ({
    minArity: 1,
    maxArity: 1,
    invoke: ([given]) => {
      const value = given as EngineValue;
      // Numbers are most of what comes by.
      return value.kind === 1
        ? read(value)
        : broadcast([value], ([scalar]) => read(scalar ?? BLANK));
    },
  });
  const number = (value: EngineScalar) =>
    value.kind === 2 ? numberOrError(value.value, reading) : value;
  /** Of a text with a day and a time one of the two is answered. */
  const part = (take: (serial: number) => number) => (value: EngineScalar) => {
    if (value.kind === 4) return value;
    const read = value.kind === 2 ? numberOrError(value.value, reading) : VALUE_ERROR;
    return read.kind === 1 ? toEngine(take(read.value)) : read;
  };
  return [
    [CELL_FUNCTION, asCells],
    [NUMBER_FUNCTION, each((value) => (value.kind === 2 ? number(value) : value))],
    [
      'VALUE',
      each((value) => (value.kind === 3 ? VALUE_ERROR : value.kind === 0 ? ZERO : number(value))),
    ],
    ['DATEVALUE', each(part(Math.floor))],
    ['TIMEVALUE', each(part((serial) => serial - Math.floor(serial)))],
  ];
}

const ZERO = toEngine(0);
const VALUE_ERROR = toEngine({ error: '#VALUE!' });

function numberOrError(text: string, reading: TextReading): EngineScalar {
  const value = numberOfText(text, reading);
  if (value === DOUBT) return toEngine({ error: DOUBTFUL });
  return value === undefined ? VALUE_ERROR : toEngine(value);
}
