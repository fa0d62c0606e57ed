import { USE_CASES } from './use-cases';

const WRITERS = /^(?:save|meeting|verify|handover|import|adopt|take|new year|remedies|migrate)/;

/** Reading is not tried: a colleague's work in between is what the next check is for. */
const BESIDE = /^(?:save|meeting|verify|handover|adopt|take|new year|migrate|remedies)/;

/** The use cases that write into the rows of the tables. */
export function writersOf<T extends { readonly name: string }>(useCases: readonly T[]): T[] {
  return useCases.filter(({ name }) => WRITERS.test(name));
}

export const WRITERS_OF_ROWS = writersOf(USE_CASES);

/** Those that are tried with a colleague at work at the same time. */
export function besideColleagues<T extends { readonly name: string }>(useCases: readonly T[]): T[] {
  return useCases.filter(({ name }) => BESIDE.test(name));
}

export const BESIDE_COLLEAGUES = besideColleagues(USE_CASES);
