import type { Gate } from './gates';
import type { ReadArea } from './plain-area';
import type { RowCondition } from './when-today';

/** What a formula reads and calls, as far as its text tells. */
export interface Outline {
  /** The same for formulas of one text in one sheet or table; '' where each stands for itself. */
  readonly id: string;
  readonly functions: readonly string[];
  /** Of how many tokens the formula is. */
  readonly length: number;
  /** How deep it goes, through the names it uses too. */
  readonly depth: number;
  readonly areas: readonly ReadArea[];
  /** Of a table its columns from the first on, read in the formula's own row. */
  readonly ownRow: readonly { readonly sheet: string; readonly left: number; columns: number }[];
  /** Defined names, in lower case, those that names stand for included, and unknown ones. */
  readonly names: ReadonlySet<string>;
  readonly isVolatile: boolean;
  /** It asks for the day: to be worked out once a day, whatever else happens. */
  readonly isOfToday: boolean;
  /** On which ways it asks: in a table's row that may depend on what stands there. */
  readonly waysToToday: readonly (readonly RowCondition[])[];
  readonly readsAnywhere: boolean;
  /** What in it the calculation does not understand as Excel does. */
  readonly doubt: string | undefined;
  /** Areas of which only the rows of its own key concern a formula in a table's row. */
  readonly gates: ReadonlyMap<ReadArea, Gate>;
}

/** One that is being read. */
export interface Draft {
  id: string;
  readonly functions: string[];
  length: number;
  depth: number;
  areas: ReadArea[];
  ownRow: { sheet: string; left: number; columns: number }[];
  names: Set<string>;
  isVolatile: boolean;
  isOfToday: boolean;
  waysToToday: readonly (readonly RowCondition[])[];
  readsAnywhere: boolean;
  doubt: string | undefined;
  gates: ReadonlyMap<ReadArea, Gate>;
}

// One of each for all outlines: of a formula that has none, an empty one of its own would be half
// of what is kept.
const NO_NAMES = new Set<string>();
const NO_GATES: Outline['gates'] = new Map();
const ALWAYS: Outline['waysToToday'] = [[]];

export function emptyDraft(): Draft {
  return {
    id: '',
    functions: [],
    length: 0,
    depth: 0,
    areas: [],
    ownRow: [],
    names: NO_NAMES,
    isVolatile: false,
    isOfToday: false,
    waysToToday: ALWAYS,
    readsAnywhere: false,
    doubt: undefined,
    gates: NO_GATES,
  };
}

/** Names that it reads. */
export function note(draft: Draft, names: Iterable<string>): void {
  for (const name of names) {
    if (draft.names === NO_NAMES) draft.names = new Set();
    draft.names.add(name);
  }
}

/** The first reason to doubt it stays. */
export function doubt(draft: Draft, reason: string): void {
  draft.doubt ??= reason;
}
