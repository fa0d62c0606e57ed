import { rocShort, rocYear } from '../../register/day';
import { readable } from '../../register/readable';
import type { Audit } from '../../register/register';
import { say } from '../../register/said';
import { saysSomething } from '../../facts/agenda-words';
import { finishedInternalAudits } from '../../facts/auditing';
import type { Facts } from '../../facts/facts';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const aud02: Rule = {
  id: 'AUD-02',
  severity: 'E',
  area: 'AUD',
  title: '稽核起日不晚於迄日，完成者有迄日與結論',
  titleEn: 'An audit does not end before it starts; a completed one has its end and a conclusion',
  authority: '實務作法',
  why: '稽核的日期決定它屬於哪一期審查；沒有結論，議程 3-3 就沒有稽核結果。',
  mend: '更正起日或迄日；狀態為完成者補填迄日與結論，尚未結束者改回執行中。',
  needs: { Audits: ['startDate', 'endDate', 'status', 'conclusion'] },
  *run(facts) {
    const { rows, today } = facts;
    for (const audit of rows.Audits) {
      const { startDate, endDate, status } = audit;
      if (startDate !== null && endDate !== null && startDate > endDate) {
        yield reportCell(
          'Audits',
          audit,
          'endDate',
          say`迄日 ${rocShort(endDate)} 早於起日 ${rocShort(startDate)}。請更正其中一個日期。`,
        );
      }
      if (status !== '完成') continue;
      if (endDate === null && readable(audit, 'endDate')) {
        yield reportCell(
          'Audits',
          audit,
          'endDate',
          say`狀態為完成，但迄日空白，不知屬於哪一期審查。請填迄日，或更正狀態。`,
        );
      }
      if (endDate !== null && endDate > today && !isAwaited(audit, facts)) {
        yield reportCell(
          'Audits',
          audit,
          'endDate',
          say`狀態為完成，但迄日 ${rocShort(endDate)} 尚未到。請更正迄日，或將狀態改為執行中。`,
        );
      }
      if (readable(audit, 'conclusion') && !saysSomething(audit.conclusion)) {
        yield reportCell(
          'Audits',
          audit,
          'conclusion',
          say`狀態為完成，但沒有結論。請填稽核結論，或更正狀態。`,
        );
      }
    }
  },
};

/** The only internal audit of this year: that it is not finished is AUD-01's. */
function isAwaited({ auditType, startDate, endDate }: Audit, facts: Facts): boolean {
  const year = rocYear(facts.today);
  return (
    auditType === '內部稽核' &&
    [startDate, endDate].some((day) => day !== null && rocYear(day) === year) &&
    finishedInternalAudits(facts, year).length === 0
  );
}
