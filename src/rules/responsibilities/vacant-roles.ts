import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import type { Member } from '../../register/register';
import { say } from '../../register/said';
import { isCurrent, isIn, isReversed } from '../../facts/people';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { byRole, type DutyRole } from './duty-rows';

/** Who carries a role's duties: the whole of a body, or the holder of a position. */
const bearers: Readonly<Record<DutyRole, (member: Member) => boolean>> = {
  管理委員會: (member) => isIn(member, '資訊安全管理委員會'),
  資安長: (member) => member.position === '資安長(召集人)',
  資安主管: (member) => member.position === '資安主管(副召集人)',
  委員: (member) => member.position === '委員',
  執行小組: (member) => isIn(member, 'ISMS 執行小組'),
  執行小組組長: (member) => member.position === '執行小組組長',
  'ISMS 承辦人': (member) => member.position === 'ISMS 承辦人',
  稽核小組: (member) => isIn(member, 'ISMS 稽核小組'),
  稽核小組組長: (member) => member.position === '稽核小組組長',
};

/** Roles that are vacant only while a position is that MEM-01 asks for. */
const mem01Roles: ReadonlySet<DutyRole> = new Set([
  '管理委員會',
  '資安長',
  '資安主管',
  '執行小組',
  '執行小組組長',
  'ISMS 承辦人',
  '稽核小組',
  '稽核小組組長',
]);

export const rsp03: Rule = {
  id: 'RSP-03',
  severity: 'E',
  area: 'RSP',
  title: '各角色均有現任人員',
  titleEn: 'Every role is held by someone in office',
  authority: '程序伍、一、(二)',
  why: '角色沒有人，該角色的權責就無人承擔。',
  mend: '於「成員」新增任此職務的人員，或更正到任日、卸任日。',
  needs: {
    Responsibilities: ['role'],
    Members: ['name', 'position', 'organisation', 'startDate', 'endDate'],
  },
  *run({ rows, people, today }) {
    // An empty 成員 is one problem, and MEM-01's.
    if (people.members.length === 0) return;
    // A member whose row is partly unreadable may be the one: the bad cell is already reported.
    const uncertain = people.members.filter(
      (member) =>
        isReversed(member) ||
        (isCurrent(member, today) &&
          !readable(member, 'name', 'position', 'organisation', 'startDate', 'endDate')),
    );
    const current = people.current(today).filter((member) => member.name !== null);
    for (const [role, own] of byRole(rows.Responsibilities)) {
      const [row] = own;
      // Nobody in a role of which MEM-01 asks for somebody: it has said so.
      if (mem01Roles.has(role)) continue;
      const bears = bearers[role];
      const perhaps = uncertain.some((m) => !readable(m, 'position', 'organisation') || bears(m));
      if (!row || perhaps || current.some(bears)) continue;
      yield reportCell(
        'Responsibilities',
        row,
        'role',
        say`角色「${role}」於 ${rocShort(today)} 無現任人員，其 ${String(own.length)} 項權責無人承擔。請於「成員」指派，或更正到任日、卸任日。`,
      );
    }
  },
};
