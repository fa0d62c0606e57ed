import { identity } from '../register/identity';
import type { AgendaItem, Rows } from '../register/register';
import { tables } from '../register/register';
import { agendaTitles, type ItemNo } from './agenda-words';

/** What these report comes out of the tables, as a whole: there is nothing for a second row to say. */
export const singleItems: readonly ItemNo[] = ['1', '3-1', '3-2', '3-3', '3-4', '5'];

/** None where a 項次 is blank or unreadable: it may be the one that seems to be missing. */
export function missingItems(items: readonly AgendaItem[], wanted: readonly ItemNo[]): ItemNo[] {
  if (items.some((item) => item.itemNo === null)) return [];
  return wanted.filter((no) => !items.some((item) => item.itemNo === no));
}

/**
 * A row of 審查議案 for each item, by column header, with a number that no row bears. 2, 4, 6 and 7
 * have a subject of their own, which only people know.
 */
export function agendaRows(
  reviewId: string,
  nos: readonly ItemNo[],
  rows: Rows,
): readonly Readonly<Record<string, string>>[] {
  const used = new Set(rows.AgendaItems.map(({ agendaItemId }) => identity(agendaItemId ?? '')));
  const { columns } = tables.AgendaItems;
  return nos.map((no) => ({
    [columns.agendaItemId.header]: freeId(`${reviewId}-${no}`, used),
    [columns.reviewId.header]: reviewId,
    [columns.itemNo.header]: no,
    ...(singleItems.includes(no) && { [columns.subject.header]: agendaTitles[no] }),
  }));
}

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let next = 2; used.has(identity(id)); next++) id = `${wanted}-${String(next)}`;
  used.add(identity(id));
  return id;
}
