import type { Day } from '../register/day';
import { identity } from '../register/identity';
import type { Meeting } from './meeting';

/** The numbers that the kept copy of an approved agenda says, by the ids of its figures. */
export interface ApprovedFigures {
  /** 會議編號 */
  readonly review: string;
  /** Whose state it tells: the day on which the copy was made. */
  readonly day: Day;
  readonly values: ReadonlyMap<string, number>;
}

/**
 * The last copy of the latest earlier review that has one. The register keeps no history of risks:
 * without a copy nobody knows how they stood.
 */
export function earlierApproved({ facts, earlier }: Meeting): ApprovedFigures | undefined {
  for (const { reviewId } of [...earlier].reverse()) {
    const form = identity(reviewId ?? '');
    const copies = facts.approved.filter(({ review }) => identity(review) === form);
    const last = copies.reduce<ApprovedFigures | undefined>(
      (latest, one) => (latest === undefined || one.day >= latest.day ? one : latest),
      undefined,
    );
    if (form !== '' && last !== undefined) return last;
  }
  return undefined;
}
