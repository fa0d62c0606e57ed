import { addDays, addMonths, rocShort, type Day } from '../../../register/day';
import { lackIn, type Needs } from '../../../facts/needs';
import type { Facts } from '../../../facts/facts';
import { isHeld, isToBeHeld } from '../../../facts/reviews-in-order';
import { findingTasks } from './finding-tasks';
import { measurementTasks } from './measurement-tasks';
import { brief, type Task } from './task';

/** What is due by a day, from every table that has dates; late ones included. */
export function tasksUntil(last: Day, facts: Facts): Task[] {
  return [
    ...meetings(facts),
    ...audits(facts),
    ...findingTasks(facts),
    ...actions(facts),
    ...resolutions(facts),
    ...risks(facts),
    ...measurementTasks(last, facts),
    ...terms(facts),
    ...procedure(facts),
  ]
    .filter(({ day }) => day <= last)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** Without these the tasks of a table are not to be had; each says something else. */
const needed: readonly Needs[] = [
  { Reviews: ['date', 'status'] },
  { Audits: ['startDate', 'status'] },
  { Findings: ['findingId', 'foundDate', 'category', 'closedDate'] },
  { CorrectiveActions: ['dueDate', 'doneDate', 'result'] },
  { Resolutions: ['dueDate', 'releasedDate'] },
  { Risks: ['dueDate', 'doneDate', 'treatment'] },
  { Indicators: ['indicatorId', 'frequency'] },
  { Measurements: ['indicatorId', 'period', 'value'] },
  { Members: ['name', 'endDate'] },
  { Responsibilities: ['frequency', 'lastDone'] },
];

/** Why the tasks of some tables cannot be listed, as beginnings of sentences. */
export function lacksOfTasks({ register }: Facts): string[] {
  return needed.flatMap((needs) => lackIn(register, needs) ?? []);
}

function meetings({ meetings: all, reviews, today }: Facts): Task[] {
  const coming = all.filter((meeting) => isToBeHeld(meeting, today));
  const held = reviews.filter(isHeld).at(-1);
  const next = held?.nextDate ?? null;
  const source = (key: string) => `管審會議 ${key}`;
  return [
    ...coming.flatMap(({ key, name, date, periodEnd, minutesBy }) => [
      ...(periodEnd === null
        ? []
        : [
            {
              day: periodEnd,
              what: '審查期間截止，彙整各表資料並檢核',
              who: '',
              source: source(key),
            },
          ]),
      ...(date === null
        ? []
        : [
            {
              day: date,
              what: `召開${name ?? '管理審查會議'}；會前產生議程並發開會通知，會後登錄決議`,
              who: minutesBy ?? '',
              source: source(key),
            },
          ]),
    ]),
    ...(held && next !== null && !coming.some(({ date }) => date === next)
      ? [{ day: next, what: '前次會議預定之下次會議', who: '', source: source(held.key) }]
      : []),
  ];
}

function audits({ rows, today }: Facts): Task[] {
  return rows.Audits.filter(({ status }) => status !== '完成').flatMap((audit) => {
    const { startDate, endDate, status } = audit;
    // It is prepared for its first day; one that has begun is late only after its last.
    const isAhead = startDate !== null && startDate >= today;
    const day = isAhead ? startDate : (endDate ?? startDate);
    if (day === null) return [];
    const isUnsaid = status === null && !audit.unread.has('status');
    const said = isUnsaid && !isAhead ? '（狀態未填）' : '';
    const what = `${audit.auditType ?? '稽核'}：受稽單位 ${audit.units.join('、') || '未填'}${said}`;
    return [{ day, what, who: audit.auditors.join('、'), source: `稽核 ${audit.key}` }];
  });
}

function actions({ rows, settings }: Facts): Task[] {
  return rows.CorrectiveActions.flatMap((action) => {
    const source = `矯正措施 ${action.key}`;
    if (action.doneDate === null) {
      if (action.dueDate === null) return [];
      const extended =
        action.extendedTo === null ? '' : `（展延至 ${rocShort(action.extendedTo)}）`;
      const what = `追蹤完成：${brief(action.action, '矯正措施未填')}${extended}`;
      return [{ day: action.dueDate, what, who: action.owner ?? '', source }];
    }
    if (action.result !== null || action.verifiedDate !== null) return [];
    const day = addDays(action.doneDate, settings.verifyWithinDays);
    const what = `請稽核小組驗證成效：${brief(action.action, '矯正措施未填')}`;
    return [{ day, what, who: action.verifier ?? '', source }];
  });
}

function resolutions({ rows, today }: Facts): Task[] {
  return rows.Resolutions.filter(
    ({ releasedDate, dueDate }) => dueDate !== null && (releasedDate ?? today) >= today,
  ).flatMap((row) => {
    if (row.dueDate === null || row.state === '解除列管') return [];
    const extended = row.extendedTo === null ? '' : `（展延至 ${rocShort(row.extendedTo)}）`;
    return [
      {
        day: row.dueDate,
        what: `追蹤決議：${brief(row.resolution, '決議事項未填')}${extended}`,
        who: row.lead.join('、'),
        source: `決議列管 ${row.key}`,
      },
    ];
  });
}

function risks({ rows }: Facts): Task[] {
  return rows.Risks.filter(
    ({ doneDate, treatment }) => doneDate === null && treatment !== '接受',
  ).flatMap((risk) =>
    risk.dueDate === null
      ? []
      : [
          {
            day: risk.dueDate,
            what: `追蹤風險處理：${brief(risk.plan ?? risk.scenario, '處理計畫未填')}`,
            who: risk.owner ?? '',
            source: `風險處理 ${risk.key}`,
          },
        ],
  );
}

function terms({ rows, today }: Facts): Task[] {
  return rows.Members.flatMap((member) =>
    member.endDate === null || member.endDate < today
      ? []
      : [
          {
            day: member.endDate,
            what: `${member.name ?? ''}卸任${member.position ?? ''}，辦理改派與交接`,
            who: '',
            source: `成員 ${member.key}`,
          },
        ],
  );
}

function procedure({ settings }: Facts): Task[] {
  const last = settings.procedureReviewedDate ?? settings.procedureApprovedDate;
  if (last === null) return [];
  const day = addMonths(last, settings.procedureReviewMonths);
  return [{ day, what: '檢討本程序，並更新「設定」的檢討日期', who: '執行小組', source: '設定' }];
}
