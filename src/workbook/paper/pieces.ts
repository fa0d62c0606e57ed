import type { OptionalStep } from '../optional-steps';

/** A part of what is to be set, with what it takes of a request, about. */
export interface Piece {
  readonly bytes: number;
  /** Queues it. May be done twice with the same outcome. */
  readonly apply: () => void;
}

/** Of a request much less than all: so a step finds room behind others. */
const share = 0.25;

/** Pieces that are told as one, in as few steps as requests have room for; in order, for some stand on others. */
export function stepsOf(what: string, pieces: readonly Piece[], most: number): OptionalStep[] {
  const portions: Piece[][] = [];
  let sum = Infinity;
  for (const piece of pieces) {
    if (sum + piece.bytes > most * share) {
      portions.push([]);
      sum = 0;
    }
    portions.at(-1)?.push(piece);
    sum += piece.bytes;
  }
  return portions.map((some) => ({
    what,
    bytes: some.reduce((all, { bytes }) => all + bytes, 0),
    apply: () => {
      for (const { apply } of some) apply();
    },
  }));
}
