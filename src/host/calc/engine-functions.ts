import { displayText, isNumberFormat } from '../display/display-text';
import { AREA_FUNCTION } from './areas';
import {
  engineArray,
  fromEngine,
  toEngine,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-value';

export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/** Functions added to the engine's own; TEXT replaces one that does not know the ROC calendar. */
export function engineFunctions(
  area: (number: number) => EngineArray,
): ReadonlyMap<string, EngineFunction> {
  return new Map<string, EngineFunction>([
    [
      AREA_FUNCTION,
      {
        minArity: 1,
        maxArity: 1,
        invoke: ([number]) => {
          const given = number as EngineScalar;
          return area(given.kind === 1 ? given.value : -1);
        },
      },
    ],
    [
      'TEXT',
      {
        minArity: 2,
        maxArity: 2,
        invoke: ([value, format]) => broadcast(value as EngineValue, format as EngineValue),
      },
    ],
  ]);
}

function broadcast(value: EngineValue, format: EngineValue): EngineValue {
  if (value.kind !== 5 && format.kind !== 5) return text(value, format);
  const height = Math.max(size(value).height, size(format).height);
  const width = Math.max(size(value).width, size(format).width);
  const rows = Array.from({ length: height }, (_row, r) =>
    Array.from({ length: width }, (_cell, c) => text(at(value, r, c), at(format, r, c))),
  );
  return engineArray(rows);
}

function size(value: EngineValue): { height: number; width: number } {
  return value.kind === 5 ? value : { height: 1, width: 1 };
}

function at(value: EngineValue, row: number, column: number): EngineScalar {
  if (value.kind !== 5) return value;
  const line = value.rows[value.height === 1 ? 0 : row];
  return line?.[value.width === 1 ? 0 : column] ?? toEngine({ error: '#N/A' });
}

function text(value: EngineScalar, format: EngineScalar): EngineScalar {
  if (value.kind === 4) return value;
  if (format.kind === 4) return format;
  const code = String(fromEngine(format) ?? '');
  if (code === '') return toEngine('');
  if (!isNumberFormat(code)) return toEngine({ error: '#VALUE!' });
  return toEngine(displayText(fromEngine(value) ?? 0, code, { locale: 'zh-TW' }));
}
