import type { Responsibility } from '../../register/register';
import { type Said, listed, say } from '../../register/said';
import type { Facts } from '../../facts/facts';
import type { Organisation } from '../../facts/people';
import { isIn } from '../../facts/people';
import { seated } from '../members/appointed';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { dutyAt, type DutyRole } from './duty-rows';

const groupOf: Readonly<Partial<Record<DutyRole, Organisation>>> = {
  執行小組: 'ISMS 執行小組',
  執行小組組長: 'ISMS 執行小組',
  'ISMS 承辦人': 'ISMS 執行小組',
  稽核小組: 'ISMS 稽核小組',
  稽核小組組長: 'ISMS 稽核小組',
};

const others: Readonly<Partial<Record<Organisation, Organisation>>> = {
  'ISMS 執行小組': 'ISMS 稽核小組',
  'ISMS 稽核小組': 'ISMS 執行小組',
};

export const rsp05: Rule = {
  id: 'RSP-05',
  severity: 'E',
  area: 'RSP',
  title: '稽核小組的權責不由執行小組人員擔任，反之亦同',
  titleEn: 'Duties of the audit group are not held by the working group, nor the reverse',
  authority: '程序伍、一、(二)2、3；ISO/IEC 27001 9.2.2',
  why: '執行的人稽核自己辦的事，稽核就失去客觀。',
  mend: '將該項的主責或執行改為所屬小組的人員；人員已改隸者更正「成員」的任命。',
  needs: { Responsibilities: ['role', 'accountable', 'responsible'], Members: seated },
  *run(facts) {
    for (const row of facts.rows.Responsibilities) {
      // A row without a role is RSP-02's.
      const group = row.role && groupOf[row.role];
      const other = group && others[group];
      if (!group || !other) continue;
      for (const column of ['accountable', 'responsible'] as const) {
        const wrong = facts.people
          .namesIn(row[column])
          .filter((name) => isOfOther(name, group, other, facts));
        if (wrong.length === 0) continue;
        yield reportCell(
          'Responsibilities',
          row,
          column,
          say`「${listed(wrong)}」為${other}成員，不得擔任${group}的權責。請改由${group}人員擔任。`,
        );
      }
    }
  },
};

/** In the other group, and not in this one too: of who is in both MEM-09 speaks. */
function isOfOther(
  name: string,
  group: Organisation,
  other: Organisation,
  { people, today }: Facts,
): boolean {
  if (people.isAmbiguous(name)) return false;
  const current = people.currentOf(name, today);
  return (
    current.some((member) => isIn(member, other)) && !current.some((member) => isIn(member, group))
  );
}

export const rsp10: Rule = {
  id: 'RSP-10',
  severity: 'W',
  area: 'RSP',
  title: '核定與制訂不是同一人',
  titleEn: 'Whoever approves is not the one who drew it up',
  authority: '程序伍、一、(二)1(2)A、2(1)N',
  why: '自己制訂、自己核定，等於沒有核定。',
  mend: '資安長 A（核定）與執行小組 N（制訂）由不同的人主責。',
  needs: { Responsibilities: ['role', 'letter', 'accountable', 'responsible'] },
  *run({ rows, people }) {
    const approval = dutyAt(rows.Responsibilities, '資安長', 'A');
    const drafting = dutyAt(rows.Responsibilities, '執行小組', 'N');
    if (!approval || !drafting) return;
    const approvers = people.namesIn(approval.accountable);
    for (const column of ['accountable', 'responsible'] as const) {
      const both = people
        .namesIn(drafting[column])
        .find((name) => approvers.some((approver) => people.sameName(approver, name)));
      if (both === undefined) continue;
      yield reportCell('Responsibilities', drafting, column, sentence(both, approval));
      return;
    }
  },
};

function sentence(name: string, { key }: Responsibility): Said {
  return say`「${name}」同時主責 ${key} 之核定，同一事項的制訂與核定不宜為同一人。請改由他人制訂，或改由資安長核定。`;
}
