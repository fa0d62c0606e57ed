import { tableNamed, type TableName, tableNames } from '../register/register';
import { unfinishedFor } from './claim-rows';
import { holdsOnlyHeaders, holdsOnlyTitles, placeOn } from './creation-plan';
import { loadHomeCells, loadIndex } from './home-sheet';
import { headerRowIndex } from './sheet-plan';
import type { StrayTable } from './stray-tables';
import { readParts, type TableParts } from './table-parts';
import { onlySheet, type SheetState, type WorkbookState } from './workbook-state';

export interface Details {
  /** Of every table of ours that stands. */
  readonly parts: readonly TableParts[];
  /** The list of tables on 首頁. */
  readonly index: Excel.Range | undefined;
  /** The cells of 首頁 when its making was cut off. */
  readonly homeCells: Excel.Range | undefined;
  /** The one sheet of the workbook is empty. */
  readonly isBlank: boolean;
  /** The place of the table on an unfinished sheet of ours holds nothing else. */
  readonly isFree: (table: TableName) => boolean;
}

/** Whether the mark of a sheet says that the data on it are complete. */
export function isFinished({ mark }: Pick<SheetState, 'mark'>): boolean {
  return mark !== undefined && mark.state !== 'new';
}

/** More rows than any table is born with. */
const birthHeight = 100;

/** What the workbook has of each part that creating makes: one request, where the formulas are not too long for it. */
export async function readDetails(
  context: Excel.RequestContext,
  state: WorkbookState,
  strays: readonly StrayTable[],
): Promise<Details> {
  const { sheets, tables } = state;
  const ours = tables
    .filter(({ isOurs }) => isOurs)
    .map((place) => {
      const on = sheets.find(({ id }) => id === place.sheetId);
      return { place, isFinished: on !== undefined && isFinished(on) };
    });
  const { asked, parts } = await readParts(context, ours, () => queueOthers(state, strays));
  const { index, homeCells, used, blocks } = asked;

  return {
    parts,
    index,
    homeCells,
    isBlank: used?.isNullObject === true,
    isFree: (table) => {
      const block = blocks.find((each) => each.table === table);
      if (block === undefined) return false;
      return holdsOnlyTitles(block.top.values) && holdsOnlyHeaders(table, block.cells.values);
    },
  };
}

function queueOthers(state: WorkbookState, strays: readonly StrayTable[]) {
  const { tables, home } = state;
  const isOpen = home?.mark?.state === 'new';
  const index = home && !isOpen ? loadIndex(home.sheet) : undefined;
  const homeCells = home && isOpen ? loadHomeCells(home.sheet) : undefined;
  const used = onlySheet(state)?.sheet.getUsedRangeOrNullObject().load('address');
  const blocks = tableNames.flatMap((table) => {
    if (tables.some((each) => each.table === table)) return [];
    if (strays.some((each) => each.table === table)) return [];
    const on = unfinishedFor(table, state);
    const place = on && placeOn(on, table);
    if (!place) return [];
    const width = Object.keys(tableNamed(table).columns).length;
    const cells = on.sheet
      .getRangeByIndexes(headerRowIndex, place.column, birthHeight, width)
      .load('values');
    const top = on.sheet
      .getRangeByIndexes(0, 0, headerRowIndex, place.column + width)
      .load('values');
    return [{ table, cells, top }];
  });
  return { index, homeCells, used, blocks };
}
