import { firstOfEach } from '../../facts/grouping';
import { isHeld } from '../../facts/reviews-in-order';
import { addDays, type Day, rocShort, serialOf } from '../../register/day';
import { readable } from '../../register/readable';
import type { Review } from '../../register/register';
import { type Said, say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const mr24: Rule = {
  id: 'MR-24',
  severity: 'E',
  area: 'MR',
  title: '審查期間接續前次，沒有空缺或重疊（已召開者為 W）',
  titleEn: 'The review’s period follows the last without gap or overlap (held meetings: a warning)',
  authority: '實務作法',
  why: '兩次審查期間之間的空缺沒有人審查，重疊的日子則重複計算，趨勢因此失真。',
  mend: '審查期間起改為前次審查期間迄的次日，或留白由系統接續。',
  needs: { Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd', 'status'] },
  *run(facts) {
    // One whose date cannot be read may be the one before: the bad cell is already reported.
    if (facts.reviews.some((review) => review.unread.has('date'))) return;
    // Of one meeting in two rows (MR-04) the second does not follow the first.
    const reviews = firstOfEach(facts.reviews, ({ reviewId }) => reviewId);
    // It is settled with the ids which of the rows is a meeting, and with it what the next one follows.
    const isSettled = reviews.length === facts.reviews.length;
    for (const [at, review] of reviews.entries()) {
      const previous = reviews[at - 1];
      const { periodStart } = review;
      const before = previous?.periodEnd ?? null;
      if (!previous || before === null || periodStart === null || review.date === null) continue;
      // MR-28 speaks of a period that is none.
      if (isReversed(review) || isReversed(previous) || endsLate(previous)) continue;
      const expected = addDays(before, 1);
      if (periodStart === expected) continue;
      const [word, from, to]: [Said, Day, Day] =
        periodStart > expected
          ? [say`空缺`, expected, addDays(periodStart, -1)]
          : [say`重疊`, periodStart, before];
      const days = from === to ? rocShort(from) : say`${rocShort(from)} 至 ${rocShort(to)}`;
      const which = say`前次審查期間（${previous.reviewId ?? ''}）至 ${rocShort(before)} 止，審查期間起 ${rocShort(periodStart)} 與其${word}（${days}）`;
      if (isHeld(review)) {
        const message = say`${which}。此會議已召開：登錄有誤者請更正；當時如此者，請於本次會議說明。`;
        yield reportCell('Reviews', review, 'periodStart', message, 'W');
      } else {
        const message = say`${which}。請改為 ${rocShort(expected)}，或留白由系統接續。`;
        const report = reportCell('Reviews', review, 'periodStart', message);
        const label = say`改為 ${rocShort(expected)}`.text;
        const fix = setCell('Reviews', review, 'periodStart', serialOf(expected), label);
        yield isSettled ? withFix(report, fix) : report;
      }
    }
  },
};

function isReversed({ periodStart, periodEnd }: Review): boolean {
  return periodStart !== null && periodEnd !== null && periodStart > periodEnd;
}

/** A period that ends after its own meeting is MR-28's. */
function endsLate({ date, periodEnd }: Review): boolean {
  return date !== null && periodEnd !== null && periodEnd > date;
}

export const mr28: Rule = {
  id: 'MR-28',
  severity: 'E',
  area: 'MR',
  title: '審查期間起不晚於迄，迄不晚於會議日期',
  titleEn: 'The review’s period starts before it ends, and ends not after the meeting',
  authority: '實務作法',
  why: '起迄顛倒的期間算不出任何數字；迄日在會議之後，會議就審查了還沒發生的事。',
  mend: '更正「管審會議」的審查期間起、審查期間迄或日期。',
  needs: { Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'] },
  *run({ reviews }) {
    for (const review of reviews) {
      const { periodStart, periodEnd, date } = review;
      if (!readable(review, 'periodStart', 'periodEnd') || periodEnd === null) continue;
      if (periodStart !== null && periodStart > periodEnd) {
        yield reportCell(
          'Reviews',
          review,
          'periodStart',
          say`審查期間起 ${rocShort(periodStart)} 晚於審查期間迄 ${rocShort(periodEnd)}，第 3 項無從計算。請更正。`,
        );
      } else if (date !== null && periodEnd > date) {
        yield reportCell(
          'Reviews',
          review,
          'periodEnd',
          say`審查期間迄 ${rocShort(periodEnd)} 晚於會議日期 ${rocShort(date)}，會議不能審查尚未發生的事。請更正審查期間迄或日期。`,
        );
      }
    }
  },
};
