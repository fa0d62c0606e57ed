import type { Facts } from '../../facts/facts';
import { actionProgress } from '../../register/progress';
import type { TableName } from '../../register/register';
import { headerOf } from '../../rules/report';
import type { ShownSheet } from '../../workbook/shown-sheet';
import type { Workbook } from '../../workbook/workbook';
import { insisting } from '../insisting';
import type { RowAt } from '../row/row-desk';
import type { RowUseCases } from '../row/row-use-cases';
import { ChipSets } from './chip-sets';
import { noFilter } from './finding-filter';
import type { FindingsUseCases } from './findings-use-cases';

const idHeader = headerOf('CorrectiveActions', 'actionId');

export interface Overdue {
  /** How many there are of each; a table that has none keeps its filter. */
  readonly findings: number;
  readonly actions: number;
  /** Of both, those that no filter can name, for they have no 編號. */
  readonly unnamed: number;
  /** The first of the findings. */
  readonly first: RowAt | undefined;
  /** The sheet was hidden and is shown now. */
  readonly hidden: ShownSheet | undefined;
}

/**
 * Filters 發現事項 as its chip 「逾期」 does, and 矯正措施 to the actions that are late, and brings one
 * of the two to the front unless one stands there; nothing is selected.
 */
export async function filterOverdue(
  workbook: Workbook,
  row: RowUseCases,
  set: FindingsUseCases['set'],
): Promise<Overdue> {
  const { facts, rows } = await row.read(false);
  const [first, ...others] = new ChipSets(facts, rows, '').of('late', true);
  const place = rows.of('Findings')?.rows.find((each) => each.row === first?.row);
  const late = lateActions(facts);
  const ids = late.map((own) => String(rows.cellAt('CorrectiveActions', own.row, idHeader) ?? ''));
  const texts = [...new Set(ids)].filter((text) => text !== '');

  const filtered: TableName[] = [];
  // Only its answer may have been lost, and the findings be filtered by now.
  const chip = await insisting(() => set('', { ...noFilter, late: true }));
  if (!chip.isNone) filtered.push('Findings');
  if (texts.length > 0) {
    // The findings are filtered by now: one fault in passing shall not leave it at the half.
    await insisting(() =>
      workbook.setTableFilter('CorrectiveActions', [{ header: idHeader, texts }]),
    );
    filtered.push('CorrectiveActions');
  }
  const hidden = filtered.length > 0 ? await workbook.showOneOf(filtered) : undefined;
  const unnamed = chip.unnamed + ids.filter((text) => text === '').length;
  return {
    findings: first ? 1 + others.length : 0,
    actions: late.length,
    first: place && { table: 'Findings', ...place },
    ...{ unnamed, hidden },
  };
}

/** One that a later one replaces counts no more. */
function lateActions(facts: Facts) {
  return facts.rows.CorrectiveActions.filter(
    (action) =>
      actionProgress(action, facts.today) === '逾期辦理中' &&
      (action.findingId === null || facts.currentActionsOf(action.findingId).includes(action)),
  );
}
