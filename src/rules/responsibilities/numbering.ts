import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import { lists } from '../../register/lists';
import type { Responsibility } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';
import { byRole, isLetter, letterOf, placeOf, procedureDuties } from './duty-rows';

export const rsp02: Rule = {
  id: 'RSP-02',
  severity: 'E',
  area: 'RSP',
  title: '角色不空白，同一角色的項次不重複、自 A 起連續',
  titleEn: 'A role is filled in, and its duties are numbered from A without doubles or gaps',
  authority: '程序伍、一、(二)各款編號',
  why: '權責以角色與項次對照程序；重複或跳號時，同一項會有兩個答案或被漏掉。',
  mend: '更正角色或項次；重複的列刪去一列。',
  needs: { Responsibilities: ['role', 'letter'] },
  *run({ rows }) {
    const read = rows.Responsibilities.filter((row) => readable(row, 'role', 'letter'));
    for (const row of read.filter((r) => r.role === null)) {
      yield reportCell(
        'Responsibilities',
        row,
        'role',
        say`角色空白，不知此項權責由誰負責。請由清單選取：${listed(lists.DutyRole)}。`,
      );
    }
    const lettered = read.filter(isLetter);
    const isLettered = new Set(lettered);
    for (const row of read.filter((r) => !isLettered.has(r))) {
      const stated =
        row.letter === null ? say`項次空白` : say`項次「${row.letter}」不是一個英文字母`;
      yield reportCell('Responsibilities', row, 'letter', say`${stated}。請填 A、B、C……之一。`);
    }
    for (const [role, own] of byRole(lettered)) {
      const first = new Map<string, Responsibility>();
      // Of two rows with one letter the wrong one is that which bears another duty's number.
      const rightful = (row: Responsibility) =>
        identity(row.dutyId ?? '') === identity(procedureDuties.get(placeOf(row))?.dutyId ?? '');
      for (const row of [...own.filter(rightful), ...own.filter((each) => !rightful(each))]) {
        const earlier = first.get(letterOf(row));
        if (!earlier) {
          first.set(letterOf(row), row);
          continue;
        }
        // One row copied with its number is REG-05's.
        if (row.dutyId !== null && identity(row.dutyId) === identity(earlier.dutyId ?? ''))
          continue;
        yield reportCell(
          'Responsibilities',
          row,
          'letter',
          say`「${role}」項次 ${letterOf(row)} 與 ${rowName('Responsibilities', earlier)} 重複。請更正項次，或刪去重複的列。`,
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
      if (!after || procedureDuties.has(`${role} ${letterAt(gap)}`)) continue;
      yield reportCell(
        'Responsibilities',
        after,
        'letter',
        say`「${role}」項次 ${letterOf(after)} 之前缺少 ${letterAt(gap)}，項次應自 A 起連續。請補列 ${letterAt(gap)}，或更正項次。`,
      );
    }
  },
};

function letterAt(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
