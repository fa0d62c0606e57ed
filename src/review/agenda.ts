import type { Day } from '../register/day';
import type { Paper } from './document';
import type { Figures } from '../facts/figure';
import type { PartStatus } from '../facts/part-state';
import type { KeyFigure } from './key-figures';
import type { SummaryLine } from './summary/summary-line';

export interface AgendaPart {
  /** '1' … '6' ('7' with the 2022 edition); '3-1' … '3-4' within part 3. */
  readonly no: string;
  /** In the procedure's words. */
  readonly title: string;
  readonly reporter: string;
  readonly status: PartStatus;
  /** Why there is nothing to report; '' with content. */
  readonly reason: string;
  /** The plain sentences of the part. */
  readonly sentences: readonly string[];
  /** 3-1 … 3-4 of part 3; empty elsewhere. */
  readonly items: readonly AgendaPart[];
}

export interface Agenda {
  /** Review id, e.g. MR-115-01. */
  readonly review: string;
  readonly title: string;
  readonly date: Day | null;
  /** Six parts in the procedure's order (seven with the 2022 edition). */
  readonly parts: readonly AgendaPart[];
  /** What concerns the whole: a missing date or period, rows that belong to no part. */
  readonly notes: readonly string[];
  /** What the chair is asked to decide, most serious first. */
  readonly summary: readonly SummaryLine[];
  /** 重點數字 of the first page. */
  readonly keyFigures: readonly KeyFigure[];
  readonly figures: Figures;
  /** 議程, the first of `papers`. */
  readonly paper: Paper;
  /** 議程 and 議程附表: made and replaced together. */
  readonly papers: readonly Paper[];
}
