import { addedKey, type DraftRow, draftOf, type Drafts } from '../../app/row/draft';
import type { Current } from './kept';
import { draftFor, type RowAt, type RowDesk } from '../../app/row/row-desk';
import { columnOf, typedValue } from '../../app/row/typed-value';
import type { TableName } from '../../register/register';

/** The draft of what is shown, as it stands among what was typed. */
export function draftNow(desk: RowDesk, drafts: Drafts, current: Current): DraftRow | undefined {
  if (current.kind === 'new') return draftOf(drafts, current.table, current.key);
  const empty = draftFor(desk, current.at);
  return draftOf(drafts, empty.table, empty.key) ?? empty;
}

/** Where a draft is shown. */
export function currentOf({ rows }: RowDesk, draft: DraftRow): Current | undefined {
  const { table, key, added } = draft;
  if (added) return { kind: 'new', table, key };
  const row = rows.rowOfDraft(draft);
  if (typeof row === 'string') return undefined;
  const own = rows.of(table)?.rows.find((each) => each.row === row);
  return own && { kind: 'row', at: { table, ...own } };
}

/** The draft with what was typed into a cell; the same as the cell holds is nothing. */
export function typedInto(
  { rows }: RowDesk,
  own: DraftRow,
  at: RowAt | undefined,
  header: string,
  text: string,
): DraftRow {
  const seen = own.added
    ? (own.added[header] ?? '')
    : (rows.cellAt(own.table, at?.row ?? 0, header) ?? '');
  const before = own.cells[header]?.before ?? seen;
  const item = own.added ? (own.cells['項目']?.text ?? '') : own.key;
  const isPercent = !own.added && rows.isPercentAt(own.table, at?.row ?? 0, header);
  const value = typedValue(columnOf(own.table, header, item), text, isPercent);
  const others = withoutCell(own.cells, header);
  const isSame = value.ok && value.value === before;
  return { ...own, cells: isSame ? others : { ...others, [header]: { before, text } } };
}

/** The draft with a cell that a colleague has changed meanwhile settled: written over, or let be. */
export function settledAt(
  { rows }: RowDesk,
  own: DraftRow,
  at: RowAt | undefined,
  header: string,
  isMine: boolean,
): DraftRow {
  const cell = own.cells[header];
  if (!cell) return own;
  const others = withoutCell(own.cells, header);
  const before = rows.cellAt(own.table, at?.row ?? 0, header) ?? '';
  return { ...own, cells: isMine ? { ...others, [header]: { ...cell, before } } : others };
}

function withoutCell(cells: DraftRow['cells'], header: string): DraftRow['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([own]) => own !== header));
}

export function freeName(drafts: Drafts, table: TableName): string {
  let number = 1;
  while (draftOf(drafts, table, addedKey(number))) number++;
  return addedKey(number);
}
