import { hasSeventhPart } from '../facts/agenda-parts';
import type { Facts } from '../facts/facts';
import { atOnce, type Steps } from '../register/steps';
import type { Agenda } from './agenda';
import { agendaPapers, agendaTitle } from './agenda-paper';
import { type ComposedPart, composePart } from './compose-part';
import { figureSteps } from '../facts/figures';
import { meetingOf } from '../facts/meeting';
import { rowsOfPart } from '../facts/part-state';
import { keyFigures } from './key-figures';
import { meetingNotes } from './meeting-facts';
import { NoSuchReviewError } from './no-such-review-error';
import type { PartContext, PartDefinition } from './part';
import { seventhPart, sixParts } from './parts/parts';
import { summaryOf } from './summary/summary';

/**
 * The agenda of a review.
 * @throws NoSuchReviewError when no row of 管審會議 has the id.
 */
export function buildAgenda(facts: Facts, reviewId: string): Agenda {
  return atOnce(agendaSteps(facts, reviewId));
}

/** The same part by part, of facts that stay as they are meanwhile. */
export function* agendaSteps(facts: Facts, reviewId: string): Steps<Agenda> {
  const review = facts.review(reviewId);
  if (!review) throw new NoSuchReviewError(reviewId);
  const meeting = meetingOf(facts, review);
  const context: PartContext = {
    ...meeting,
    figures: yield* figureSteps(meeting),
    people: facts.people,
    itemsOf: (no) => rowsOfPart(no, meeting),
  };
  const definitions = partsOf(context);
  const listed = definitions.flatMap(({ no, items }) => [no, ...(items ?? []).map((i) => i.no)]);
  // 臨時動議 comes up in the meeting and belongs to its minutes.
  const notes = meetingNotes(context, new Set([...listed, '臨時動議']));
  yield 1;
  const composed: ComposedPart[] = [];
  for (const definition of definitions) composed.push(yield* composePart(definition, context));
  const summary = summaryOf(context);
  yield 1;
  const page = { notes, summary, keyFigures: keyFigures(context) };
  yield 1;
  const papers = yield* agendaPapers(
    context,
    page,
    composed.flatMap(({ blocks }) => blocks),
  );
  return {
    review: reviewId,
    title: agendaTitle(context),
    date: review.date,
    parts: composed.map(({ part }) => part),
    notes,
    summary: page.summary.lines.map(({ part, fact, proposal, rows }) => ({
      part,
      fact,
      proposal,
      rows,
    })),
    keyFigures: page.keyFigures,
    figures: context.figures,
    paper: papers[0],
    papers,
  };
}

function partsOf(context: PartContext): readonly PartDefinition[] {
  return hasSeventhPart(context) ? [...sixParts, seventhPart] : sixParts;
}
