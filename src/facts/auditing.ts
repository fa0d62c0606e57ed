import type { Day } from '../register/day';
import { dayOf, rocYear } from '../register/day';
import { identity } from '../register/identity';
import { nearest } from '../register/list-entry';
import type { Audit, Member } from '../register/register';
import { splitKnownNames } from '../register/split-names';
import type { Facts } from './facts';
import type { People } from './people';
import type { Span } from './span';

/** A unit checks itself: who does it is no auditor, and need not be independent. */
export function isSelfCheck({ auditType }: Audit): boolean {
  return auditType === '自行檢查';
}

/** 狀態 is 完成, and the last day has passed. */
export function isFinished({ status, endDate }: Audit, today: Day): boolean {
  return status === '完成' && endDate !== null && endDate <= today;
}

/** An internal audit of a year that is finished. */
export function finishedInternalAudits({ rows, today }: Facts, year: number): Audit[] {
  return rows.Audits.filter(
    (audit) =>
      audit.auditType === '內部稽核' &&
      isFinished(audit, today) &&
      audit.endDate !== null &&
      rocYear(audit.endDate) === year,
  );
}

/** From its first to its last day; null where neither is given, or they are reversed. */
export function daysOfAudit({ startDate, endDate }: Audit): Span | null {
  const [start, end] = [startDate ?? endDate, endDate ?? startDate];
  return start === null || end === null || start > end ? null : { start, end };
}

/** The same day of the year before; of 29 February the 28th. */
export function aYearBefore(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dayOf(year - 1, month, date) ?? (dayOf(year - 1, month, date - 1) as Day);
}

/** The terms of the person a cell names that ran on a day of the audit. */
export function termsDuring(name: string, { start, end }: Span, people: People): Member[] {
  return people
    .appointments(name)
    .filter(
      ({ startDate, endDate }) =>
        (startDate === null || startDate <= end) && (endDate === null || endDate >= start),
    );
}

/** Units of an auditor during an audit, in the form in which they compare; the one written counts too. */
export function unitsOfAuditor(name: string, days: Span, people: People): ReadonlySet<string> {
  const { unit } = people.parse(name);
  const own = termsDuring(name, days, people).flatMap((member) =>
    member.unit === null ? [] : identity(member.unit),
  );
  return new Set(unit === null ? own : [unit]);
}

/** 受稽單位 in the form in which units compare; a misspelt one (MEM-11) as the near one. */
export function auditedUnits({ units }: Audit, unitList: readonly string[]): ReadonlySet<string> {
  const known = new Set(unitList.map(identity));
  const isKnown = (unit: string) => known.has(identity(unit));
  return new Set(
    units
      .flatMap((part) => splitKnownNames(part, isKnown))
      .map((unit) => identity(isKnown(unit) ? unit : (nearest(unit, unitList) ?? unit))),
  );
}
