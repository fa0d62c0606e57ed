import { type TableBlock, unreadBlock } from '../register/block';
import { type TableName, tableNames } from '../register/register';
import { codeOf, isOfOneObject } from './excel-errors';
import { blockOf, type FoundTable, queueTable } from './read-table';

function isTableName(name: string): name is TableName {
  // By own names only: a table of the user's may be called as a method of objects is.
  return tableNames.some((known) => known === name);
}

export async function presentTables(context: Excel.RequestContext): Promise<TableName[]> {
  const present = context.workbook.tables.load('items/name');
  await context.sync();
  return present.items.map((item) => item.name).filter(isTableName);
}

/**
 * Every table of the register that the workbook has, read whole in two round trips: which tables
 * there are, then their ranges. The ranges are the real ones, so filtered rows are read too. Where a
 * table cannot be read the others are read one by one, and it is a block that says why.
 */
export async function readBlocks(context: Excel.RequestContext): Promise<TableBlock[]> {
  const present = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();

  const found = present.items.flatMap((item): FoundTable[] => {
    const { name } = item;
    return isTableName(name) ? [{ table: name, item }] : [];
  });
  const blocks = await readTogether(context, found);
  return blocks.sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
}

async function readTogether(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
): Promise<TableBlock[]> {
  try {
    const queued = found.map(queueTable);
    await context.sync();
    return queued.map(blockOf);
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return readOneByOne(context, found, error);
  }
}

/** After a fault only, for one batch fails as a whole: which of the tables it was that failed. */
async function readOneByOne(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  first: unknown,
): Promise<TableBlock[]> {
  const blocks: TableBlock[] = [];
  for (const one of found) {
    const block = await readAlone(context, one);
    if (block) blocks.push(block);
  }
  // Where none can be read it is not the tables.
  if (blocks.length > 0 && blocks.every((b) => b.trouble?.code === 'unreadableTable')) throw first;
  return blocks;
}

/** Nothing of a table that is gone since the first round trip: it is missing, and said to be so. */
async function readAlone(
  context: Excel.RequestContext,
  one: FoundTable,
): Promise<TableBlock | undefined> {
  try {
    const queued = queueTable(one);
    await context.sync();
    return blockOf(queued);
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    const value = codeOf(error) ?? '';
    if (value === 'ItemNotFound') return undefined;
    return unreadBlock(one.table, '', { code: 'unreadableTable', value });
  }
}
