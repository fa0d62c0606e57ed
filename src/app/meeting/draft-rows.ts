import { agendaRows } from '../../facts/agenda-rows';
import type { ItemNo } from '../../facts/agenda-words';
import { assignsWork, worksOf } from '../../facts/decided-work';
import type { Facts } from '../../facts/facts';
import type { AgendaItem, Review, Rows } from '../../register/register';
import { headerOf } from '../../rules/report';
import { draftOf, type DraftRow, type Drafts } from '../row/draft';

/** An item's row, with nothing typed. */
export function itemRow({ key }: Pick<AgendaItem, 'key'>): DraftRow {
  return { table: 'AgendaItems', key, unit: key, cells: {} };
}

export function reviewRow({ key }: Pick<Review, 'key'>): DraftRow {
  return { table: 'Reviews', key, unit: key, cells: {} };
}

/** A tracked row that is filled in beside its decision: saved with it. */
export function workRow(key: string, unit: string): DraftRow {
  return { table: 'Resolutions', key, unit, cells: {} };
}

/** A row of 決議列管 that the decision of an item is to get. */
export function newWork(
  drafts: Drafts,
  item: Pick<AgendaItem, 'key' | 'reviewId' | 'itemNo'>,
  unit: string,
  facts: Facts,
): DraftRow {
  const header = (column: string) => headerOf('Resolutions', column);
  const row = facts.rows.AgendaItems.find(({ key }) => key === item.key);
  return {
    table: 'Resolutions',
    key: freeName(drafts, `${unit} 列管`),
    unit,
    cells: {},
    added: {
      [header('reviewId')]: item.reviewId ?? '',
      [header('itemNo')]: item.itemNo ?? '',
      [header('state')]: '繼續列管',
    },
    beside: row ? worksOf(row, facts).map(({ key }) => key) : [],
  };
}

/** A row of 審查議案 that is to be added to a meeting. */
export function newItem(drafts: Drafts, reviewId: string, no: string): DraftRow {
  const key = freeName(drafts, `${reviewId} ${no} 新增`);
  const header = (column: string) => headerOf('AgendaItems', column);
  return {
    table: 'AgendaItems',
    key,
    unit: key,
    cells: {},
    added: { [header('reviewId')]: reviewId, [header('itemNo')]: no },
  };
}

/** Rows for the items that a meeting's agenda lacks, with what is known of each. */
export function agendaDrafts(reviewId: string, nos: readonly ItemNo[], rows: Rows): Drafts {
  const number = headerOf('AgendaItems', 'agendaItemId');
  return agendaRows(reviewId, nos, rows).map((row): DraftRow => {
    const key = `${String(row[number] ?? '')} 補列`;
    const added = Object.fromEntries(Object.entries(row).filter(([header]) => header !== number));
    return { table: 'AgendaItems', key, unit: key, cells: {}, added };
  });
}

function freeName(drafts: Drafts, stem: string): string {
  let number = 1;
  while (drafts.some(({ key }) => key === `${stem} ${String(number)}`)) number++;
  return `${stem} ${String(number)}`;
}

/** Work to be added with an item's decision. */
export function newWorksOf(drafts: Drafts, unit: string): Drafts {
  return drafts.filter(
    (row) => row.table === 'Resolutions' && row.unit === unit && row.added !== undefined,
  );
}

/** What an item's decision says by now: typed, else as it stands. */
export function decisionOf(
  drafts: Drafts,
  key: string,
  seen: Pick<AgendaItem, 'decisionType' | 'decision'> | undefined,
): { readonly kind: string; readonly words: string; readonly assigns: boolean } {
  const cells = draftOf(drafts, 'AgendaItems', key)?.cells ?? {};
  const kind = cells[headerOf('AgendaItems', 'decisionType')]?.text ?? seen?.decisionType ?? '';
  const words = cells[headerOf('AgendaItems', 'decision')]?.text ?? seen?.decision ?? '';
  const decisionType = kind === '決定' ? kind : null;
  return { kind, words, assigns: assignsWork({ decisionType, decision: words }) };
}
