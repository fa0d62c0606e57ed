import { duties, type Duty } from '../../register/duties';
import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { Responsibility } from '../../register/register';
import { say } from '../../register/said';
import type { Fix } from '../fix';
import { headerOf, reportTable } from '../report';
import { withFix } from '../fix';
import type { Rule } from '../rule';
import { doubledPlaces, isLetter, opening, placeOf } from './duty-rows';

export const rsp01: Rule = {
  id: 'RSP-01',
  severity: 'E',
  area: 'RSP',
  title: '程序所列 56 項權責齊備',
  titleEn: 'The 56 duties of the procedure are all there',
  authority: '程序伍、一、(二)',
  why: '程序逐項規定各角色的權責；少列一項，就沒有人知道該項由誰負責。',
  mend: '以修正由程序原文補列，再填主責與執行；角色或項次填錯的列請更正該格。',
  commanded: true,
  needs: { Responsibilities: ['dutyId', 'role', 'letter'] },
  *run({ rows }) {
    const present = new Set(rows.Responsibilities.map(placeOf));
    const twice = doubledPlaces(rows.Responsibilities);
    // A row whose role or letter is bad, or another row's, is known by its number: RSP-02 or REG-03
    // speaks of the cell.
    const byNumber = new Set<string | null>(
      rows.Responsibilities.filter(
        (row) =>
          !readable(row, 'role', 'letter') ||
          row.role === null ||
          !isLetter(row) ||
          twice.has(placeOf(row)),
      ).map((row) => identity(row.dutyId ?? '')),
    );
    const missing = duties.filter(
      (duty) =>
        !present.has(`${duty.role ?? ''} ${duty.letter ?? ''}`) &&
        !byNumber.has(identity(duty.dutyId)),
    );
    if (missing.length === duties.length) {
      yield withFix(
        reportTable(
          'Responsibilities',
          '',
          'duty',
          say`程序所列 ${String(duties.length)} 項權責均未列。請由程序帶入全部權責。`,
        ),
        rowsFix(say`由程序帶入全部權責`.text, missing, rows.Responsibilities),
      );
      return;
    }
    for (const duty of missing) {
      yield withFix(
        reportTable(
          'Responsibilities',
          duty.dutyId,
          'letter',
          say`缺少「${duty.role ?? ''}」項次 ${duty.letter ?? ''}「${opening(duty.duty ?? '')}」，程序規定應有此項權責。請補列。`,
        ),
        rowsFix(say`由程序補列此項`.text, [duty], rows.Responsibilities),
      );
    }
  },
};

/** The rows as a new workbook has them; none where a number is taken, for nobody knows by what. */
function rowsFix(
  label: string,
  missing: readonly Duty[],
  rows: readonly Responsibility[],
): Fix | undefined {
  const taken = new Set(rows.map((row) => identity(row.dutyId ?? '')));
  if (missing.some(({ dutyId }) => taken.has(identity(dutyId)))) return undefined;
  return {
    kind: 'rows',
    label,
    table: 'Responsibilities',
    rows: missing.map((duty) =>
      Object.fromEntries(
        Object.entries(duty).flatMap(([column, value]) =>
          value === null ? [] : [[headerOf('Responsibilities', column), value]],
        ),
      ),
    ),
  };
}
