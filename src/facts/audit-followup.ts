import { identity } from '../register/identity';
import type { Audit } from '../register/register';
import { auditedUnits, daysOfAudit, isSelfCheck, unitsOfAuditor } from './auditing';
import { auditsOf } from './figures/audit-figures';
import type { Meeting } from './meeting';
import { isIn } from './people';

/** Audits with the findings that name them. */
export type Audited = ReturnType<typeof auditsOf>;

/** The audits before this period: of the period before, else the last one ever; null where there is none. */
export function lastAudited({ facts, period, previousPeriod }: Meeting): Audited | null {
  const before = previousPeriod && auditsOf(facts, previousPeriod);
  if (before && before.audits.length > 0) return before;
  if (!period) return null;
  const ends = facts.rows.Audits.flatMap(({ endDate }) =>
    endDate !== null && endDate < period.start ? [endDate] : [],
  ).sort();
  const last = ends.at(-1);
  return last === undefined ? null : auditsOf(facts, { start: last, end: last });
}

export interface OwnUnit {
  readonly unit: string;
  /** 驗證範圍; null where it is not filled in. */
  readonly inScope: '是' | '否' | null;
  /** Audits of the period that audited it. */
  readonly audits: readonly Audit[];
  /** Who of their auditors serves elsewhere; somebody whose unit nobody knows is none of them. */
  readonly byOthers: readonly string[];
}

/** Units in which people of 稽核小組 served on the meeting's day, and who audited them (3(1)F). */
export function ownUnits(meeting: Meeting): OwnUnit[] {
  const { facts, on, period } = meeting;
  if (!period) return [];
  const { rows, people } = facts;
  const unitList = rows.Units.flatMap((row) => row.unit ?? []);
  const held = auditsOf(facts, period).audits.filter((audit) => !isSelfCheck(audit));
  const own = new Map(
    people
      .current(on)
      .filter((member) => isIn(member, 'ISMS 稽核小組'))
      .flatMap(({ unit }) => (unit === null ? [] : [[identity(unit), unit] as const])),
  );
  return [...own].map(([form, unit]) => {
    const audits = held.filter((audit) => auditedUnits(audit, unitList).has(form));
    const byOthers = audits.flatMap((audit) => {
      const days = daysOfAudit(audit);
      return people.namesIn(audit.auditors).filter((name) => {
        const units = days ? unitsOfAuditor(name, days, people) : new Set<string>();
        return units.size > 0 && !units.has(form);
      });
    });
    const row = rows.Units.find((one) => identity(one.unit ?? '') === form);
    return { unit, inScope: row?.inScope ?? null, audits, byOthers: [...new Set(byOthers)] };
  });
}
