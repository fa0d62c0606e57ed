import type { AlikeRowsOfTables } from './alike-rows';
import type { Areas } from './areas';
import type { CallAnalysis } from './call-analysis';
import type { NearProduct } from './near-rows';
import type { ReadArea } from './plain-area';
import type { RepeatedCalls } from './repeated-calls';
import type { CalcRect } from './source';
import type { TableIndex } from './table-area';
import type { TableAreas } from './table-areas';

export interface Prepared {
  /** The formula as the engine is to see it, without `=`. */
  readonly text: string;
  /** Names of the functions it calls, upper case, without `_xlfn.` prefixes. */
  readonly functions: readonly string[];
  /** Cells whose values it may read. */
  readonly reads: readonly ReadArea[];
  /** Those of them that the engine looks up itself. */
  readonly lookedUp: readonly ReadArea[];
  /** Values its operators and calls go through, of areas the engine looks up itself. */
  readonly steps: number;
}

export interface Analysis extends CallAnalysis {
  /** Columns of which the rows of one key suffice, by the places of their tokens. */
  readonly near: ReadonlyMap<number, NearProduct>;
}

export interface Preparation {
  readonly tables: TableIndex;
  readonly areas: Areas;
  readonly repeatedCalls: RepeatedCalls;
  /** Areas under a filter, by lower-case sheet name. */
  readonly filtered: ReadonlyMap<string, readonly CalcRect[]>;
  /** Filled on the way. */
  readonly analyses: Map<string, Analysis>;
  readonly tableAreas: TableAreas;
  readonly alikeRows: AlikeRowsOfTables;
  /** One text for all formulas that are the same to the engine. */
  readonly texts: Map<string, string>;
  /** Formulas of defined names, by lower-case name. */
  readonly nameFormulas: ReadonlyMap<string, string>;
  /** Serial number of now, local time. */
  readonly now: number;
}
