import { duties, type Duty } from '../../register/duties';
import { plain } from '../../register/identity';
import type { Choice } from '../../register/lists';
import type { Responsibility } from '../../register/register';

export type DutyRole = Choice<'DutyRole'>;

/** A, as people write it: 「Ａ」, 「a.」. */
export function letterOf(row: Responsibility): string {
  return plain(row.letter ?? '')
    .replace(/[\s.、()]/g, '')
    .toUpperCase();
}

export function isLetter(row: Responsibility): boolean {
  return /^[A-Z]$/.test(letterOf(row));
}

/** Role and letter: what a duty is known by, in the procedure and in the table. */
export function placeOf(row: Responsibility): string {
  return `${row.role ?? ''} ${letterOf(row)}`;
}

/** Roles with letters that stand in several rows. */
export function doubledPlaces(rows: readonly Responsibility[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    rows.map(placeOf).filter((place) => {
      const again = seen.has(place);
      seen.add(place);
      return again;
    }),
  );
}

/** The procedure's duties by role and letter. */
export const procedureDuties: ReadonlyMap<string, Duty> = new Map(
  duties.map((duty) => [`${duty.role ?? ''} ${duty.letter ?? ''}`, duty]),
);

/** The row of a duty; undefined where it is missing or stands twice (RSP-01, RSP-02). */
export function dutyAt(
  rows: readonly Responsibility[],
  role: DutyRole,
  letter: string,
): Responsibility | undefined {
  const own = rows.filter((row) => placeOf(row) === `${role} ${letter}`);
  return own.length === 1 ? own[0] : undefined;
}

/** Nobody has been put in charge yet: RSP-04 says so. */
export function isUntouched({ accountable, responsible, unread }: Responsibility): boolean {
  return (
    accountable.length === 0 &&
    responsible.length === 0 &&
    !unread.has('accountable') &&
    !unread.has('responsible')
  );
}

/** Rows by role in the order in which the roles appear; a row without a role belongs to none. */
export function byRole(rows: readonly Responsibility[]): Map<DutyRole, Responsibility[]> {
  const roles = new Map<DutyRole, Responsibility[]>();
  for (const row of rows) {
    if (row.role === null) continue;
    const own = roles.get(row.role);
    if (own) own.push(row);
    else roles.set(row.role, [row]);
  }
  return roles;
}

export function opening(duty: string): string {
  return duty.length > 20 ? `${duty.slice(0, 20)}…` : duty;
}
