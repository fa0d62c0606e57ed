import { rocShort, rocYear, serialOf, type Day } from '../../register/day';
import { readable } from '../../register/readable';
import type { Responsibility } from '../../register/register';
import { type Said, say } from '../../register/said';
import { finishedInternalAudits } from '../../facts/auditing';
import type { Facts } from '../../facts/facts';
import { setCell, withFix } from '../fix';
import type { Report } from '../report';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { dutyAt, isUntouched, type DutyRole } from './duty-rows';

/** A duty that has a product every year. */
export interface YearlyDuty {
  readonly role: DutyRole;
  readonly letter: string;
  readonly product: Said;
  /** The last day on which another table shows it done this year. */
  readonly shown?: (facts: Facts) => Day | null;
  /** Whether there can be none yet, or another rule says so. */
  readonly isIdle?: (facts: Facts) => boolean;
}

export const yearlyDuties: readonly YearlyDuty[] = [
  {
    role: '執行小組',
    letter: 'D',
    product: say`風險評鑑`,
    shown: ({ rows, today }) =>
      latest(
        rows.Risks.map((risk) => risk.assessedDate),
        today,
      ),
  },
  { role: '執行小組', letter: 'H', product: say`教育訓練` },
  {
    role: 'ISMS 承辦人',
    letter: 'H',
    product: say`決議追蹤`,
    shown: ({ rows, today }) =>
      latest(
        rows.Resolutions.map((row) => row.updatedDate),
        today,
      ),
    isIdle: ({ rows }) => rows.Resolutions.length === 0,
  },
  { role: '稽核小組', letter: 'C', product: say`稽核計畫` },
  {
    role: '稽核小組',
    letter: 'D',
    product: say`內部稽核`,
    shown: (facts) =>
      latest(
        finishedInternalAudits(facts, rocYear(facts.today)).map((audit) => audit.endDate),
        facts.today,
      ),
    // That there was none is AUD-01's.
    isIdle: (facts) => finishedInternalAudits(facts, rocYear(facts.today)).length === 0,
  },
];

export const rsp09: Rule = {
  id: 'RSP-09',
  severity: 'W',
  area: 'RSP',
  title: '每年應有產出的權責，本年有紀錄',
  titleEn: 'Duties that yield a record each year have this year’s',
  authority: '程序伍、一、(二)2(1)D、H、2(3)H、3(1)C、D',
  why: '稽核計畫、內部稽核、風險評鑑、訓練與決議追蹤每年都要有紀錄可查。',
  mend: '辦理後填「最近執行日」與「佐證紀錄」；其他表已有當年資料者，可用修正帶入日期。',
  needs: {
    Responsibilities: ['role', 'letter', 'accountable', 'responsible', 'evidence', 'lastDone'],
  },
  *run(facts) {
    if (facts.people.members.length === 0) return;
    for (const duty of yearlyDuties) {
      const row = dutyAt(facts.rows.Responsibilities, duty.role, duty.letter);
      // Without people there is nobody to have done it: RSP-04's.
      if (!row || isUntouched(row) || !readable(row, 'lastDone', 'evidence')) continue;
      if (!duty.isIdle?.(facts)) yield* reportsOf(row, duty, facts);
    }
  },
};

function* reportsOf(row: Responsibility, duty: YearlyDuty, facts: Facts): Iterable<Report> {
  const { today } = facts;
  const year = rocYear(today);
  if (row.lastDone !== null && rocYear(row.lastDone) >= year && row.lastDone <= today) {
    if (row.evidence !== null) return;
    yield reportCell(
      'Responsibilities',
      row,
      'evidence',
      say`${duty.product}已填最近執行日，但佐證紀錄空白。請填紀錄名稱或文號。`,
    );
    return;
  }
  const { lastDone } = row;
  const yetToCome = lastDone !== null && lastDone > today ? say`，尚未到` : '';
  const stated =
    lastDone === null ? say`最近執行日空白` : say`最近執行日為 ${rocShort(lastDone)}${yetToCome}`;
  const shown = duty.shown?.(facts) ?? null;
  const seen = shown === null ? '' : say`；其他表顯示已於 ${rocShort(shown)} 辦理`;
  yield withFix(
    reportCell(
      'Responsibilities',
      row,
      'lastDone',
      say`${stated}，${String(year)} 年尚無${duty.product}的紀錄${seen}。請於辦理後填最近執行日與佐證紀錄。`,
      // In the first half of the year it may well be still to come.
      today.slice(5) < '07-01' ? 'I' : undefined,
    ),
    shown === null
      ? undefined
      : setCell(
          'Responsibilities',
          row,
          'lastDone',
          serialOf(shown),
          say`最近執行日填 ${rocShort(shown)}`.text,
        ),
  );
}

/** The last of the days of this year up to today. */
function latest(days: readonly (Day | null)[], today: Day): Day | null {
  return days.reduce<Day | null>((last, day) => {
    if (day === null || day > today || rocYear(day) !== rocYear(today)) return last;
    return last === null || day > last ? day : last;
  }, null);
}
