import { type Day, rocShort } from '../../register/day';
import { actionProgress } from '../../register/progress';
import type { CorrectiveAction } from '../../register/register';
import { say } from '../../register/said';
import { futureReports } from '../future-day';
import { allOfEach, noReports } from '../of-each';
import { type Report, reportCell } from '../report';
import type { Rule } from '../rule';

export const ca06: Rule = {
  id: 'CA-06',
  severity: 'E',
  area: 'CA',
  title: '預定、實際完成日不早於開立日，實際完成日不晚於今日',
  titleEn:
    'Planned and actual completion are not before opening, and actual completion is not after today',
  authority: '實務作法',
  why: '日期先後顛倒，如期或逾期都無從判斷，如期完成率因此失真。',
  mend: '更正其中有誤的日期；尚未完成請清除實際完成日。',
  needs: { CorrectiveActions: ['openedDate', 'dueDate', 'doneDate'] },
  *run(context) {
    yield* oddDates(context.rows.CorrectiveActions, context);
    yield* futureReports(
      context,
      'CorrectiveActions',
      'doneDate',
      say`尚未完成請留白，完成後再填。`,
    );
  },
};

/** What CA-06 says of an action's dates. */
function datesAtOdds(action: CorrectiveAction): readonly Report[] {
  const { openedDate } = action;
  if (openedDate === null) return noReports;
  const { dueDate, doneDate } = action;
  if ((dueDate ?? openedDate) >= openedDate && (doneDate ?? openedDate) >= openedDate)
    return noReports;
  return (['dueDate', 'doneDate'] as const).flatMap((column) => {
    const day = action[column];
    if (day === null || day >= openedDate) return [];
    const header = column === 'dueDate' ? '預定完成日' : '實際完成日';
    const message = say`${header} ${rocShort(day)} 早於開立日 ${rocShort(openedDate)}。請更正其中一個日期。`;
    return [reportCell('CorrectiveActions', action, column, message)];
  });
}

const oddDates = allOfEach(datesAtOdds);

/** 執行情形 of an action whose dates can be read and do not contradict each other (CA-06); else null. */
export function progressOf(action: CorrectiveAction, today: Day) {
  if (action.unread.has('dueDate') || action.unread.has('doneDate')) return null;
  // By dates that contradict each other nobody is late; what is done in the future is CA-06's.
  if (datesAtOdds(action).length > 0) return null;
  if (action.doneDate !== null && action.doneDate > today) return null;
  return actionProgress(action, today);
}
