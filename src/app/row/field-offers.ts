import type { Facts } from '../../facts/facts';
import { namesPeople } from '../../facts/named-people';
import { isIn } from '../../facts/people';
import { type Day, dayFromSerial } from '../../register/day';
import { identity } from '../../register/identity';
import type { Member, TableName } from '../../register/register';
import { headerOf } from '../../rules/report';
import { referenceNames, referenceOf } from '../../workbook/references';
import type { RowCells } from '../../workbook/edit/table-edit';
import type { RowDesk } from './row-desk';

/** What may be chosen for a cell; another text may be typed all the same. */
export interface Offer {
  readonly kind: 'people' | 'units' | 'rows';
  /** Several, separated by 「、」. */
  readonly isSeveral: boolean;
  /** Of people: the day on which those of the first group are in office. */
  readonly day?: Day;
  readonly groups: readonly OfferGroup[];
}

export interface OfferGroup {
  /** 'first' are the fitting ones; 'others' may be wanted too. */
  readonly rank: 'first' | 'others';
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/** The column, of the same row, whose day tells who was in office. */
const dayColumns: Partial<Readonly<Record<TableName, Readonly<Record<string, string>>>>> = {
  Audits: { auditors: 'startDate' },
  Findings: { issuer: 'foundDate' },
  CorrectiveActions: { owner: 'openedDate', verifier: 'verifiedDate' },
  Risks: { owner: 'assessedDate', riskOwner: 'assessedDate' },
  Reviews: { chair: 'date', minutesBy: 'date' },
};

/** Columns in which the auditing team comes first. */
const auditing: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  Audits: ['auditors'],
  Findings: ['issuer'],
  CorrectiveActions: ['verifier'],
};

const unitColumns: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  Members: ['unit'],
  Audits: ['units'],
  Findings: ['unit'],
  CorrectiveActions: ['unit'],
  Resolutions: ['lead', 'support'],
};

/** What may be chosen for a cell of a row whose cells are `cells`; undefined where nothing is known. */
export function offerFor(
  { facts, rows }: RowDesk,
  table: TableName,
  code: string,
  cells: RowCells,
): Offer | undefined {
  if (namesPeople(table, code)) return people(facts, table, code, cells);
  if (unitColumns[table]?.includes(code)) {
    const units = facts.rows.Units.flatMap(({ unit }) => unit ?? []);
    const choices = units.map((value) => ({ value, text: value }));
    return { kind: 'units', isSeveral: isSeveral(table, code), groups: group(choices, []) };
  }
  const reference = referenceOf(table, code);
  if (reference === undefined) return undefined;
  const { table: other, header } = referenceNames[reference];
  const on = rows.of(other);
  const at = on?.columnAt(header) ?? -1;
  if (!on || at === -1) return undefined;
  const choices = on.rows
    .map(({ row }) => ({ value: String(on.cell(row, at)), text: textOf(on, row, at) }))
    .filter(({ value }) => value !== '')
    .reverse();
  return { kind: 'rows', isSeveral: false, groups: group(choices, []) };
}

function textOf(
  on: NonNullable<ReturnType<RowDesk['rows']['of']>>,
  row: number,
  at: number,
): string {
  const words = on.block.headers
    .map((_, column) => on.cell(row, column))
    .filter((value, column) => column !== at && typeof value === 'string' && value !== '')
    .join(' ');
  return `${String(on.cell(row, at))} ${words}`.slice(0, 60);
}

function group(first: OfferGroup['choices'], others: OfferGroup['choices']): readonly OfferGroup[] {
  const groups: readonly OfferGroup[] = [
    { rank: 'first', choices: first },
    { rank: 'others', choices: others },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

function isSeveral(table: TableName, code: string): boolean {
  return (
    (table === 'Audits' && (code === 'units' || code === 'auditors')) ||
    (table === 'Resolutions' && (code === 'lead' || code === 'support')) ||
    (table === 'Responsibilities' && code === 'responsible')
  );
}

function people(facts: Facts, table: TableName, code: string, cells: RowCells): Offer {
  const day = dayOf(facts, table, code, cells) ?? facts.today;
  const cell = (column: string) => identity(String(cells[headerOf(table, column)] ?? ''));
  const isAuditing = auditing[table]?.includes(code) === true;
  // The doer does not verify, nor does anybody verify what is their own (CA-13).
  const doer = table === 'CorrectiveActions' && code === 'verifier' ? cell('owner') : '';
  const unit = table === 'CorrectiveActions' && code === 'owner' ? cell('unit') : '';
  const isFitting = (member: Member) =>
    isAuditing
      ? isIn(member, 'ISMS 稽核小組')
      : unit === '' || identity(member.unit ?? '') === unit;
  const inOffice = facts.people
    .current(day)
    .filter(({ name }) => name !== null && identity(name) !== doer);
  const first = distinct([
    ...inOffice.filter(isFitting),
    ...inOffice.filter((member) => !isFitting(member)),
  ]);
  const known = new Set([...first.map(({ value }) => identity(value)), doer]);
  const others = distinct(facts.rows.Members).filter(({ value }) => !known.has(identity(value)));
  return { kind: 'people', isSeveral: isSeveral(table, code), day, groups: group(first, others) };
}

/** Each person once, with all that is said of them. */
function distinct(members: readonly Member[]): { value: string; text: string }[] {
  const byName = new Map<string, { value: string; words: Set<string> }>();
  for (const { name, unit, position } of members) {
    if (name === null) continue;
    const own = byName.get(identity(name)) ?? { value: name, words: new Set<string>() };
    for (const word of [unit, position]) if (word !== null) own.words.add(word);
    byName.set(identity(name), own);
  }
  return [...byName.values()].map(({ value, words }) => ({
    value,
    text: [value, ...words].join(' '),
  }));
}

function dayOf(facts: Facts, table: TableName, code: string, cells: RowCells): Day | null {
  if (table === 'Attendance' || table === 'AgendaItems') {
    const id = String(cells[headerOf(table, 'reviewId')] ?? '');
    return facts.review(id)?.date ?? null;
  }
  const column = dayColumns[table]?.[code];
  const value = column === undefined ? undefined : cells[headerOf(table, column)];
  return typeof value === 'number' ? dayFromSerial(value) : null;
}
