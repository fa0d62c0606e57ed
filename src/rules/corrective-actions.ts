import { rocShort } from '../register/day';
import { actionProgress } from '../register/progress';
import type { CorrectiveAction } from '../register/register';
import { ca07 } from './computed-columns';
import { futureReports } from './future-day';
import type { Report } from './report';
import { headerOf, reportCell } from './report';
import type { ColumnName } from '../register/register';
import type { Rule } from './rule';
import { faultsOf } from './unreadable';

const required: readonly ColumnName<'CorrectiveActions'>[] = [
  'cause',
  'action',
  'levels',
  'unit',
  'owner',
  'dueDate',
  'followUp',
];

const ca01: Rule = {
  id: 'CA-01',
  severity: 'E',
  area: 'CA',
  title: '矯正措施指向存在的發現事項，編號不空白、不重複',
  authority: '實務作法',
  needs: { CorrectiveActions: ['actionId', 'findingId'], Findings: ['findingId'] },
  *run(context) {
    yield* faultsOf('CA-01', context);
    for (const action of context.rows.CorrectiveActions) {
      if (action.unread.has('findingId')) continue;
      if (action.findingId === null) {
        yield reportCell(
          'CorrectiveActions',
          action,
          'findingId',
          '發現編號空白，不知矯正何項發現。請填「發現事項」的編號。',
        );
      } else if (!context.finding(action.findingId)) {
        yield reportCell(
          'CorrectiveActions',
          action,
          'findingId',
          `發現編號「${action.findingId}」不在「發現事項」。請更正編號，或補登該發現事項。`,
        );
      }
    }
  },
};

const ca02: Rule = {
  id: 'CA-02',
  severity: 'E',
  area: 'CA',
  title: '矯正措施必填欄位齊備',
  authority: '資通安全管理法施行細則有關改善報告之規定',
  needs: { CorrectiveActions: required },
  *run({ rows }) {
    for (const action of rows.CorrectiveActions) {
      for (const column of required) {
        const value = action[column];
        const blank = value === null || (Array.isArray(value) && value.length === 0);
        if (!blank || action.unread.has(column)) continue;
        yield reportCell(
          'CorrectiveActions',
          action,
          column,
          `${headerOf('CorrectiveActions', column)}空白，改善報告須有此項。請補填。`,
        );
      }
    }
  },
};

const ca06: Rule = {
  id: 'CA-06',
  severity: 'E',
  area: 'CA',
  title: '預定、實際完成日不早於開立日，實際完成日不晚於今日',
  authority: '實務作法',
  needs: { CorrectiveActions: ['openedDate', 'dueDate', 'doneDate'] },
  *run(context) {
    for (const action of context.rows.CorrectiveActions) yield* datesAtOdds(action);
    yield* futureReports(context, 'CorrectiveActions', 'doneDate', '尚未完成請留白，完成後再填。');
  },
};

/** What CA-06 says of an action's dates. */
function datesAtOdds(action: CorrectiveAction): Report[] {
  const { openedDate, dueDate, doneDate } = action;
  const reports: Report[] = [];
  if (openedDate !== null && dueDate !== null && dueDate < openedDate) {
    reports.push(
      reportCell(
        'CorrectiveActions',
        action,
        'dueDate',
        `預定完成日 ${rocShort(dueDate)} 早於開立日 ${rocShort(openedDate)}。請更正其中一個日期。`,
      ),
    );
  }
  if (openedDate !== null && doneDate !== null && doneDate < openedDate) {
    reports.push(
      reportCell(
        'CorrectiveActions',
        action,
        'doneDate',
        `實際完成日 ${rocShort(doneDate)} 早於開立日 ${rocShort(openedDate)}。請更正其中一個日期。`,
      ),
    );
  }
  return reports;
}

const ca08: Rule = {
  id: 'CA-08',
  severity: 'E',
  area: 'CA',
  title: '逾期者填逾期原因',
  authority: '實務作法',
  needs: { CorrectiveActions: ['openedDate', 'dueDate', 'doneDate', 'lateReason'] },
  *run({ rows, today }) {
    for (const action of rows.CorrectiveActions) {
      const { unread, dueDate } = action;
      if (unread.has('dueDate') || unread.has('doneDate') || unread.has('lateReason')) continue;
      const progress = actionProgress(action, today);
      if (progress !== '逾期完成' && progress !== '逾期辦理中') continue;
      if (dueDate === null || action.lateReason !== null) continue;
      // By dates that contradict each other nobody is late: CA-06 speaks of them.
      if (datesAtOdds(action).length > 0) continue;
      if (action.doneDate !== null && action.doneDate > today) continue;
      yield reportCell(
        'CorrectiveActions',
        action,
        'lateReason',
        `預定完成日 ${rocShort(dueDate)}，執行情形為「${progress}」，但逾期原因空白。請填逾期原因。`,
      );
    }
  },
};

export const correctiveActionRules: readonly Rule[] = [ca01, ca02, ca06, ca07, ca08];
