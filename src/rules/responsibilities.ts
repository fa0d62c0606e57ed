import { rocShort } from '../register/day';
import { duties } from '../register/duties';
import { plain } from '../register/identity';
import { lists } from '../register/lists';
import type { Choice } from '../register/lists';
import type { Member, Responsibility } from '../register/register';
import { isCurrent, isIn, isReversed } from '../facts/people';
import { readable } from '../register/readable';
import { reportCell, reportTable, rowName } from './report';
import type { Rule } from './rule';

type DutyRole = Choice<'DutyRole'>;

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

const inProcedure = new Set(duties.map(({ role, letter }) => `${role} ${letter}`));

const rsp01: Rule = {
  id: 'RSP-01',
  severity: 'E',
  area: 'RSP',
  title: '程序所列 56 項權責齊備',
  authority: '程序伍、一、(二)',
  needs: { Responsibilities: ['dutyId', 'role', 'letter'] },
  *run({ rows }) {
    const present = new Set(
      rows.Responsibilities.map((row) => `${row.role ?? ''} ${letterOf(row)}`),
    );
    // A row whose role or letter is bad is known by its number: RSP-02 or REG-03 speaks of the cell.
    const byNumber = new Set<string | null>(
      rows.Responsibilities.filter(
        (row) => !readable(row, 'role', 'letter') || row.role === null || !isLetter(row),
      ).map((row) => row.dutyId),
    );
    const missing = duties.filter(
      (duty) => !present.has(`${duty.role} ${duty.letter}`) && !byNumber.has(duty.dutyId),
    );
    if (missing.length === duties.length) {
      yield reportTable(
        'Responsibilities',
        '',
        'duty',
        `程序所列 ${String(duties.length)} 項權責均未列。請刪除空白的「權責」工作表，再以「建立工作表」由程序帶入。`,
      );
      return;
    }
    for (const duty of missing) {
      yield reportTable(
        'Responsibilities',
        duty.dutyId,
        'letter',
        `缺少「${duty.role}」項次 ${duty.letter}「${opening(duty.duty ?? '')}」，程序規定應有此項權責。請補列。`,
      );
    }
  },
};

const rsp02: Rule = {
  id: 'RSP-02',
  severity: 'E',
  area: 'RSP',
  title: '角色不空白，同一角色的項次不重複、自 A 起連續',
  authority: '程序伍、一、(二)各款編號',
  needs: { Responsibilities: ['role', 'letter'] },
  *run({ rows }) {
    const read = rows.Responsibilities.filter((row) => readable(row, 'role', 'letter'));
    for (const row of read.filter((r) => r.role === null)) {
      yield reportCell(
        'Responsibilities',
        row,
        'role',
        `角色空白，不知此項權責由誰負責。請由清單選取：${lists.DutyRole.join('、')}。`,
      );
    }
    const lettered = read.filter(isLetter);
    const isLettered = new Set(lettered);
    for (const row of read.filter((r) => !isLettered.has(r))) {
      const stated = row.letter === null ? '項次空白' : `項次「${row.letter}」不是一個英文字母`;
      yield reportCell('Responsibilities', row, 'letter', `${stated}。請填 A、B、C……之一。`);
    }
    for (const [role, own] of byRole(lettered)) {
      const first = new Map<string, Responsibility>();
      for (const row of own) {
        const earlier = first.get(letterOf(row));
        if (!earlier) {
          first.set(letterOf(row), row);
          continue;
        }
        yield reportCell(
          'Responsibilities',
          row,
          'letter',
          `「${role}」項次 ${letterOf(row)} 與 ${rowName('Responsibilities', earlier)} 重複。請更正項次，或刪去重複的列。`,
        );
      }
      // A letter or role that is reported as bad may be the one that seems to be missing.
      const unclear = rows.Responsibilities.some(
        (row) => row.role === null || (!isLettered.has(row) && row.role === role),
      );
      if (unclear) continue;
      const letters = [...first.keys()].sort();
      const gap = letters.findIndex((letter, index) => letter !== letterAt(index));
      const after = first.get(letters[gap] ?? '');
      // A duty of the procedure that is missing is RSP-01's.
      if (!after || inProcedure.has(`${role} ${letterAt(gap)}`)) continue;
      yield reportCell(
        'Responsibilities',
        after,
        'letter',
        `「${role}」項次 ${letterOf(after)} 之前缺少 ${letterAt(gap)}，項次應自 A 起連續。請補列 ${letterAt(gap)}，或更正項次。`,
      );
    }
  },
};

const rsp03: Rule = {
  id: 'RSP-03',
  severity: 'E',
  area: 'RSP',
  title: '各角色均有現任人員',
  authority: '程序伍、一、(二)',
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
        `角色「${role}」於 ${rocShort(today)} 無現任人員，其 ${String(own.length)} 項權責無人承擔。請於「成員」指派，或更正到任日、卸任日。`,
      );
    }
  },
};

/** Rows by role in the order in which the roles appear; a row without a role belongs to none. */
function byRole(rows: readonly Responsibility[]): Map<DutyRole, Responsibility[]> {
  const roles = new Map<DutyRole, Responsibility[]>();
  for (const row of rows) {
    if (row.role === null) continue;
    const own = roles.get(row.role);
    if (own) own.push(row);
    else roles.set(row.role, [row]);
  }
  return roles;
}

/** A, as people write it: 「Ａ」, 「a.」. */
function letterOf(row: Responsibility): string {
  return plain(row.letter ?? '')
    .replace(/[\s.、()]/g, '')
    .toUpperCase();
}

function isLetter(row: Responsibility): boolean {
  return /^[A-Z]$/.test(letterOf(row));
}

function letterAt(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function opening(duty: string): string {
  return duty.length > 20 ? `${duty.slice(0, 20)}…` : duty;
}

export const responsibilityRules: readonly Rule[] = [rsp01, rsp02, rsp03];
