import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { saysSomething } from '../../facts/agenda-words';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const aud02: Rule = {
  id: 'AUD-02',
  severity: 'E',
  area: 'AUD',
  title: '稽核起日不晚於迄日，完成者有迄日與結論',
  authority: '實務作法',
  why: '稽核的日期決定它屬於哪一期審查；沒有結論，議程 3-3 就沒有稽核結果。',
  mend: '更正起日或迄日；狀態為完成者補填迄日與結論，尚未結束者改回執行中。',
  needs: { Audits: ['startDate', 'endDate', 'status', 'conclusion'] },
  *run({ rows }) {
    for (const audit of rows.Audits) {
      const { startDate, endDate, status } = audit;
      if (startDate !== null && endDate !== null && startDate > endDate) {
        yield reportCell(
          'Audits',
          audit,
          'endDate',
          `迄日 ${rocShort(endDate)} 早於起日 ${rocShort(startDate)}。請更正其中一個日期。`,
        );
      }
      if (status !== '完成') continue;
      if (endDate === null && readable(audit, 'endDate')) {
        yield reportCell(
          'Audits',
          audit,
          'endDate',
          '狀態為完成，但迄日空白，不知屬於哪一期審查。請填迄日，或更正狀態。',
        );
      }
      if (readable(audit, 'conclusion') && !saysSomething(audit.conclusion)) {
        yield reportCell(
          'Audits',
          audit,
          'conclusion',
          '狀態為完成，但沒有結論。請填稽核結論，或更正狀態。',
        );
      }
    }
  },
};
