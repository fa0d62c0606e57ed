import { addressFunction } from './address-function';
import { AREA_FUNCTION, NEAR_FUNCTION, type AreaGroup } from './areas';
import { TIMES_FUNCTION } from './array-sizes';
import type { Budget } from './budget';
import { characterFunctions } from './character-functions';
import { conditionalFunctions } from './conditional-functions';
import { costlyFunctions } from './costly-functions';
import { countingFunctions } from './counting-functions';
import { dateFunctions } from './date-functions';
import { digitFunctions } from './digit-functions';
import { Doubts } from './doubts';
import type { EngineFunction } from './engine-function';
import {
  broadcast,
  toEngine,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { frequency } from './frequency';
import { FILL_FUNCTION, fillFunction, SPILL_FUNCTION, spillFunction } from './fill-function';
import { indexFunction } from './index-function';
import { SPAN_FUNCTION, spanFunction } from './index-span';
import { lookedThrough, lookupFunctions } from './lookup-functions';
import { multipleFunctions } from './multiple-functions';
import { nearby } from './nearby';
import { numberFunctions } from './number-functions';
import { powerFunctions } from './power-functions';
import { ALIGN_FUNCTION } from './repeated-calls';
import { roundingFunctions } from './rounding-functions';
import { textFunction } from './text-function';
import type { TextReading } from './text-number';
import { workingDays } from './working-days';

/** Functions added to the engine's own, or put in place of one that Excel would disown. */
export function engineFunctions(
  area: (number: number) => EngineArray,
  reading: TextReading,
  budget: Budget,
  groups: readonly AreaGroup[] = [],
): ReadonlyMap<string, EngineFunction> {
  const readArea: EngineFunction = {
    minArity: 1,
    maxArity: 2,
    invoke: ([given, times]) => {
      const array = area(numberOf(given) ?? -1);
      budget.scanned((numberOf(times) ?? 0) * cellsOf(array));
      return array;
    },
  };
  const readNear: EngineFunction = {
    minArity: 4,
    maxArity: 4,
    invoke: ([group, number, key, times]) => {
      const array = area(numberOf(number) ?? -1);
      const near = nearby(array, groups[numberOf(group) ?? -1], key as EngineValue, area);
      budget.scanned((numberOf(times) ?? 0) * cellsOf(near));
      return near;
    },
  };
  const charge: EngineFunction = {
    minArity: 2,
    maxArity: 2,
    invoke: ([times, value]) => {
      budget.scanned((numberOf(times) ?? 0) * cellsOf(value));
      return value;
    },
  };
  const within = ([name, { invoke, ...arity }]: readonly [string, EngineFunction]): [
    string,
    EngineFunction,
  ] => [
    name,
    {
      ...arity,
      invoke: (args) => budget.scanning(() => invoke(args)),
    },
  ];
  const doubts = new Doubts();
  const functions: (readonly [string, EngineFunction])[] = [
    [AREA_FUNCTION, readArea],
    [NEAR_FUNCTION, readNear],
    [TIMES_FUNCTION, charge],
    [ALIGN_FUNCTION, ALIGN],
    [FILL_FUNCTION, fillFunction],
    [SPILL_FUNCTION, spillFunction(budget.filled)],
    ...doubtful(
      [
        ['TEXT', textFunction(reading, doubts.mayBeOtherwise)],
        ...numberFunctions(reading),
        ...characterFunctions,
      ],
      doubts,
    ),
    ...roundingFunctions,
    ...multipleFunctions,
    ...powerFunctions,
    ...dateFunctions(reading.date1904),
    ...doubtful(workingDays(reading), doubts),
    ...digitFunctions,
    ['FREQUENCY', frequency],
    ['INDEX', indexFunction],
    [SPAN_FUNCTION, spanFunction],
    ['ADDRESS', addressFunction],
    ...countingFunctions(reading),
    ...conditionalFunctions(budget.scanned),
    ...lookupFunctions.map(([name, { invoke, ...arity }]): [string, EngineFunction] => [
      name,
      {
        ...arity,
        invoke: (args) => {
          budget.scanned(lookedThrough(args as EngineValue[]));
          return doubts.noted(invoke(args));
        },
      },
    ]),
    ...costlyFunctions(budget),
  ];
  return new Map([...functions.map(within), ...doubts.functions]);
}

type Named = readonly (readonly [string, EngineFunction])[];

/** Where they cannot tell what a text is, a formula that looks for errors is not to take that for one. */
function doubtful(functions: Named, doubts: Doubts): Named {
  return functions.map(([name, { invoke, ...arity }]) => [
    name,
    { ...arity, invoke: (args) => doubts.notedText(invoke(args)) },
  ]);
}

function numberOf(value: unknown): number | undefined {
  const scalar = value as EngineScalar | undefined;
  return scalar?.kind === 1 ? scalar.value : undefined;
}

function cellsOf(value: unknown): number {
  const array = value as EngineValue | undefined;
  return array?.kind === 5 ? array.height * array.width : 0;
}

const ALIGN: EngineFunction = {
  minArity: 3,
  maxArity: 255,
  invoke: ([place, ...values]) => {
    const { kind, value } = place as EngineScalar & { value?: unknown };
    if (kind !== 1 || typeof value !== 'number') return toEngine({ error: '#VALUE!' });
    return broadcast(values as EngineValue[], (scalars) => scalars[value] ?? toEngine(null));
  },
};
