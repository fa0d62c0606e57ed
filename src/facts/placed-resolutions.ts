import type { Resolution, Review } from '../register/register';
import { rememberedOf } from '../register/remembered';
import { orderOf } from './earlier-reviews';
import { idForm, RowsById } from './grouping';
import { isReview } from './reviews-in-order';

/** A resolution with the place of its meeting, which each of thousands of meetings asks for. */
interface Placed {
  readonly row: Resolution;
  readonly meeting: Review | undefined;
  /** The number of the meeting, as numbers compare. */
  readonly form: string | null;
  /** Where the meeting comes up first among the reviews, and among the others. */
  readonly first: number;
  readonly firstOfOthers: number;
}

/** The resolutions of a register among its meetings, which are in order. */
export const placedIn = rememberedOf((meetings: readonly Review[]) => {
  const ofReviews = orderOf(meetings.filter(isReview));
  const ofOthers = orderOf(meetings.filter((meeting) => !isReview(meeting)));
  const inSheet = [...meetings].sort((a, b) => a.row - b.row);
  const byId = new RowsById(inSheet, ({ reviewId }) => reviewId);
  return rememberedOf((resolutions: readonly Resolution[]) => ({
    ofReviews,
    ofOthers,
    resolutions: resolutions.map((row): Placed => {
      const form = idForm(row.reviewId);
      return {
        row,
        form,
        meeting: byId.first(row.reviewId),
        first: ofReviews.firstOf(form),
        firstOfOthers: ofOthers.firstOf(form),
      };
    }),
  }));
});
