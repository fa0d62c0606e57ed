import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import { listed, say } from '../../register/said';
import { auditedUnits, daysOfAudit, isSelfCheck, unitsOfAuditor } from '../../facts/auditing';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const aud04: Rule = {
  id: 'AUD-04',
  severity: 'E',
  area: 'AUD',
  title: '稽核人員不稽核所屬單位',
  titleEn: 'Auditors do not audit their own unit',
  authority: '程序伍、一、(二)3(1)F；ISO/IEC 27001 9.2.2',
  why: '程序規定稽核人員所屬部門應由其他部門人員稽核；自己稽核自己的單位，該部分的稽核不成立。',
  mend: '將該單位改由其他單位的稽核人員稽核，並另列一場；登錄錯誤者更正受稽單位、稽核人員或成員的服務單位。',
  commanded: true,
  needs: {
    Audits: ['auditType', 'startDate', 'endDate', 'units', 'auditors'],
    Members: ['name', 'unit', 'startDate', 'endDate'],
  },
  *run({ rows, people }) {
    const unitList = rows.Units.flatMap((row) => row.unit ?? []);
    for (const audit of rows.Audits) {
      const days = daysOfAudit(audit);
      const sound = readable(audit, 'auditType', 'startDate', 'endDate', 'units', 'auditors');
      if (!sound || days === null || isSelfCheck(audit)) continue;
      const audited = auditedUnits(audit, unitList);
      const names = people
        .namesIn(audit.auditors)
        // Which of two people of one name it was must be said first.
        .filter((name) => !people.isAmbiguous(name));
      const own = names.flatMap((name) =>
        [...unitsOfAuditor(name, days, people)]
          .filter((unit) => audited.has(unit))
          .map((unit) => ({ name, unit: unitList.find((u) => identity(u) === unit) ?? unit })),
      );
      if (own.length === 0) continue;
      const stated = listed(own.map(({ name, unit }) => say`「${name}」屬${unit}`));
      const others = names.filter((name) => own.every((one) => one.name !== name));
      const remedy =
        others.length === 0
          ? say`請改由其他單位的稽核人員稽核`
          : say`由${listed(others)}稽核者請另列一場，只列實際稽核的人員與單位；否則請改由其他單位的人員稽核`;
      yield reportCell(
        'Audits',
        audit,
        'auditors',
        say`稽核人員${stated}，而該單位在受稽單位之內，不得稽核所屬單位。${remedy}。`,
      );
    }
  },
};
