import type { Facts } from '../../facts/facts';
import { REQUIRED_POSITIONS } from '../../facts/people';
import { addDays, type Day, rocShort } from '../../register/day';
import { lists } from '../../register/lists';
import type { ColumnName, Member } from '../../register/register';
import { headerOf } from '../../rules/report';
import { addedKey, type DraftRow, type Drafts } from '../row/draft';
import { cellsOf } from '../row/new-row';
import { draftFor, type RowAt, type RowDesk } from '../row/row-desk';
import { columnOf, typedValue } from '../row/typed-value';
import { type Move, type MoveKind, movesOf } from './handover-moves';

/** What is typed of the new appointment, in the order of the form. */
export const COMER_FIELDS = [
  'name',
  'startDate',
  'title',
  'unit',
  'basis',
  'deputy',
  'competence',
  'phone',
  'email',
] as const satisfies readonly ColumnName<'Members'>[];
export type ComerField = (typeof COMER_FIELDS)[number];

/** A handover as it is filled in. */
export interface Handover {
  /** The appointment that ends. */
  readonly leaving: RowAt;
  readonly texts: Readonly<Record<ComerField, string>>;
  readonly moves: ReadonlySet<MoveKind>;
}

export interface HandoverPlan {
  readonly drafts: Drafts;
  /** The new appointment among them. */
  readonly comer: DraftRow;
  /** The last day of the one who leaves; undefined while 到任日 cannot be read. */
  readonly lastDay: Day | undefined;
  /** Every cell that names the one who leaves, whether or not it is to be passed on. */
  readonly moves: readonly Move[];
  /** Headers of what must be filled in first. */
  readonly lacking: readonly string[];
}

/** All of a handover is written, or nothing. */
const UNIT = 'handover';

/** What is handed over most often comes first. */
const ORDER: readonly (string | null)[] = ['ISMS 承辦人', ...REQUIRED_POSITIONS, ...lists.Position];

/** Appointments that can be handed over: those that run, and the last of a position that is vacant. */
export function leavers({ rows, people, today }: Facts): Member[] {
  const running = people.current(today).filter(isNamed);
  const vacant = REQUIRED_POSITIONS.flatMap((position) => {
    if (running.some((member) => member.position === position)) return [];
    const past = rows.Members.filter((member) => member.position === position && isNamed(member));
    const ended = past.filter(({ endDate }) => endDate !== null && endDate < today);
    return ended.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1)).slice(0, 1);
  });
  return [...running, ...vacant].sort(
    (a, b) => ORDER.indexOf(a.position) - ORDER.indexOf(b.position),
  );
}

const isNamed = ({ name, position }: Member) => name !== null && position !== null;
const lastOf = ({ endDate }: Member) => endDate ?? '';

/** The appointment as it was read. */
export function leaverOf({ rows }: Facts, { leaving }: Handover): Member | undefined {
  return rows.Members.find(({ row }) => row === leaving.row);
}

export const memberField = (field: ComerField): string => headerOf('Members', field);

/** What is known of somebody who holds an appointment already, for what is still blank. */
export function knownOf(
  { people, today }: Facts,
  name: string,
): Partial<Record<ComerField, string>> {
  const [own] = people.currentOf(name, today);
  if (name.trim() === '' || !own) return {};
  const { title, unit, phone, email, competence } = own;
  const known = { title, unit, phone, email, competence };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

/** What handing over comes to: the term that ends, the new appointment, and what passes on. */
export function handoverPlan(desk: RowDesk, given: Handover): HandoverPlan | undefined {
  const leaving = leaverOf(desk.facts, given);
  if (!leaving) return undefined;
  const { texts } = given;
  const name = texts.name.trim();
  const start = typedValue(columnOf('Members', memberField('startDate')), texts.startDate);
  const first = start.ok ? start.day : undefined;
  // The last day is the one before, so that no day is without a holder and none has two.
  const lastDay = first && addDays(first, -1);
  const typed = COMER_FIELDS.filter((field) => texts[field].trim() !== '').map(
    (field) => [memberField(field), { before: '', text: texts[field].trim() }] as const,
  );
  const { organisation, position, contactPerson } = leaving;
  const comer: DraftRow = {
    ...{ table: 'Members', key: addedKey(1), unit: UNIT },
    cells: Object.fromEntries(typed),
    added: cellsOf('Members', { organisation, position, contactPerson }),
  };
  const moves = name === '' ? [] : movesOf(desk, leaving, { name, phone: texts.phone.trim() });
  const drafts = [
    ...(lastDay === undefined ? [] : termEnd(desk, leaving, lastDay)),
    ...draftsOf(
      desk,
      moves.filter(({ kind }) => given.moves.has(kind)),
    ),
    comer,
  ];
  const lacking = (['name', 'startDate'] as const)
    .filter((field) => texts[field].trim() === '')
    .map(memberField);
  return { drafts: merged(drafts), comer, lastDay, moves, lacking };
}

/** A term that has ended before stays as it is. */
function termEnd(desk: RowDesk, { key, row, endDate }: Member, lastDay: Day): DraftRow[] {
  if (endDate !== null && endDate <= lastDay) return [];
  const header = headerOf('Members', 'endDate');
  const before = desk.rows.cellAt('Members', row, header) ?? '';
  const cells = { [header]: { before, text: rocShort(lastDay) } };
  return [{ ...draftFor(desk, { table: 'Members', key, row }), unit: UNIT, cells }];
}

function draftsOf(desk: RowDesk, moves: readonly Move[]): DraftRow[] {
  return moves.map(({ at, header, before, after }) => ({
    ...draftFor(desk, at),
    ...{ unit: UNIT, cells: { [header]: { before, text: after } } },
  }));
}

/** One draft for each row. */
function merged(drafts: Drafts): Drafts {
  const byRow = new Map<string, DraftRow>();
  for (const draft of drafts) {
    const name = `${draft.table} ${draft.key}`;
    const own = byRow.get(name);
    byRow.set(name, own ? { ...own, cells: { ...own.cells, ...draft.cells } } : draft);
  }
  return [...byRow.values()];
}
