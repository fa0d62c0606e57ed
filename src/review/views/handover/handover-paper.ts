import { addMonths, rocShort, rocYear, type Day } from '../../../register/day';
import { lackOf } from '../../../register/lack';
import { procedureItems } from '../../../register/settings/procedures';
import type { Facts } from '../../../facts/facts';
import type { Position } from '../../../facts/people';
import type { Block, Paper, TableBlock } from '../../document';
import { dayCell, NONE } from '../../wording/cell-text';
import { heading, paragraph, tableOr, viewPaper, type ViewTitle } from '../view-paper';
import { dutiesOfHandler, dutyTasks, nextDue } from './duty-dates';
import type { Task } from './task';
import { lacksOfTasks, tasksUntil } from './tasks';

const title: ViewTitle = { title: '交接', formNo: 'handoverFormNo' };

/** What is looked ahead: a year has every meeting, audit and yearly duty in it once. */
const monthsAhead = 12;

const contacts: readonly Position[] = [
  'ISMS 承辦人',
  '資安長(召集人)',
  '資安主管(副召集人)',
  '執行小組組長',
  '稽核小組組長',
];

/** What whoever takes over as 承辦人 has to know and to do, month by month. */
export function handoverPaper(facts: Facts): Paper {
  const last = addMonths(facts.today, monthsAhead);
  const tasks = [...tasksUntil(last, facts), ...dutyTasks(last, facts)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  const late = tasks.filter(({ day }) => day < facts.today);
  const ahead = tasks.filter(({ day }) => day >= facts.today);
  const lacks = lacksOfTasks(facts);
  // That nothing is due is not said of tables that are not there.
  const rest = lacks.length === 0 ? '' : '其餘';
  return viewPaper(title, facts, [
    heading('一、人員與聯絡'),
    people(facts),
    heading('二、已逾期而未完成'),
    ...lacks.map((lack) => paragraph(`${lack}，其應辦事項無法列出。`, true)),
    tableOr(
      { ...taskTable, rows: late.map((task) => taskRow(task, rocShort(task.day))) },
      rest === '' ? '沒有逾期未完成的事項。' : '其餘各表沒有逾期未完成的事項。',
    ),
    heading(`三、自${rocShort(facts.today)}起十二個月應辦事項`),
    ...months(ahead, rest),
    heading('四、承辦人之權責'),
    duties(facts),
    heading('五、依據文件'),
    documents(facts),
  ]);
}

function people(facts: Facts): Block {
  const lack = lackOf(facts.register, 'Members', ['name', 'position']);
  if (lack !== null) return paragraph(`${lack}，無法列出。`, true);
  return {
    kind: 'table',
    columns: [
      { header: '職務', weight: 10 },
      { header: '姓名', weight: 7 },
      { header: '職稱', weight: 8 },
      { header: '單位', weight: 7 },
      { header: '到任日', weight: 6, align: 'center' },
      { header: '代理人', weight: 7 },
      { header: '聯絡電話', weight: 8 },
    ],
    rows: contacts.flatMap((position) => {
      const holders = facts.people.holders(position, facts.today);
      if (holders.length === 0) return [[position, '（出缺）', NONE, NONE, NONE, NONE, NONE]];
      return holders.map((member) => [
        position,
        member.name ?? '（未填）',
        member.title ?? '（未填）',
        member.unit ?? '（未填）',
        dayCell(member, 'startDate', member.startDate),
        member.deputy ?? '（未填）',
        member.phone ?? '（未填）',
      ]);
    }),
  };
}

const taskTable: TableBlock = {
  kind: 'table',
  columns: [
    { header: '期限', weight: 6, align: 'center' },
    { header: '事項', weight: 30 },
    { header: '負責', weight: 10 },
    { header: '來源', weight: 14 },
  ],
  rows: [],
};

function taskRow({ what, who, source }: Task, day: string): string[] {
  return [day, what, who === '' ? NONE : who, source];
}

/** A heading and a table for each month that has something to be done. */
function months(tasks: readonly Task[], rest: string): Block[] {
  if (tasks.length === 0) return [paragraph(`${rest}各表沒有今後十二個月內到期的事項。`)];
  const monthOf = ({ day }: Task) =>
    `${String(rocYear(day))}年${String(Number(day.slice(5, 7)))}月`;
  return [...new Set(tasks.map(monthOf))].flatMap((month): Block[] => [
    { kind: 'heading', level: 2, text: month },
    {
      ...taskTable,
      rows: tasks
        .filter((task) => monthOf(task) === month)
        .map((task) => taskRow(task, rocShort(task.day))),
    },
  ]);
}

function duties(facts: Facts): Block {
  const lack = lackOf(facts.register, 'Responsibilities', ['dutyId', 'role']);
  if (lack !== null) return paragraph(`${lack}，無法列出。`, true);
  return tableOr(
    {
      kind: 'table',
      columns: [
        { header: '權責編號', weight: 6 },
        { header: '權責內容', weight: 26 },
        { header: '頻率', weight: 5, align: 'center' },
        { header: '最近執行日', weight: 6, align: 'center' },
        { header: '下次應辦', weight: 6, align: 'center' },
        { header: '佐證紀錄', weight: 14 },
      ],
      rows: dutiesOfHandler(facts).map((row) => {
        const next = nextDue(row);
        return [
          row.key,
          row.duty ?? '（未填）',
          row.frequency ?? '（未填）',
          dayCell(row, 'lastDone', row.lastDone),
          next === null ? NONE : rocShort(next),
          row.evidence ?? '（未填）',
        ];
      }),
    },
    '「權責」沒有 ISMS 承辦人的權責。',
  );
}

/** The procedure itself and those of 陸, in pairs of version and date. */
function documents({ settings }: Facts): Block {
  const names = Object.keys(procedureItems) as (keyof typeof procedureItems)[];
  const dayOf = (day: Day | null) => (day === null ? '（未登錄）' : rocShort(day));
  const textOf = (text: string) => (text === '' ? '（未登錄）' : text);
  const others = names.flatMap((name, at) => {
    const date = names[at + 1];
    if (at % 2 === 1 || date === undefined) return [];
    const title = procedureItems[name].item.replace(/版次$/, '');
    const day = settings[date];
    return [
      [title, textOf(String(settings[name] ?? '')), dayOf(day === '' ? null : (day as Day | null))],
    ];
  });
  return {
    kind: 'table',
    columns: [
      { header: '文件', weight: 16 },
      { header: '版次', weight: 6, align: 'center' },
      { header: '日期', weight: 8, align: 'center' },
    ],
    rows: [
      [
        `資訊安全組織管理程序 ${settings.documentNo}`.trim(),
        textOf(settings.edition),
        textOf(settings.documentDate),
      ],
      ...others,
    ],
  };
}
