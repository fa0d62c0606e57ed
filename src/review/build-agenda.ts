import { hasSeventhPart } from '../facts/agenda-parts';
import type { Facts } from '../facts/facts';
import type { Agenda } from './agenda';
import { agendaPaper, agendaTitle, meetingNotes } from './agenda-paper';
import { composePart } from './compose-part';
import { figuresOf } from '../facts/figures';
import { meetingOf } from '../facts/meeting';
import { rowsOfPart } from '../facts/part-state';
import { NoSuchReviewError } from './no-such-review-error';
import type { PartContext, PartDefinition } from './part';
import { seventhPart, sixParts } from './parts/parts';

/**
 * The agenda of a review.
 * @throws NoSuchReviewError when no row of 管審會議 has the id.
 */
export function buildAgenda(facts: Facts, reviewId: string): Agenda {
  const review = facts.review(reviewId);
  if (!review) throw new NoSuchReviewError(reviewId);
  const meeting = meetingOf(facts, review);
  const context: PartContext = {
    ...meeting,
    figures: figuresOf(meeting),
    people: facts.people,
    itemsOf: (no) => rowsOfPart(no, meeting),
  };
  const definitions = partsOf(context);
  const listed = definitions.flatMap(({ no, items }) => [no, ...(items ?? []).map((i) => i.no)]);
  // 臨時動議 comes up in the meeting and belongs to its minutes.
  const notes = meetingNotes(context, new Set([...listed, '臨時動議']));
  const composed = definitions.map((definition) => composePart(definition, context));
  const paper = agendaPaper(
    context,
    notes,
    composed.flatMap(({ blocks }) => blocks),
  );
  return {
    review: reviewId,
    title: agendaTitle(context),
    date: review.date,
    parts: composed.map(({ part }) => part),
    notes,
    figures: context.figures,
    paper,
    papers: [paper],
  };
}

function partsOf(context: PartContext): readonly PartDefinition[] {
  return hasSeventhPart(context) ? [...sixParts, seventhPart] : sixParts;
}
