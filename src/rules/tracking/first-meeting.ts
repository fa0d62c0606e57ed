import { claimsToBeFirst, FIRST_MEETING, saysSomething } from '../../facts/agenda-words';
import type { Facts } from '../../facts/facts';
import { firstOfEach, RowsById } from '../../facts/grouping';
import { mayComeBefore } from '../../facts/held-reviews';
import { earlierThan } from '../../facts/earlier-reviews';
import { isHeld } from '../../facts/reviews-in-order';
import type { AgendaItem, Review } from '../../register/register';
import { listedOf, say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const trk06: Rule = {
  id: 'TRK-06',
  severity: 'E',
  area: 'TRK',
  title: '首次會議第 1 項敘明「首次會議，無前次決議」，其他會議不得如此敘明',
  titleEn:
    'Part 1 of the first meeting says that no earlier decisions exist, and no other meeting says so',
  authority: '實務作法',
  why: '自稱首次會議就不會追蹤前次決議；首次會議未敘明，委員會會以為漏列。',
  mend: '清除該欄由議程自動帶出；確為首次會議者填「首次會議，無前次決議」。',
  needs: {
    Reviews: ['reviewId', 'date', 'status'],
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
  },
  *run(facts) {
    // Which review is the first cannot be told while the day of one is not known; that is reported there.
    if (facts.reviews.some(mayBeEarlier)) return;
    const others = mayComeBefore(facts);
    const isOnOneDay = onOneDay(facts);
    // One meeting in many rows has its items once.
    for (const review of firstOfEach(facts.reviews, ({ reviewId }) => reviewId)) {
      const items = firstItems(review, facts);
      const earlier = items.length === 0 ? [] : earlierThan(review, others(review));
      for (const item of items) {
        const texts = (['description', 'noReportReason'] as const).filter((c) => item[c] !== null);
        if (earlier.length > 0) {
          const claim = texts.find((column) => claimsToBeFirst(item[column]));
          if (!claim) continue;
          const ids = listedOf(earlier, (one) => one.reviewId ?? '');
          const message = say`第 1 項稱「首次會議」，但此前已有 ${ids}。請清除此欄，由議程自動帶出前次決議。`;
          yield withFix(
            reportCell('AgendaItems', item, claim, message),
            setCell('AgendaItems', item, claim, ''),
          );
        } else if (isOnOneDay(review) && earlierThan(review, facts.reviews).length === 0) {
          if (texts.some((column) => /(首|第一)次/.test(item[column] ?? ''))) continue;
          const other = texts.find((column) => saysSomething(item[column])) ?? texts[0];
          if (!other) continue;
          const message = say`${review.reviewId ?? ''} 為首次會議，第 1 項應敘明「${FIRST_MEETING}」，不應填「${item[other] ?? ''}」。請改填該語或留白，由議程自動帶出。`;
          yield withFix(
            reportCell('AgendaItems', item, other, message),
            setCell('AgendaItems', item, other, FIRST_MEETING),
          );
        }
      }
    }
  },
};

function mayBeEarlier(review: Review): boolean {
  return review.date === null && (review.unread.has('date') || isHeld(review));
}

/**
 * Of two meetings of one number (MR-04) on two days one comes before the other: to which of them the
 * items belong, and so whether that is the first, cannot be told before the number is mended.
 */
function onOneDay({ reviews }: Facts): (review: Review) => boolean {
  let byNumber: RowsById<Review> | undefined;
  return ({ reviewId, date }) =>
    (byNumber ??= new RowsById(reviews, (one) => one.reviewId))
      .of(reviewId)
      .every((one) => one.date === date);
}

function firstItems(review: Review, { itemsOf }: Facts): readonly AgendaItem[] {
  return itemsOf(review.reviewId).filter((item) => item.itemNo === '1');
}
