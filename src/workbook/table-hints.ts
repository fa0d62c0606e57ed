import { type TableName, tableNames } from '../register/register';
import { isTableName, type ReadWorkbook } from './read-blocks';

/** Tables that may have changed. */
export type Hint = ReadonlySet<TableName> | 'all';

export const nothing: Hint = new Set();

export function both(a: Hint, b: Hint): Hint {
  return a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]);
}

/** What an event says of a table; of one that was not there when the tables were read, that all may have. */
export function hintOfTable(tableId: string, { present }: ReadWorkbook): Hint {
  const known = present.find(({ id }) => id === tableId);
  if (!known) return 'all';
  return isTableName(known.name) ? new Set([known.name]) : nothing;
}

/**
 * What an event says of a sheet: its tables may have changed, and what touches them. On a sheet without
 * tables of ours the rows of a missing one may stand.
 */
export function hintOfSheet(sheetId: string, { blocks, sheets }: ReadWorkbook): Hint {
  const isWhole = blocks.length === tableNames.length && blocks.every((b) => !b.trouble);
  if (!isWhole || sheets.size < blocks.length) return 'all';
  return new Set([...sheets].flatMap(([table, id]) => (id === sheetId ? [table] : [])));
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

interface Ears {
  onTable(tableId: string): void;
  onSheet(sheetId: string): void;
  /** Tables or sheets have come or gone. */
  onStructure(): void;
}

/**
 * Listens to what Excel tells of tables and sheets; gives the way out. Whoever made a change is not
 * asked: another's is looked at as one's own, for looking writes nothing.
 */
export async function listen(
  context: Excel.RequestContext,
  { onTable, onSheet, onStructure }: Ears,
): Promise<() => Promise<void>> {
  const { tables, worksheets } = context.workbook;
  const heard = (tell: () => void) => {
    tell();
    return Promise.resolve();
  };
  const handlers: Handler[] = [
    tables.onChanged.add(({ tableId }) => heard(() => onTable(tableId))),
    // A deleted row is told of the sheet alone (office-js 294), and so is what touches a table.
    worksheets.onChanged.add(({ worksheetId }) => heard(() => onSheet(worksheetId))),
    tables.onAdded.add(() => heard(onStructure)),
    tables.onDeleted.add(() => heard(onStructure)),
    worksheets.onDeleted.add(() => heard(onStructure)),
  ];
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    // A handler can only be removed in the context that added it (platform 2.5).
    await handlers[0]?.context.sync();
  };
}
