import type { ItemNo } from '../../facts/agenda-words';
import type { Problem } from '../../rules/problem';

/** A part of the agenda, or what stands before it. */
export type OverviewPart = 'base' | 'meeting' | ItemNo;

/** In the order in which they are shown: what the meeting rests on, the meeting, its parts. */
export const OVERVIEW_PARTS: readonly OverviewPart[] = [
  ...(['base', 'meeting', '1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6', '7'] as const),
];

export type Verb = 'go' | 'fill' | 'verify';

/** What is missing of a row, with who must supply it. */
export interface OverviewLine {
  readonly part: OverviewPart;
  /** Its first problem; a click leads to its cell. */
  readonly problem: Problem;
  /** How many problems of the same rule the row has. */
  readonly count: number;
  /** '' where nobody can be told. */
  readonly supplier: string;
  readonly verb: Verb;
}
