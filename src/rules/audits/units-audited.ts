import { listed, say } from '../../register/said';
import { auditCoverage } from '../../facts/audit-coverage';
import { eachOrOne } from '../each-or-one';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { seated } from '../members/appointed';

const audited = ['auditType', 'startDate', 'endDate', 'units', 'auditors', 'status'] as const;

export const aud05: Rule = {
  id: 'AUD-05',
  severity: 'W',
  area: 'AUD',
  title: '稽核人員所屬單位由其他單位人員稽核',
  titleEn: 'Units of the auditors are audited by those of other units',
  authority: '程序伍、一、(二)3(1)F',
  why: '程序規定稽核人員所屬部門屬驗證範圍時，也應接受其他部門稽核人員的稽核；最容易漏掉的就是稽核小組自己。',
  mend: '安排其他單位的稽核人員（或外部人員）稽核該單位，並於「稽核」另列一場；不在驗證範圍者於單位清單改為否。',
  needs: {
    Audits: audited,
    Members: [...seated, 'unit'],
    Units: ['unit', 'inScope'],
  },
  *run(facts) {
    for (const { unit, isOfTeam, audits, byOthers } of auditCoverage(facts) ?? []) {
      if (!isOfTeam || byOthers.length > 0) continue;
      const stated =
        audits.length === 0
          ? say`下一次管理審查會議前一年內未受稽核`
          : say`只由所屬人員稽核（${listed(audits.map(({ key }) => key))}）`;
      yield reportCell(
        'Units',
        unit,
        'unit',
        say`稽核小組成員所屬的「${unit.unit ?? ''}」在驗證範圍內，${stated}；程序規定應接受其他部門稽核人員之稽核。請安排其他單位人員稽核。`,
      );
    }
  },
};

/** The units of 稽核小組 are AUD-05's. */
export const aud06: Rule = {
  id: 'AUD-06',
  severity: 'W',
  area: 'AUD',
  title: '驗證範圍內各單位於會議前一年內受過稽核',
  titleEn: 'Every unit in scope was audited within a year before the meeting',
  authority: '實務作法',
  why: '驗證範圍內的單位一年沒有受稽，稽核計畫就有缺口，會議也看不到該單位的情形。',
  mend: '補辦該單位的稽核，或更正「稽核」的受稽單位；已不在驗證範圍者於單位清單改為否。',
  needs: {
    Audits: audited,
    Members: [...seated, 'unit'],
    Units: ['unit', 'inScope'],
  },
  *run(facts) {
    const left = (auditCoverage(facts) ?? []).filter(
      ({ isOfTeam, audits }) => !isOfTeam && audits.length === 0,
    );
    yield* eachOrOne(
      left,
      ({ unit }) =>
        reportCell(
          'Units',
          unit,
          'unit',
          say`在驗證範圍內，但下一次管理審查會議前一年內未受稽核。請補辦稽核，或更正「稽核」的受稽單位。`,
        ),
      ({ unit }, all) =>
        reportCell(
          'Units',
          unit,
          'unit',
          say`${listed(all.map((one) => one.unit.unit ?? ''))}等 ${String(all.length)} 個單位在驗證範圍內，但下一次管理審查會議前一年內未受稽核。請補辦稽核，或更正「稽核」的受稽單位。`,
        ),
    );
  },
};
