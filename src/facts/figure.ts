import type { Register } from '../register/register';
import { lackIn, type Needs } from './needs';

/** A number of the agenda with the rows behind it (domain: Figures). */
export interface Figure {
  /** A count, a mean, a rate between 0 and 1, or a word such as a trend; null: not to be had. */
  readonly value: number | string | null;
  /** Keys of the rows behind it. */
  readonly rows: readonly string[];
  /** Rates only. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Keys of rows left out because a cell they need is unread, blank or contradicts another. */
  readonly uncounted?: readonly string[];
  /** Why the figure is unknown: a table, a column or the period it needs is not to be had. */
  readonly reason?: string;
}

/** By stable id, such as `3-1.total.opening`. */
export type Figures = Readonly<Record<string, Figure>>;

/** The count of a figure that is to be had, for a sentence. */
export function countAt(figures: Figures, id: string): number {
  const value = figures[id]?.value;
  return typeof value === 'number' ? value : 0;
}

/** What a figure needs to know of a register row. */
export interface Traceable {
  readonly key: string;
  readonly row: number;
}

/** The row's key; a row without one is named by its place. */
function traceKey(row: Traceable): string {
  return row.key === '' ? `第${String(row.row)}列` : row.key;
}

function leftOut(uncounted: readonly Traceable[]): { uncounted?: readonly string[] } {
  return uncounted.length === 0 ? {} : { uncounted: uncounted.map(traceKey) };
}

/** How many rows there are. */
export function count(rows: readonly Traceable[], uncounted: readonly Traceable[] = []): Figure {
  return { value: rows.length, rows: rows.map(traceKey), ...leftOut(uncounted) };
}

/** Part of all; its value is null when there is nothing to divide by. */
export function rate(
  part: readonly Traceable[],
  all: readonly Traceable[],
  uncounted: readonly Traceable[] = [],
): Figure {
  return {
    value: all.length === 0 ? null : part.length / all.length,
    rows: all.map(traceKey),
    numerator: part.length,
    denominator: all.length,
    ...leftOut(uncounted),
  };
}

/** A value that is not a count. */
export function valueOf(
  value: number | string | null,
  rows: readonly Traceable[],
  uncounted: readonly Traceable[] = [],
): Figure {
  return { value, rows: rows.map(traceKey), ...leftOut(uncounted) };
}

/** A figure that nobody can know, and why: never taken for 0. */
export function unknown(reason: string): Figure {
  return { value: null, rows: [], reason };
}

/** The figure where its tables and columns are there; else unknown. */
export function given(register: Register, needs: Needs, figure: () => Figure): Figure {
  const lack = lackIn(register, needs);
  return lack === null ? figure() : unknown(lack);
}
