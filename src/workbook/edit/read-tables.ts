import type { TableBlock } from '../../register/block';
import { tableNamed, type TableName, tableNames } from '../../register/register';
import type { KnownColumns } from '../computed-columns';
import { WorkbookError } from '../excel-errors';
import { probeFocus } from '../focus';
import { readColumns } from '../read-columns';
import { readCells } from '../read-in-pieces';
import { blockOf } from '../read-table';
import {
  type JournalParts,
  queueJournalParts,
  queueJournalText,
  type StoredJournal,
} from './journal-part';
import { RowsFound } from './rows-found';
import { loadUnfinished, type Unfinished } from './unfinished';

/** A table that is to be written, as it stands just before. */
export interface EditedTable {
  readonly table: TableName;
  readonly item: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly block: TableBlock;
  readonly found: RowsFound;
  readonly showTotals: boolean;
  /** Rows of it are hidden by its filter: stretches of cells are not written as one then (224). */
  readonly isFiltered: boolean;
}

export interface ReadForEdit {
  readonly tables: ReadonlyMap<TableName, EditedTable>;
  /** Headers of every table of the register that there is. */
  readonly known: KnownColumns;
  readonly journal: StoredJournal;
  readonly parts: JournalParts;
  readonly unfinished: Unfinished;
}

/**
 * The tables that an edit speaks of, and the journal: two requests. One that is not there, or has no
 * header row, is not in the result.
 * @throws WorkbookError `AccessDenied` where one of them is protected: nothing is written then.
 */
export async function readForEdit(
  context: Excel.RequestContext,
  names: ReadonlySet<TableName>,
  before: readonly TableBlock[] = [],
): Promise<ReadForEdit> {
  probeFocus(context);
  const parts = queueJournalParts(context);
  const unfinished = loadUnfinished(context);
  const present = context.workbook.tables.load('items/name');
  const items = [...names].map((table) => ({
    table,
    before: before.find((each) => each.table === table),
    item: context.workbook.tables.getItemOrNullObject(table).load('name,showHeaders,showTotals'),
  }));
  await context.sync();

  const found = items.filter(({ item }) => !item.isNullObject && item.showHeaders);
  const { journalText, headers, queued } = await readCells(context, found, (cellsOf) => ({
    journalText: queueJournalText(parts),
    headers: present.items
      .filter(({ name }) => isTableName(name))
      .map((item) => ({ item, columns: item.columns.load('items/name') })),
    queued: found.map((one) => ({
      cells: cellsOf(one),
      filter: one.item.autoFilter.load('isDataFiltered'),
      protection: one.item.worksheet.protection.load('protected'),
    })),
  }));

  const whole = await readColumns(
    context,
    queued.map(({ cells }) => cells),
    ['numberFormat'],
  );
  const tables = queued.map(({ cells, filter, protection }, at): EditedTable => {
    const { table, item, sheet } = cells;
    if (protection.protected) throw isProtected(table, sheet.name);
    const block = blockOf(whole[at] ?? cells);
    const { showTotals } = item;
    const isFiltered = filter.isDataFiltered;
    return { table, item, sheet, block, found: new RowsFound(block), showTotals, isFiltered };
  });
  return {
    tables: new Map(tables.map((each) => [each.table, each])),
    known: new Map(
      headers.map(({ item, columns }) => [
        item.name as TableName,
        columns.items.map(({ name }) => name),
      ]),
    ),
    journal: journalText(),
    parts,
    unfinished,
  };
}

function isTableName(name: string): boolean {
  return tableNames.some((known) => known === name);
}

function isProtected(table: TableName, sheet: string): WorkbookError {
  return new WorkbookError(
    'AccessDenied',
    `「${tableNamed(table).sheet}」所在的工作表「${sheet}」受到保護，所以沒有變更任何內容。請在「校閱」解除保護後再試一次。`,
  );
}
