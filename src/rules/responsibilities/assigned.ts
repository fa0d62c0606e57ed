import { listed, say } from '../../register/said';
import type { People } from '../../facts/people';
import { eachOrOne } from '../each-or-one';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { isUntouched } from './duty-rows';

export const rsp04: Rule = {
  id: 'RSP-04',
  severity: 'W',
  area: 'RSP',
  title: '每項權責有一位主責，且有人執行',
  titleEn: 'Every duty has one accountable person, and someone who does it',
  authority: 'RACI 原則',
  why: '沒有主責就沒有人負責，兩位主責等於沒有主責；沒有執行就沒有人辦。',
  mend: '「主責」填一人，其餘移到「執行」；「執行」填實際辦理的人，可與主責相同。',
  needs: { Responsibilities: ['accountable', 'responsible'] },
  *run({ rows, people }) {
    // Without people there is nobody to assign: MEM-01's.
    if (people.members.length === 0) return;
    const untouched = rows.Responsibilities.filter(isUntouched);
    const every = untouched.length === rows.Responsibilities.length;
    yield* eachOrOne(
      untouched,
      (row) =>
        reportCell(
          'Responsibilities',
          row,
          'accountable',
          say`主責與執行均空白，無人承擔此項權責。請填一位主責及執行的人。`,
        ),
      (row, all) =>
        reportCell(
          'Responsibilities',
          row,
          'accountable',
          say`${every ? say`全部` : say`自此列起共`} ${String(all.length)} 項權責的主責與執行均空白，尚未分工。請逐項填一位主責及執行的人。`,
        ),
    );
    for (const row of rows.Responsibilities) {
      if (isUntouched(row)) continue;
      const accountable = distinct(people.namesIn(row.accountable), people);
      if (accountable.length === 0 && !row.unread.has('accountable')) {
        yield reportCell(
          'Responsibilities',
          row,
          'accountable',
          say`主責空白，無人負最終責任。請填一人。`,
        );
      } else if (accountable.length > 1) {
        yield reportCell(
          'Responsibilities',
          row,
          'accountable',
          say`主責有 ${String(accountable.length)} 人（${listed(accountable)}），主責只能一人。請留一人，其餘移到執行。`,
        );
      }
      if (row.responsible.length === 0 && !row.unread.has('responsible')) {
        yield reportCell(
          'Responsibilities',
          row,
          'responsible',
          say`執行空白，無人辦理此項權責。請填實際辦理的人。`,
        );
      }
    }
  },
};

/** The people that names stand for: one written twice is one. */
function distinct(names: readonly string[], people: People): string[] {
  return names.filter((name, at) => !names.slice(0, at).some((one) => people.sameName(one, name)));
}
