import type { Facts } from '../facts/facts';
import { nextReview } from '../facts/next-review';
import type { Clock } from '../register/day';
import { atOnce, type Steps } from '../register/steps';
import type { Agenda } from '../review/agenda';
import { agendaSteps } from '../review/build-agenda';
import type { Workbook } from '../workbook/workbook';
import { checkFacts, type CheckReport } from './check-workbook';
import { agendaRecord } from './agenda';
import { chosenReview } from './chosen-review';
import { listReviews, type ReviewChoice } from './list-reviews';
import { loadFactsForAgenda } from './load-facts';
import { noneToHold } from './review-to-hold';

/** What lies ready before an agenda is made; all of it from one reading of the workbook. */
export interface AgendaDesk {
  readonly reviews: readonly ReviewChoice[];
  /** Why no review is next and what to do about it; '' where one is. */
  readonly noNext: string;
  /** Of the review asked for, else of the next; undefined where there is neither. */
  readonly agenda: Agenda | undefined;
  /** The review is 已核定: a copy of its agenda is kept as it is. */
  readonly isApproved: boolean;
  /** What its sheets are to keep of what they are made from; '' without one. */
  readonly record: string;
  readonly report: CheckReport;
}

/**
 * @throws Refusal without tables or where no review can be found; NoSuchReviewError when the review
 * asked for is none of the sheet's (any more).
 */
export async function readAgendaDesk(
  workbook: Workbook,
  reviewId: string | undefined,
  clock: Clock,
): Promise<AgendaDesk> {
  const facts = await loadFactsForAgenda(workbook, clock, undefined, { asksLook: true });
  return atOnce(agendaDesk(facts, reviewId, checkFacts(facts)));
}

/** The same in steps, of a workbook that has been read and checked. @throws as `readAgendaDesk`. */
export function* agendaDesk(
  facts: Facts,
  reviewId: string | undefined,
  report: CheckReport,
): Steps<AgendaDesk> {
  const reviews = listReviews(facts);
  const next = nextReview(facts)?.reviewId ?? undefined;
  const wanted = reviewId ?? next;
  const agenda =
    wanted === undefined ? undefined : yield* agendaSteps(facts, chosenReview(facts, wanted));
  yield 1;
  return {
    reviews,
    noNext: next === undefined ? noneToHold(facts, '從清單選擇會議').message : '',
    agenda,
    isApproved: agenda !== undefined && facts.review(agenda.review)?.status === '已核定',
    record: agenda ? agendaRecord(facts, agenda) : '',
    report,
  };
}
