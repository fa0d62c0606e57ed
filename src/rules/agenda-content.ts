import { agendaTitles, saysSomething } from '../facts/agenda-words';
import type { Facts } from '../facts/facts';
import { meetingOf, type Meeting } from '../facts/meeting';
import { partState } from '../facts/part-state';
import { lists } from '../register/lists';
import { readable } from '../register/readable';
import type { AgendaItem } from '../register/register';
import { reportCell, type Report } from './report';
import type { Rule } from './rule';

const mr12: Rule = {
  id: 'MR-12',
  severity: 'E',
  area: 'MR',
  title: '各議案有內容，或填無報告理由；僅寫「無」不算',
  authority: '實務作法',
  needs: {
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'],
  },
  *run(facts) {
    for (const review of facts.reviews) {
      if (review.reviewId === null || facts.review(review.reviewId) !== review) continue;
      yield* silentParts(meetingOf(facts, review), facts);
    }
  },
};

/** What the agenda would print as 「尚未填寫」, or leave blank in one of several rows. */
function* silentParts(meeting: Meeting, facts: Facts): Generator<Report> {
  const { review } = meeting;
  const items = facts.itemsOf(review.reviewId);
  let isPeriodAsked = false;
  for (const no of lists.ItemNo) {
    if (no === '臨時動議') continue;
    const rows = items.filter((item) => item.itemNo === no);
    // Without a row MR-10 speaks; a cell that could not be read may be the one that says something.
    if (rows.length === 0 || !rows.every(isReadable)) continue;
    const { status, lack } = partState(no, meeting, rows);
    // REG-01 and REG-02 speak of a table or column that is not to be had.
    if (lack !== null) continue;
    if (status === 'missing' && no.startsWith('3-') && meeting.period === null) {
      // Without it none of 3-1 to 3-4 can be computed: said once, where it is to be filled in.
      if (!isPeriodAsked) yield* periodReport(meeting);
      isPeriodAsked = true;
    } else if (status === 'missing' || rows.length > 1) {
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

function periodReport({ review, periodProblem }: Meeting): Report[] {
  const column = review.periodEnd === null ? 'periodEnd' : 'periodStart';
  if (review.unread.has(column)) return [];
  const header = column === 'periodEnd' ? '審查期間迄' : '審查期間起';
  const stated = review.periodEnd === null ? '審查期間迄空白' : periodProblem;
  return [reportCell('Reviews', review, column, `${stated}，第 3 項各款無從計算。請填${header}。`)];
}

/** Parts of which the register itself can have data. */
const computed: readonly string[] = ['3-1', '3-2', '3-3', '3-4'];

function noContent(item: AgendaItem, no: keyof typeof agendaTitles): Report {
  const stated = item.description === null ? '說明空白' : `說明僅有「${item.description}」`;
  const data = computed.includes(no) ? '，本期也無登錄資料可列' : '';
  return reportCell(
    'AgendaItems',
    item,
    'description',
    `項次 ${no}「${agendaTitles[no]}」${stated}，也無報告理由${data}。請填說明；確無可報告者，填無報告理由。`,
  );
}

export const agendaContentRules: readonly Rule[] = [mr12];
