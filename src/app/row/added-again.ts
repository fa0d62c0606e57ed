import { identity } from '../../register/identity';
import { tableNamed } from '../../register/register';
import type { RowsToAdd, RowToRemove } from '../../workbook/edit/table-edit';
import { type JournalEntry, restorable } from '../journal-text';
import { NotSent } from '../unsure-writes';
import type { Drafts } from './draft';
import { numberHeader } from './new-ids';
import type { Blocked, SavePlan } from './plan-rows';
import type { TableRows } from './table-rows';

/** Units whose rows stand in the tables already, under other numbers. */
export class AddedAgain extends NotSent {
  constructor(readonly blocked: readonly Blocked[]) {
    super('added already');
  }
}

/**
 * What of a plan was written before, by this pane or another: the pane may have been closed before Excel's
 * answer came, and whoever types the same again does not know that it was. Nothing is said of rows that
 * people number themselves: two of one number are refused anyhow.
 */
export function addedAgain(
  { edit, units }: SavePlan,
  drafts: Drafts,
  rows: TableRows,
  earlier: readonly JournalEntry[],
): readonly Blocked[] {
  const entries = restorable(earlier);
  return units.flatMap((unit): Blocked[] => {
    const own = edit.add.filter(({ group }) => group === unit).flatMap(asRows);
    const draft = drafts.find((each) => each.unit === unit && each.added !== undefined);
    if (own.length === 0 || !draft) return [];
    for (const { at, added } of entries) {
      const [twin] = twinsOf(own, added.filter(isThere(rows)));
      if (twin) return [blockedBy(unit, draft, twin, at)];
    }
    return [];
  });
}

/** The plan without these units. */
export function without(plan: SavePlan, blocked: readonly Blocked[]): SavePlan {
  const gone = new Set(blocked.map(({ unit }) => unit));
  const isLeft = ({ group }: { readonly group?: string }) => !gone.has(group ?? '');
  const { cells, add, remove } = plan.edit;
  return {
    ...plan,
    edit: { cells: cells.filter(isLeft), add: add.filter(isLeft), remove },
    blocked: [...plan.blocked, ...blocked],
    units: plan.units.filter((unit) => !gone.has(unit)),
  };
}

type Row = Pick<RowToRemove, 'table' | 'cells'>;

const asRows = ({ table, rows }: RowsToAdd): Row[] => rows.map((cells) => ({ table, cells }));

/** Whole, whatever has been changed in it since: a write that was cut off may have left a part. */
function isThere(rows: TableRows): (row: RowToRemove) => boolean {
  return ({ table, key, cells }) =>
    Object.entries(cells).every(
      ([header, value]) => value === '' || (rows.cell(table, key, header) ?? '') !== '',
    );
}

/** For each of the rows another one of the same, all of them or none. */
function twinsOf(rows: readonly Row[], earlier: readonly RowToRemove[]): readonly RowToRemove[] {
  const [ownForm, formThen] = [formIn(rows), formIn(earlier)];
  const free = [...earlier];
  const twins = rows.flatMap((row) => {
    const at = free.findIndex((each) => hasNumber(each) && formThen(each) === ownForm(row));
    return at === -1 ? [] : free.splice(at, 1);
  });
  return twins.length === rows.length ? twins : [];
}

const hasNumber = ({ table }: Row) => numberHeader(table) !== undefined;

/** What a row holds but for its number; where it names that of a row beside it, that one's is left out too. */
function formIn(rows: readonly Row[]): (row: Row) => string {
  const numbers = new Set(rows.map(numberOf).filter((number) => number !== ''));
  return ({ table, cells }) => {
    const held = Object.entries(cells)
      .filter(([, value]) => value !== '' && !numbers.has(String(value)))
      .map(([header, value]) => [identity(header), value]);
    return JSON.stringify([table, held.sort()]);
  };
}

function numberOf({ table, cells }: Row): string {
  const header = numberHeader(table);
  return header === undefined ? '' : String(cells[header] ?? '');
}

function blockedBy(
  unit: string,
  { table, key }: Drafts[number],
  twin: RowToRemove,
  at: string,
): Blocked {
  const { sheet } = tableNamed(twin.table);
  return {
    ...{ unit, table, key, column: '', code: 'again' },
    text: `「${sheet}」在 ${at} 已增列內容相同的一列 ${twin.key}，所以沒有再寫一次。那一列就是您要的，請放棄這裡的輸入；確實要另列一列，請再儲存一次。`,
  };
}
