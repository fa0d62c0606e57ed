import { partsOfAgenda } from '../../facts/agenda-parts';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import type { Rule } from '../rule';
import { periodReport } from './agenda-content';
import { statedNumbers } from './stated-numbers';

export const mr15: Rule = {
  id: 'MR-15',
  severity: 'E',
  area: 'MR',
  title: '第 3 項有本期與前期可比較；文字所述數字與計算者相符（不符者為 W）',
  titleEn:
    'Part 3 compares this period with the last; numbers in its text are as calculated (a warning)',
  authority: '程序伍、二、(二)3「包括下列之趨勢」',
  why: '程序要求的是趨勢，不只是清單；期間不明就無從比較。文字與統計表數字不一致，委員會不知何者為準。',
  mend: '於「管審會議」補填審查期間；文字數字不符者，依議程所列數字更正說明，或更正所據的資料。',
  needs: {
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd', 'status'],
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
  },
  *run(facts) {
    const next = nextReview(facts);
    if (!next) return;
    const meeting = meetingOf(facts, next);
    if (meeting.period !== null) {
      yield* statedNumbers(meeting);
      return;
    }
    const ofItem3 = partsOfAgenda(meeting).filter(({ no }) => no.startsWith('3-'));
    // Where one of them would be printed as 「尚未填寫」, MR-12 has asked for the period already.
    const isSaid = ofItem3.some(({ state }) => state.lack !== null || state.status === 'missing');
    if (!isSaid) yield* periodReport(meeting);
  },
};
