import { isForDecisionsOnly } from '../../facts/held-reviews';
import { nextReview } from '../../facts/next-review';
import { isHeld } from '../../facts/reviews-in-order';
import { rocShort, type Day } from '../../register/day';
import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { AgendaItem } from '../../register/register';
import { say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

/** The day from which the amended 資通安全管理法 is in force. */
const LAW_CHANGED = '2025-12-01' as Day;

export const mr17: Rule = {
  id: 'MR-17',
  severity: 'I',
  area: 'MR',
  title: '資通安全管理法修正施行後的首次會議，第 2 項提及該法',
  titleEn:
    'The first meeting after the amended Cyber Security Management Act took effect speaks of it in part 2',
  authority: '實務作法',
  why: '法規修正是外部議題的變更；修正後第一次會議未提及，稽核時會被問及本所如何因應。',
  mend: '於「審查議案」項次 2 增列一列，議題類別選外部議題，敘明資通安全管理法修正的影響與因應。',
  needs: {
    Reviews: ['reviewId', 'date', 'status'],
    AgendaItems: ['reviewId', 'itemNo', 'subject', 'description'],
  },
  *run(facts) {
    const { reviews } = facts;
    if (reviews.some((review) => review.unread.has('date'))) return;
    const next = nextReview(facts);
    for (const [at, review] of reviews.entries()) {
      const previous = reviews[at - 1];
      const before = previous?.date ?? null;
      const { date } = review;
      // The first that is kept here has nothing before it to have changed since.
      if (previous && isHeld(review) && isForDecisionsOnly(previous, facts)) continue;
      if (date === null || before === null || before >= LAW_CHANGED || date < LAW_CHANGED) continue;
      if (isHeld(review) ? isForDecisionsOnly(review, facts) : review !== next) continue;
      const rows = facts.itemsOf(review.reviewId);
      const issues = rows.filter(({ itemNo }) => itemNo === '2');
      // Without one MR-10 speaks; a 項次 or text that cannot be read may be the one.
      if (issues.length === 0 || rows.some((row) => row.itemNo === null)) continue;
      if (!issues.every((row) => readable(row, 'subject', 'description'))) continue;
      if (issues.some(namesTheLaw)) continue;
      const [first] = issues;
      if (!first) continue;
      yield reportCell(
        'AgendaItems',
        first,
        'description',
        say`資通安全管理法修正自 ${rocShort(LAW_CHANGED)} 施行，在前次會議 ${rocShort(before)} 之後，但第 2 項未提及該法。請增列一列敘明影響與因應。`,
      );
    }
  },
};

function namesTheLaw({ subject, description, impact, noReportReason }: AgendaItem): boolean {
  const text = identity([subject, description, impact, noReportReason].join(' '));
  return /資通安全管理法|資通安全法|資安法/.test(text);
}
