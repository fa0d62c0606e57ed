import type { EngineFunction } from './engine-function';
import { BLANK, broadcast, toEngine, type EngineScalar, type EngineValue } from './engine-value';
import { DOUBTFUL } from './taken-outcome';

// Beyond ASCII these two speak the code page of the machine (Big5 in Taiwan), which the host does
// not have.
const LAST_ASCII = 127;

function each(answer: (value: EngineScalar) => EngineScalar): EngineFunction {
  return {
    minArity: 1,
    maxArity: 1,
    invoke: ([given]) => broadcast([given as EngineValue], ([value]) => answer(value ?? BLANK)),
  };
}

function character(value: EngineScalar): EngineScalar {
  if (value.kind === 4) return value;
  const code = value.kind === 1 ? Math.trunc(value.value) : value.kind === 3 && value.value ? 1 : 0;
  if (code < 1 || code > 255) return toEngine({ error: '#VALUE!' });
  return toEngine(code > LAST_ASCII ? { error: DOUBTFUL } : String.fromCharCode(code));
}

function code(value: EngineScalar): EngineScalar {
  if (value.kind === 4) return value;
  const text = value.kind === 0 ? '' : String(value.kind === 3 ? shown(value.value) : value.value);
  if (text === '') return toEngine({ error: '#VALUE!' });
  const first = text.charCodeAt(0);
  return toEngine(first > LAST_ASCII ? { error: DOUBTFUL } : first);
}

function shown(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

export const characterFunctions: readonly (readonly [string, EngineFunction])[] = [
  ['CHAR', each(character)],
  ['CODE', each(code)],
];
