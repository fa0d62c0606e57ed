import type { Facts } from '../../facts/facts';
import { isToBeHeld } from '../../facts/reviews-in-order';
import type { RowPlace } from '../../register/column';
import { plain } from '../../register/identity';
import type { ColumnName, Member, Responsibility, TableName } from '../../register/register';
import { splitNames } from '../../register/split-names';
import { headerOf } from '../../rules/report';
import type { RowAt, RowDesk } from '../row/row-desk';

/** What may pass from one who leaves to one who comes. */
export const MOVE_KINDS = [
  /** Of the role that is the position. */
  'duties',
  /** Of other roles, by name. */
  'otherDuties',
  'deputies',
  'work',
  'meeting',
  'contact',
] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** A cell that names the one who leaves. */
export interface Move {
  readonly kind: MoveKind;
  readonly at: RowAt;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface Comer {
  readonly name: string;
  readonly phone: string;
}

/**
 * Every cell that would name the one who comes: duties; who stands in for others; open work, for what is
 * done was done by whoever did it; meetings that are still to be held; and the contact of the notices.
 */
export function movesOf({ rows, facts }: RowDesk, leaving: Member, comer: Comer): Move[] {
  const { people, today } = facts;
  const all = facts.rows;
  const isLeaving = (written: string) => people.isMember(written, leaving);
  const moves: Move[] = [];
  const pass = <N extends TableName>(
    kind: MoveKind,
    table: N,
    of: readonly RowPlace[],
    columns: readonly ColumnName<N>[],
  ) => {
    for (const { key, row } of of) {
      for (const column of columns) {
        const header = headerOf(table, column);
        const before = String(rows.cellAt(table, row, header) ?? '');
        const after = renamed(before, isLeaving, comer.name);
        if (after === before) continue;
        moves.push({ kind, at: { table, key, row }, header, before, after });
      }
    }
  };
  // 「資安長(召集人)」 is the role 「資安長」.
  const role = leaving.position?.replace(/^([^(]*)\(.*\)$/, '$1');
  const isOwn = (duty: Responsibility) => duty.role === role;
  const duties = all.Responsibilities;
  pass('duties', 'Responsibilities', duties.filter(isOwn), ['accountable', 'responsible']);
  const rest = duties.filter((duty) => !isOwn(duty));
  pass('otherDuties', 'Responsibilities', rest, ['accountable', 'responsible']);
  const others = all.Members.filter(
    (member) => !people.samePerson(member, leaving) && isOpen(member.endDate, today),
  );
  pass('deputies', 'Members', others, ['deputy']);
  const undone = <R extends { readonly doneDate: string | null } & RowPlace>(of: readonly R[]) =>
    of.filter((row) => row.doneDate === null && !row.unread.has('doneDate'));
  pass('work', 'CorrectiveActions', undone(all.CorrectiveActions), ['owner']);
  pass('work', 'Risks', undone(all.Risks), ['owner']);
  pass('work', 'Indicators', all.Indicators, ['owner']);
  const coming = all.Reviews.filter((review) => isToBeHeld(review, today));
  pass('meeting', 'Reviews', coming, ['minutesBy']);
  const ids = new Set(coming.map(({ reviewId }) => reviewId));
  const items = all.AgendaItems.filter(({ reviewId }) => reviewId !== null && ids.has(reviewId));
  pass('meeting', 'AgendaItems', items, ['reporter']);
  return [...moves, ...contactMoves({ rows, facts }, leaving, comer, isLeaving)];
}

const isOpen = (end: string | null, today: string) => end === null || end >= today;

/** 聯絡人 of the notices, and the number beside it where it is the leaver's own. */
function contactMoves(
  { rows }: RowDesk,
  leaving: Member,
  comer: Comer,
  isLeaving: (written: string) => boolean,
): Move[] {
  const header = headerOf('Settings', 'value');
  const on = rows.of('Settings');
  const move = (item: string, after: (before: string) => string): Move[] => {
    const row = rows.rowOf('Settings', item);
    if (typeof row === 'string' || !on) return [];
    const before = String(rows.cellAt('Settings', row, header) ?? '');
    const next = after(before);
    if (next === before) return [];
    return [
      { kind: 'contact', at: { table: 'Settings', key: item, row }, header, before, after: next },
    ];
  };
  const name = move('聯絡人', (before) => renamed(before, isLeaving, comer.name));
  const own = plain(leaving.phone ?? '').trim();
  const isOwn = (before: string) => own !== '' && plain(before).trim() === own;
  const phone = move('聯絡電話', (before) =>
    isOwn(before) && comer.phone !== '' ? comer.phone : before,
  );
  return name.length > 0 ? [...name, ...phone] : [];
}

/** A cell's names with one in the place of another; the same where it does not name them. */
function renamed(cell: string, isLeaving: (written: string) => boolean, name: string): string {
  const names = splitNames(cell);
  if (!names.some(isLeaving)) return cell;
  const next = names.map((each) => (isLeaving(each) ? name : each));
  return [...new Set(next)].join('、');
}

/** Whether the one who leaves keeps another position: what names them may then be meant for that. */
export function staysOn({ people, today }: Facts, leaving: Member): boolean {
  return people
    .currentOf(leaving.name ?? '', today)
    .some((member) => member.row !== leaving.row && member.position !== leaving.position);
}

/** What is passed on unless it is said otherwise. */
export function proposedMoves(facts: Facts, leaving: Member): ReadonlySet<MoveKind> {
  return new Set(staysOn(facts, leaving) ? ['duties'] : MOVE_KINDS);
}
