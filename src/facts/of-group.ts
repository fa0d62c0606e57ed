import { rememberedOf } from '../register/remembered';

/** Of so few rows it is no more work to answer again than to look the answer up. */
const FEW = 8;

/**
 * What is worked out of the rows of one id as a `FollowedIndex` gives them: once, however many ask. Where
 * ten thousand rows carry one id each asks for the same ten thousand. Nothing but these rows may have a
 * say in it; after a change of one of them they are another list.
 */
export function ofGroup<R, T>(answer: (rows: readonly R[]) => T): (rows: readonly R[]) => T {
  const known = rememberedOf(answer);
  return (rows) => (rows.length < FEW ? answer(rows) : known(rows));
}
