import { saysNoDecisions, saysSomething } from '../../facts/agenda-words';
import { formOf, orderOf } from '../../facts/earlier-reviews';
import type { Facts } from '../../facts/facts';
import { mayComeBefore } from '../../facts/held-reviews';
import { dayOfReview } from '../../facts/reviews-in-order';
import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { rememberedOf } from '../../register/remembered';
import type { AgendaItem, Resolution, Review } from '../../register/register';
import { listedOf, say } from '../../register/said';
import { setCell, withFix, type Fix } from '../fix';
import { reportCell, type Report } from '../report';
import type { Rule } from '../rule';

export const trk01: Rule = {
  id: 'TRK-01',
  severity: 'E',
  area: 'TRK',
  title: '每一未解除列管的決議均列入下次會議第 1 項',
  titleEn: 'Every decision not released is in part 1 of the next meeting',
  authority: '程序伍、二、(二)1、伍、一、(二)2(3)H',
  why: '歸屬或狀態不明的決議會從第 1 項消失，前次交辦的事就此無人追蹤。',
  mend: '於「決議列管」補正會議編號、列管狀態與解除日期；第 1 項稱無者清除該欄，由議程自動帶出。',
  commanded: true,
  needs: {
    Resolutions: ['resolutionId', 'reviewId', 'state', 'releasedDate'],
    Reviews: ['reviewId', 'date'],
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
  },
  *run(facts) {
    for (const resolution of facts.rows.Resolutions) yield* placeReports(resolution, facts);
    const openBefore = openDecisions(facts);
    for (const review of facts.reviews) {
      // One meeting in many rows has its items once.
      if (review.reviewId === null || facts.review(review.reviewId) !== review) continue;
      if (review.unread.has('date')) continue;
      const items = facts.itemsOf(review.reviewId).filter(({ itemNo }) => itemNo === '1');
      for (const item of items) {
        const column = deniedIn(item);
        const open = column === null ? [] : openBefore(review);
        if (column === null || open.length === 0) continue;
        const ids = listedOf(open, (resolution) => resolution.resolutionId ?? '');
        const report = reportCell(
          'AgendaItems',
          item,
          column,
          say`第 1 項稱無可報告，但前次以前會議尚有 ${String(open.length)} 件決議未解除列管（${ids}）。請清除此欄，由議程自動帶出。`,
        );
        yield withFix(report, setCell('AgendaItems', item, column, ''));
      }
    }
  },
};

/** The column in which item 1 says that there is nothing to follow up; null where none does. */
function deniedIn({ description, noReportReason }: AgendaItem) {
  if (saysNoDecisions(description)) return 'description';
  // A reason for not reporting denies whatever its words are, unless it names what goes on.
  const goesOn = /繼續列管|持續列管|尚有|仍有|辦理中/.test(noReportReason ?? '');
  const isDenial = saysNoDecisions(noReportReason) || saysSomething(noReportReason);
  return isDenial && !goesOn ? 'noReportReason' : null;
}

/** A resolution that cannot be placed would drop out of part 1, or stay in it for ever. */
function* placeReports(resolution: Resolution, facts: Facts): Generator<Report> {
  const { reviewId, state, releasedDate } = resolution;
  // Without any meeting MR-27 speaks of all that name one.
  const isOfNone = reviewId !== null && facts.meetings.length === 0;
  if (!resolution.unread.has('reviewId') && !facts.review(reviewId) && !isOfNone) {
    const stated = reviewId === null ? say`會議編號空白` : say`會議編號「${reviewId}」不存在`;
    const message = say`${stated}，不知是哪次會議的決議，無法列入第 1 項。請填「管審會議」的會議編號。`;
    yield withFix(
      reportCell('Resolutions', resolution, 'reviewId', message),
      meetingNamedBy(resolution, facts),
    );
  }
  if (!readable(resolution, 'state', 'releasedDate')) return;
  if (state === null) {
    const message = say`列管狀態空白，無法判斷應否列入第 1 項。請選取「繼續列管」或「解除列管」。`;
    const known = releasedDate === null ? '繼續列管' : '解除列管';
    yield withFix(
      reportCell('Resolutions', resolution, 'state', message),
      setCell('Resolutions', resolution, 'state', known),
    );
  } else if (state === '繼續列管' && releasedDate !== null) {
    yield reportCell(
      'Resolutions',
      resolution,
      'state',
      say`列管狀態為繼續列管，卻填有解除日期 ${rocShort(releasedDate)}。請更正其一。`,
    );
  }
}

/** MR-115-01-A01 is of MR-115-01. */
function meetingNamedBy(resolution: Resolution, { review }: Facts): Fix | undefined {
  const own = (resolution.resolutionId ?? '').split('-').slice(0, -1).join('-');
  const id = review(own)?.reviewId;
  return id ? setCell('Resolutions', resolution, 'reviewId', id) : undefined;
}

/** A decision that was not released, or only later, and the place of its meeting among the others. */
interface Decided {
  readonly resolution: Resolution;
  readonly form: string;
  readonly place: number;
}

/**
 * Resolutions of earlier reviews that are not released on the day of a review. Those of all reviews are
 * looked for once: where thousands of meetings deny them, each asks.
 */
function openDecisions(facts: Facts): (review: Review) => Resolution[] {
  const others = mayComeBefore(facts);
  const decidedIn = rememberedOf((reviews: readonly Review[]): Decided[] => {
    const order = orderOf(reviews);
    return reviews.flatMap((one) => {
      const [form, place] = [formOf(one), order.placeOf(one)];
      // One without a date comes before none.
      const own = one.date === null ? [] : facts.resolutionsOf(one.reviewId).filter(mayBeOpen);
      return own.map((resolution) => ({ resolution, form, place }));
    });
  });
  return (review) => {
    const reviews = others(review);
    const [form, place] = [formOf(review), orderOf(reviews).placeOf(review)];
    const day = dayOfReview(review, facts.today);
    return decidedIn(reviews).flatMap((one) => {
      const { resolution } = one;
      if (one.place >= place || one.form === form) return [];
      const isOpen = resolution.releasedDate === null || resolution.releasedDate > day;
      return isOpen ? resolution : [];
    });
  };
}

function mayBeOpen(resolution: Resolution): boolean {
  return (
    readable(resolution, 'state', 'releasedDate') &&
    (resolution.releasedDate !== null || resolution.state === '繼續列管')
  );
}
