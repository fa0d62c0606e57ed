import { derivedEachOf, derivedOfSome } from '../facts/derived-each';
import type { Facts } from '../facts/facts';
import { rememberedOf } from '../register/remembered';
import type { Report } from './report';

/**
 * What is made of each of many rows, kept as long as the row and the facts it is made of stand: after an
 * edit one row is looked at and not ten thousand. `facts.rows` of a large table concerns every row: what
 * is asked of it by id does not.
 */
export function ofEach<R, T>(
  of: (row: R, facts: Facts) => T,
  same?: (a: R, b: R) => boolean,
): (rows: readonly R[], facts: Facts) => readonly T[] {
  const byFacts = rememberedOf((facts: Facts) => derivedEachOf(facts, of, same));
  return (rows, facts) => byFacts(facts)(rows);
}

/** Several things of each, of most nothing: `noReports`, so that ten thousand rows make no lists. */
export function allOfEach<R>(
  of: (row: R, facts: Facts) => readonly Report[],
): (rows: readonly R[], facts: Facts) => Report[] {
  const byFacts = rememberedOf((facts: Facts) => derivedOfSome(facts, noReports, of));
  return (rows, facts) => byFacts(facts)(rows).flat();
}

/** Of a row of which nothing is to be said. */
export const noReports: readonly Report[] = [];

/** The same of those alone of which there is something. */
export function someOfEach<R, T extends object>(
  of: (row: R, facts: Facts) => T | undefined,
  same?: (a: R, b: R) => boolean,
): (rows: readonly R[], facts: Facts) => readonly T[] {
  const byFacts = rememberedOf((facts: Facts) => derivedOfSome(facts, undefined, of, same));
  // Those of which there is nothing are left out; the compiler cannot see it.
  return (rows, facts) => byFacts(facts)(rows) as readonly T[];
}

/** What a rule says of each of them, of most nothing. */
export function reportsOfEach<R>(
  of: (row: R, facts: Facts) => Report | undefined,
  same?: (a: R, b: R) => boolean,
): (rows: readonly R[], facts: Facts) => readonly Report[] {
  return someOfEach(of, same);
}
