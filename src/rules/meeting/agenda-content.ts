import { partNumbersOf } from '../../facts/agenda-parts';
import { agendaTitles, saysSomething } from '../../facts/agenda-words';
import { meetingOf, type Meeting } from '../../facts/meeting';
import { partState, rowsOfPart } from '../../facts/part-state';
import { readable } from '../../register/readable';
import type { AgendaItem } from '../../register/register';
import { say, whole } from '../../register/said';
import { reportCell, type Report } from '../report';
import type { Rule } from '../rule';

export const mr12: Rule = {
  id: 'MR-12',
  severity: 'E',
  area: 'MR',
  title: '各議案有內容，或填無報告理由；僅寫「無」或「本期無」不算',
  titleEn: 'Every agenda item has content or a reason for no report; “none” alone is not enough',
  authority: '實務作法',
  why: '議程會將沒有內容也沒有理由的項次印為「尚未填寫」，委員會無從審查。',
  mend: '於「審查議案」該列填說明；確無可報告者，將理由填入無報告理由。審查期間迄空白者，於「管審會議」補填。',
  needs: {
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'],
  },
  *run(facts) {
    for (const review of facts.reviews) {
      if (review.reviewId === null || facts.review(review.reviewId) !== review) continue;
      yield* silentParts(meetingOf(facts, review));
    }
  },
};

/** What the agenda would print as 「尚未填寫」, or leave blank in one of several rows. */
function* silentParts(meeting: Meeting): Generator<Report> {
  let isPeriodAsked = false;
  // A part of which no row is blank is not missing, and its state need not be worked out.
  for (const no of partNumbersOf(meeting)) {
    const rows = rowsOfPart(no, meeting);
    // Without a row MR-10 speaks; a cell that could not be read may be the one that says something.
    if (!rows.some(isSilent) || !rows.every(isReadable)) continue;
    const state = partState(no, meeting);
    // REG-01 and REG-02 speak of a table or column that is not to be had.
    if (state.lack !== null) continue;
    const isMissing = state.status === 'missing';
    if (isMissing && no.startsWith('3-') && meeting.period === null) {
      // Without it none of 3-1 to 3-4 can be computed: said once, where it is to be filled in.
      if (!isPeriodAsked) yield* periodReport(meeting);
      isPeriodAsked = true;
    } else if (isMissing || (rows.length > 1 && !once.includes(no))) {
      for (const row of rows) if (isSilent(row)) yield noContent(row, no);
    }
  }
}

function isReadable(row: AgendaItem): boolean {
  return readable(row, 'description', 'noReportReason');
}

/** Neither 說明 nor a reason. 案由 names the subject and reports nothing of it. */
function isSilent(row: AgendaItem): boolean {
  return !saysSomething(row.description) && !saysSomething(row.noReportReason);
}

/** Asks for the end, or the beginning, of a 審查期間 that cannot be told; MR-28 has the reversed one. */
export function periodReport({ review, previous, periodProblem }: Meeting): Report[] {
  const column = review.periodEnd === null ? 'periodEnd' : 'periodStart';
  if (review.unread.has(column)) return [];
  if (column === 'periodStart' && previous?.unread.has('periodEnd')) return [];
  const { periodStart, periodEnd } = review;
  if (periodStart !== null && periodEnd !== null && periodStart > periodEnd) return [];
  const header = column === 'periodEnd' ? '審查期間迄' : '審查期間起';
  const stated = periodEnd === null ? say`審查期間迄空白` : whole(periodProblem);
  return [
    reportCell(
      'Reviews',
      review,
      column,
      say`${stated}，第 3 項各款無從計算，也無法與前期比較。請填${header}。`,
    ),
  ];
}

/** Parts of one row: that there are two is MR-10's to say. */
const once: readonly string[] = ['1', '3-1', '3-2', '3-3', '3-4', '5'];

/** Parts of which the register itself can have data. */
const computed: readonly string[] = ['3-1', '3-2', '3-3', '3-4'];

function noContent(item: AgendaItem, no: keyof typeof agendaTitles): Report {
  const stated = item.description === null ? say`說明空白` : say`說明僅有「${item.description}」`;
  const data = computed.includes(no) ? say`，本期也無登錄資料可列` : '';
  return reportCell(
    'AgendaItems',
    item,
    'description',
    say`項次 ${no}「${agendaTitles[no]}」${stated}，也無報告理由${data}。請填說明；確無可報告者，填無報告理由。`,
  );
}
