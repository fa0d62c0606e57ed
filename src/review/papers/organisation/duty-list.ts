import type { Facts } from '../../../facts/facts';
import { rocText } from '../../../register/day';
import { identity } from '../../../register/identity';
import { lackOf } from '../../../register/lack';
import { lists } from '../../../register/lists';
import type { Responsibility } from '../../../register/register';
import { duties } from '../../../register/duties';
import type { Block, Paper, PaperColumn } from '../../document';
import { paperFrame } from '../../paper-frame';
import { dayCell } from '../../wording/cell-text';
import { ordinal } from '../../wording/ordinals';

/** One object for every role: their columns stand under each other. */
const columns: readonly PaperColumn[] = [
  { header: '項次', weight: 3, align: 'center' },
  { header: '權責內容', weight: 30 },
  { header: '主責', weight: 6 },
  { header: '執行', weight: 10 },
  { header: '佐證紀錄', weight: 14 },
  { header: '最近執行日', weight: 7, align: 'center' },
];

/** 權責分工表: the duties of the procedure (伍.一.(二)) by role. */
export function dutyList(facts: Facts): Paper {
  const { settings, register, today } = facts;
  const lack = lackOf(register, 'Responsibilities', ['dutyId', 'role', 'letter', 'duty']);
  return {
    sheetTitle: '權責分工表',
    orientation: 'landscape',
    textSize: 10,
    ...paperFrame(settings, { heading: '權責分工表', formNo: 'dutiesFormNo' }),
    blocks: [
      { kind: 'title', text: `${settings.organisation}資訊安全管理系統 權責分工表` },
      ...(lack === null
        ? [paragraph(`資料截至${rocText(today)}。${countSentence(facts)}`), ...byRole(facts)]
        : [paragraph(`${lack}，無法列出。`)]),
    ],
  };
}

/** What of the procedure's duties is not in the table is said, not passed over. */
function countSentence({ rows }: Facts): string {
  const own = new Set(rows.Responsibilities.flatMap((row) => [identity(row.key), place(row)]));
  const missing = duties.filter((duty) => !own.has(identity(duty.dutyId)) && !own.has(place(duty)));
  const all = `程序伍、一、（二）所列權責${String(duties.length)}項`;
  if (missing.length === 0) return `${all}。`;
  if (missing.length === duties.length) return `${all}，均未登錄於「權責」。`;
  const ids = missing.map(({ dutyId }) => dutyId).join('、');
  return `${all}，其中${String(missing.length)}項未登錄於「權責」（${ids}）。`;
}

/** A duty whose number was changed is still the one of its role and letter. */
function place({ role, letter }: Pick<Responsibility, 'role' | 'letter'>): string {
  return `${role ?? ''} ${identity(letter ?? '')}`;
}

function byRole({ rows }: Facts): Block[] {
  const groups = [...lists.DutyRole, null]
    .map((role) => ({ role, own: rows.Responsibilities.filter((row) => row.role === role) }))
    .filter(({ own }) => own.length > 0);
  return groups.flatMap(({ role, own }, at): Block[] => [
    {
      kind: 'heading',
      level: 2,
      text: `${ordinal(at + 1)}、${role ?? '角色未填'}（${String(own.length)}項）`,
    },
    { kind: 'table', columns, rows: [...own].sort(byLetter).map(row) },
  ]);
}

function byLetter(a: Responsibility, b: Responsibility): number {
  const [x, y] = [identity(a.letter ?? ''), identity(b.letter ?? '')];
  return x < y ? -1 : x > y ? 1 : a.row - b.row;
}

function row(duty: Responsibility) {
  const { key, letter, accountable, responsible, evidence, lastDone, unread } = duty;
  return [
    { text: letter ?? key, row: { table: 'Responsibilities', key } as const },
    duty.duty ?? '',
    accountable.join('、'),
    responsible.join('、'),
    evidence ?? '',
    lastDone === null && !unread.has('lastDone') ? '' : dayCell(duty, 'lastDone', lastDone),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
