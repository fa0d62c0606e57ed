import { worksOf } from '../../facts/decided-work';
import type { Facts } from '../../facts/facts';
import { identity } from '../../register/identity';
import { headerOf } from '../../rules/report';
import { draftOf, type DraftRow, type Drafts, withRow } from '../row/draft';
import type { TableRows } from '../row/table-rows';

const decided = headerOf('AgendaItems', 'decision');
const resolved = headerOf('Resolutions', 'resolution');

/**
 * The drafts with what a decision does to the work that it assigns: a tracked row whose 決議事項 was
 * the decision's words stays so, and one to be added that says nothing of its own says them.
 */
export function followDecision(drafts: Drafts, rows: TableRows, facts: Facts): Drafts {
  return drafts
    .filter(({ table }) => table === 'AgendaItems')
    .reduce(
      (all, item) => {
        const typed = item.cells[decided]?.text.trim();
        return typed === undefined ? all : changed(all, item, typed, rows, facts);
      },
      withWords(drafts, rows),
    );
}

function changed(
  drafts: Drafts,
  item: DraftRow,
  decision: string,
  rows: TableRows,
  facts: Facts,
): Drafts {
  const was = identity(String(item.cells[decided]?.before ?? ''));
  const row = facts.rows.AgendaItems.find(({ key }) => identity(key) === identity(item.key));
  if (!row || was === '' || decision === '') return drafts;
  return worksOf(row, facts).reduce((all, { key, resolution }) => {
    const held = rows.cell('Resolutions', key, resolved);
    const own = draftOf(all, 'Resolutions', key);
    if (held === undefined || own?.cells[resolved] || identity(resolution ?? '') !== was)
      return all;
    const cells = { ...own?.cells, [resolved]: { before: held, text: decision } };
    return withRow(all, { table: 'Resolutions', key, ...own, unit: item.unit, cells });
  }, drafts);
}

/** Work to be added says what its decision says, unless it has words of its own. */
function withWords(drafts: Drafts, rows: TableRows): Drafts {
  return drafts.map((row) => {
    if (row.table !== 'Resolutions' || !row.added || row.cells[resolved]?.text.trim()) return row;
    const item = drafts.find(({ table, unit }) => table === 'AgendaItems' && unit === row.unit);
    const text =
      item?.cells[decided]?.text.trim() ??
      String(rows.cell('AgendaItems', row.unit, decided) ?? '');
    if (text === '') return row;
    return { ...row, cells: { ...row.cells, [resolved]: { before: '', text } } };
  });
}
