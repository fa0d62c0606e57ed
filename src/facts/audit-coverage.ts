import { identity } from '../register/identity';
import { readable } from '../register/readable';
import type { Audit, Rows } from '../register/register';
import {
  auditedUnits,
  aYearBefore,
  daysOfAudit,
  isFinished,
  isSelfCheck,
  unitsOfAuditor,
} from './auditing';
import type { Facts } from './facts';
import { nextReview } from './next-review';
import { isIn } from './people';

type Unit = Rows['Units'][number];

export interface UnitCoverage {
  readonly unit: Unit;
  /** Whether somebody of 稽核小組 serves in it. */
  readonly isOfTeam: boolean;
  /** Audits of it within a year before the next review, those to come included. */
  readonly audits: readonly Audit[];
  /** Those of them with an auditor of another unit. */
  readonly byOthers: readonly Audit[];
}

/**
 * Which units in scope were audited within a year before the next review (without one, before today).
 * Null where no audit at all falls into it (AUD-01 says so), or where one cannot be read.
 */
export function auditCoverage(facts: Facts): UnitCoverage[] | null {
  const { rows, people, today } = facts;
  if (rows.Audits.some((audit) => !readable(audit, 'auditType', 'endDate', 'units'))) return null;
  const on = nextReview(facts)?.date ?? today;
  const from = aYearBefore(on);
  const within = rows.Audits.filter(
    (audit) =>
      !isSelfCheck(audit) &&
      audit.endDate !== null &&
      audit.endDate >= from &&
      audit.endDate <= on &&
      (isFinished(audit, today) || audit.endDate > today || audit.unread.has('status')),
  );
  if (within.length === 0) return null;
  const unitList = rows.Units.flatMap((row) => row.unit ?? []);
  const audited = within.map((audit) => ({ audit, units: auditedUnits(audit, unitList) }));
  const team = new Set(
    people
      .current(today)
      .filter((member) => isIn(member, 'ISMS 稽核小組'))
      .map((member) => identity(member.unit ?? '')),
  );
  // A unit that is not in the list may be any of those not audited otherwise: MEM-11 speaks of it.
  const listed = new Set(unitList.map(identity));
  const isAnyMeant = audited.some(({ units }) => [...units].some((unit) => !listed.has(unit)));
  const inScope = rows.Units.filter((row) => row.unit !== null && row.inScope === '是');
  const coverage = inScope.map((unit) => {
    const form = identity(unit.unit ?? '');
    const audits = audited.flatMap((one) => (one.units.has(form) ? [one.audit] : []));
    const byOthers = audits.filter((audit) => {
      const days = daysOfAudit(audit);
      return people
        .namesIn(audit.auditors)
        .some((name) => days !== null && !unitsOfAuditor(name, days, people).has(form));
    });
    return { unit, isOfTeam: team.has(form), audits, byOthers };
  });
  return isAnyMeant ? coverage.filter(({ audits }) => audits.length > 0) : coverage;
}
