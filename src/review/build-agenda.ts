import type { Clock } from '../register/day';
import type { Register } from '../register/register';
import { People } from '../rules/people';
import { isHeld } from '../rules/reviews-in-order';
import type { Agenda } from './agenda';
import { agendaPaper, agendaTitle, meetingNotes } from './agenda-paper';
import { composePart } from './compose-part';
import { figuresOf } from './figures';
import { meetingOf } from './meeting';
import { findReview } from './next-review';
import { NoSuchReviewError } from './no-such-review-error';
import type { PartContext, PartDefinition } from './part';
import { seventhPart, sixParts } from './parts/parts';

/**
 * The agenda of a review, from the register alone.
 * @throws NoSuchReviewError when no row of 管審會議 has the id.
 */
export function buildAgenda(register: Register, reviewId: string, clock: Clock): Agenda {
  const review = findReview(register, reviewId);
  if (!review) throw new NoSuchReviewError(reviewId);
  const meeting = meetingOf(register, review, clock);
  const { Members, Units, AgendaItems } = register.rows;
  const context: PartContext = {
    ...meeting,
    figures: figuresOf(meeting),
    people: new People(
      Members,
      Units.flatMap((row) => row.unit ?? []),
    ),
    itemsOf: (no) => AgendaItems.filter((row) => row.reviewId === reviewId && row.itemNo === no),
  };
  const definitions = partsOf(context);
  const listed = definitions.flatMap(({ no, items }) => [no, ...(items ?? []).map((i) => i.no)]);
  const notes = meetingNotes(context, new Set(listed));
  const composed = definitions.map((definition) => composePart(definition, context));
  return {
    review: reviewId,
    title: agendaTitle(context),
    date: review.date,
    parts: composed.map(({ part }) => part),
    notes,
    figures: context.figures,
    paper: agendaPaper(
      context,
      notes,
      composed.flatMap(({ blocks }) => blocks),
    ),
  };
}

/** 議程版本 is of today: a meeting held with six parts keeps six. */
function partsOf(context: PartContext): readonly PartDefinition[] {
  const { register, review } = context;
  const seven =
    register.settings.agendaVersion === '含 2022 年版' &&
    (!isHeld(review) || context.itemsOf('7').length > 0);
  return seven ? [...sixParts, seventhPart] : sixParts;
}
