import type { CalcValue } from './source';

// The engine's own value shape inside a calculation. It is handed to functions we add, but the
// package does not export its constants; test/host/calc notices if they ever change.
const BLANK = { kind: 0 } as const;
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
