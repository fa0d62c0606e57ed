import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import { fold } from '../fold';

export type HeaderForms = readonly (readonly [number, string])[];

/** The headers that stand in a row, each with its column, as they compare. */
export function formsOf(header: readonly CellValue[]): HeaderForms {
  return header.flatMap((cell, at) => (isBlank(cell) ? [] : [[at, fold(String(cell))] as const]));
}

/** Whether the row holds these headers again. */
export function isSame(row: readonly CellValue[], forms: HeaderForms): boolean {
  return forms.length > 1 && forms.every(([at, form]) => fold(String(row[at] ?? '')) === form);
}
