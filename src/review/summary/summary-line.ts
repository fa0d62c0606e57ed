import type { Needs } from '../../facts/needs';
import type { RowRef } from '../document';
import type { PartContext } from '../part';

/** One thing the chair is asked to decide, with the rows it was read from. */
export interface SummaryLine {
  /** Number of the part it belongs to: '1', '3-1'. */
  readonly part: string;
  readonly fact: string;
  /** 擬辦: from recorded columns, or a formula without date, owner or promise. */
  readonly proposal: string;
  /** Keys of the rows behind it: never cut. */
  readonly rows: readonly string[];
}

/** A line before it is printed: where its rows stand. */
export interface FoundLine extends SummaryLine {
  readonly refs: readonly RowRef[];
}

/** A kind of line; the kinds stand in the order of how serious they are. */
export interface SummaryKind {
  /** What is looked for, as the end of 「無法判斷：」. */
  readonly about: string;
  /** Without these nobody can say that there is none. */
  readonly needs: Needs;
  /** Counted over 審查期間. */
  readonly ofPeriod: boolean;
  /** Keys of rows that may belong here but cannot be judged. */
  readonly unsure?: (context: PartContext) => readonly string[];
  readonly find: (context: PartContext) => readonly FoundLine[];
}
