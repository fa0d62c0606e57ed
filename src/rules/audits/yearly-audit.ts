import { rocYear } from '../../register/day';
import { readable } from '../../register/readable';
import { listed, say } from '../../register/said';
import { finishedInternalAudits } from '../../facts/auditing';
import { yearsToAudit } from '../../facts/years-to-audit';
import { reportYears } from '../report';
import type { Rule } from '../rule';

export const aud01: Rule = {
  id: 'AUD-01',
  severity: 'E',
  area: 'AUD',
  title: '每年至少完成一次內部稽核',
  titleEn: 'At least one internal audit is completed each year',
  authority: '程序伍、二、(一)「每年於內部稽核實施後，應召開一次管理審查會議」',
  why: '程序規定先稽核、後審查；沒有完成的內部稽核，管理審查會議就沒有稽核結果可審。',
  mend: '於「稽核」登錄本年的內部稽核；已結束者填迄日與結論，狀態改為完成。',
  commanded: true,
  needs: { Audits: ['auditType', 'endDate', 'status'] },
  *run(facts) {
    const { rows, people, reviews } = facts;
    // An audit that cannot be read may be the one: the bad cell is already reported.
    if (rows.Audits.some((audit) => !readable(audit, 'auditType', 'endDate', 'status'))) return;
    const dated = new Set(reviews.flatMap(({ date }) => (date === null ? [] : rocYear(date))));
    // A workbook that is just being begun: first the people (MEM-01).
    if (people.members.length === 0 && rows.Audits.length === 0 && dated.size === 0) return;
    for (const year of yearsToAudit(facts)) {
      if (finishedInternalAudits(facts, year).length > 0) continue;
      const begun = rows.Audits.filter(
        ({ auditType, startDate, endDate }) =>
          auditType === '內部稽核' &&
          [startDate, endDate].some((day) => day !== null && rocYear(day) === year),
      ).map(({ key }) => key);
      const stated =
        begun.length === 0 ? say`沒有內部稽核` : say`的內部稽核 ${listed(begun)} 尚未完成`;
      // Without a meeting this year it can still be held.
      yield reportYears(
        'Audits',
        String(year),
        'status',
        say`${String(year)} 年${stated}，管理審查會議應於內部稽核實施後召開。請登錄本年內部稽核；已結束者填迄日、結論，狀態改為完成。`,
        dated.has(year) ? undefined : 'W',
      );
    }
  },
};
