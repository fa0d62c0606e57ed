import type { CalcValue } from './source';

// The engine's own value shape inside a calculation. It is handed to functions we add, but the
// package does not export its constants; test/host/calc notices if they ever change.
export const BLANK = { kind: 0 } as const;
const KIND = { number: 1, string: 2, boolean: 3, error: 4, array: 5 } as const;

export type EngineScalar =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };

export interface EngineArray {
  readonly kind: 5;
  readonly rows: readonly (readonly EngineScalar[])[];
  readonly height: number;
  readonly width: number;
  /** The size of the area it was read from, cells beyond the used ones counted. */
  readonly fullHeight?: number;
  readonly fullWidth?: number;
}

export type EngineValue = EngineScalar | EngineArray;

export function toEngine(value: CalcValue): EngineScalar {
  if (value === null) return BLANK;
  if (typeof value === 'number') return { kind: KIND.number, value };
  if (typeof value === 'string') return { kind: KIND.string, value };
  if (typeof value === 'boolean') return { kind: KIND.boolean, value };
  return { kind: KIND.error, code: value.error };
}

export function fromEngine(value: EngineScalar): CalcValue {
  if (value.kind === 0) return null;
  return value.kind === 4 ? { error: value.code } : value.value;
}

/** `rows` must be rectangular. */
export function engineArray(rows: readonly (readonly EngineScalar[])[]): EngineArray {
  return { kind: KIND.array, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** `value` as rows of scalars: a scalar is one row of one. */
export function rowsOf(value: EngineValue): readonly (readonly EngineScalar[])[] {
  return value.kind === 5 ? value.rows : [[value]];
}

/**
 * Calls `each` for every element of the arrays among `values`, rows and columns of one repeated;
 * with scalars only, once.
 */
export function broadcast(
  values: readonly EngineValue[],
  each: (scalars: readonly EngineScalar[]) => EngineScalar,
): EngineValue {
  const arrays = values.filter((value) => value.kind === 5);
  if (arrays.length === 0) return each(values.filter((value) => value.kind !== 5));
  const height = Math.max(...arrays.map((array) => array.height));
  const width = Math.max(...arrays.map((array) => array.width));
  const rows = Array.from({ length: height }, (_row, r) =>
    Array.from({ length: width }, (_cell, c) => each(values.map((value) => at(value, r, c)))),
  );
  return engineArray(rows);
}

function at(value: EngineValue, row: number, column: number): EngineScalar {
  if (value.kind !== 5) return value;
  const line = value.rows[value.height === 1 ? 0 : row];
  return line?.[value.width === 1 ? 0 : column] ?? toEngine({ error: '#N/A' });
}
