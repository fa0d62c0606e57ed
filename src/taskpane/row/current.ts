import { type DraftRow, draftOf, type Drafts } from '../../app/row/draft';
import { draftFor, type RowAt, type RowDesk } from '../../app/row/row-desk';
import { columnOf, typedValue } from '../../app/row/typed-value';
import type { TableName } from '../../register/register';

/** What stands in the form: a row as it is, or one that is to be added. */
export type Current =
  | { readonly kind: 'row'; readonly at: RowAt }
  | { readonly kind: 'new'; readonly table: TableName; readonly key: string };

/** What outlives the panel: people go to another place of the pane and come back. */
export interface RowKept {
  drafts: Drafts;
  current: Current | undefined;
  /** Where linked rows were opened from. */
  trail: readonly Current[];
  table: TableName;
  showsHelp: boolean | undefined;
  /** A row that another panel asks for; `header` of the field that is meant. */
  wanted: { readonly at: RowAt; readonly header: string } | undefined;
}

export const nothingKept = (): RowKept => ({
  ...{ drafts: [], current: undefined, trail: [], table: 'Findings' },
  ...{ showsHelp: undefined, wanted: undefined },
});

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
  const value = typedValue(columnOf(own.table, header, item), text);
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
  while (draftOf(drafts, table, `新增 ${String(number)}`)) number++;
  return `新增 ${String(number)}`;
}
