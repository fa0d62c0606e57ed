import { derivedEach } from '../facts/derived-each';
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
  const byFacts = rememberedOf((facts: Facts) => derivedEach((row: R) => of(row, facts), same));
  return (rows, facts) => byFacts(facts)(rows);
}

/** Several things of each, of most nothing. */
export function allOfEach<R>(
  of: (row: R, facts: Facts) => Iterable<Report>,
): (rows: readonly R[], facts: Facts) => Report[] {
  const all = ofEach((row: R, facts: Facts): readonly Report[] => {
    const reports = [...of(row, facts)];
    return reports.length === 0 ? none : reports;
  });
  return (rows, facts) => {
    const said: Report[] = [];
    for (const reports of all(rows, facts)) if (reports !== none) said.push(...reports);
    return said;
  };
}

const none: readonly Report[] = [];

/** The same of what a rule says of each of them, of most nothing. */
export function reportsOfEach<R>(
  of: (row: R, facts: Facts) => Report | undefined,
  same?: (a: R, b: R) => boolean,
): (rows: readonly R[], facts: Facts) => Report[] {
  const all = ofEach(of, same);
  return (rows, facts) => all(rows, facts).filter((report) => report !== undefined);
}
