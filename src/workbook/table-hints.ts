import { type TableName, tableNames } from '../register/register';
import { type CellEvent, editedPart, type Part, together } from './edited-rows';
import { isTableName, type ReadWorkbook } from './read-blocks';
import { type Handler, leaveOff } from './leave-off';

/** Tables that may have changed, and of each which rows. */
export type Hint = ReadonlyMap<TableName, Part> | 'all';

export const nothing: Hint = new Map();

export function wholeTables(tables: Iterable<TableName>): Hint {
  return new Map([...tables].map((table) => [table, 'whole']));
}

export function both(a: Hint, b: Hint): Hint {
  if (a === 'all' || b === 'all') return 'all';
  const tables = new Map(a);
  for (const [table, part] of b) tables.set(table, together(tables.get(table) ?? part, part));
  return tables;
}

export function isNothing(hint: Hint): boolean {
  return hint !== 'all' && hint.size === 0;
}

/** Tables still to be read whole, once what `hint` says was read. */
export function owedAfter(owed: Hint, hint: Hint): Hint {
  if (hint === 'all') return nothing;
  if (owed === 'all') return owed;
  const tables = new Map(owed);
  for (const [table, part] of hint) {
    if (part === 'whole') tables.delete(table);
    else tables.set(table, 'whole');
  }
  return tables;
}

/** What an event says of a table; of one that was not there when the tables were read, that all may have. */
export function hintOfTable(
  { tableId, ...event }: CellEvent & { readonly tableId: string },
  { present, blocks }: ReadWorkbook,
): Hint {
  const known = present.find(({ id }) => id === tableId);
  if (!known) return 'all';
  const { name } = known;
  if (!isTableName(name)) return nothing;
  const block = blocks.find(({ table }) => table === name);
  return new Map([[name, block ? editedPart(event, block) : 'whole']]);
}

/**
 * What an event says of a sheet: its tables may have changed, and what touches them. On a sheet without
 * tables of ours the rows of a missing one may stand.
 */
export function hintOfSheet(
  { worksheetId, ...event }: CellEvent & { readonly worksheetId: string },
  { blocks, sheets }: ReadWorkbook,
): Hint {
  const isWhole = blocks.length === tableNames.length && blocks.every((b) => !b.trouble);
  if (!isWhole || sheets.size < blocks.length) return 'all';
  const own = blocks.filter(({ table }) => sheets.get(table) === worksheetId);
  return new Map(own.map((block) => [block.table, editedPart(event, block)]));
}

interface Ears {
  onTable(event: Excel.TableChangedEventArgs): void;
  onSheet(event: Excel.WorksheetChangedEventArgs): void;
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
    tables.onChanged.add((event) => heard(() => onTable(event))),
    // A deleted row is told of the sheet alone (office-js 294), and so is what touches a table.
    worksheets.onChanged.add((event) => heard(() => onSheet(event))),
    tables.onAdded.add(() => heard(onStructure)),
    tables.onDeleted.add(() => heard(onStructure)),
    worksheets.onDeleted.add(() => heard(onStructure)),
  ];
  await context.sync();
  return () => leaveOff(handlers);
}
