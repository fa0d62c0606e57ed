import { type TableBlock, unreadBlock } from '../register/block';
import { codeOf, isOfOneObject } from './excel-errors';
import { isTooLarge } from './in-stretches';
import { readColumns } from './read-columns';
import { readInPieces } from './read-in-pieces';
import {
  blockOf,
  type FoundTable,
  queuePlainly,
  type QueuedTable,
  withMergedInPieces,
} from './read-table';

/** For what is odd only, for one batch fails as a whole: which of the tables it is that fails. */
export async function readOneByOne(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  first: unknown,
): Promise<TableBlock[]> {
  const read: (QueuedTable | TableBlock)[] = [];
  for (const one of found) {
    const table = await readAlone(context, one);
    if (table) read.push(table);
  }
  // Where none can be read it is not the tables; nor are there none, when all are told to be gone.
  if (found.length > 0 && !read.some(isQueued)) throw first;
  return withMerged(context, read);
}

function isQueued(read: QueuedTable | TableBlock): read is QueuedTable {
  return 'item' in read;
}

/** It may be so many merged cells that Excel gives them only in pieces. */
async function withMerged(
  context: Excel.RequestContext,
  read: readonly (QueuedTable | TableBlock)[],
): Promise<TableBlock[]> {
  const pieces = new Map(read.filter(isQueued).map((one) => [one, withMergedInPieces(one)]));
  try {
    await context.sync();
    return read.map((one) => (isQueued(one) ? blockOf(pieces.get(one) ?? one) : one));
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return read.map((one) => (isQueued(one) ? blockOf(one) : one));
  }
}

/** Nothing of a table that is gone since the first round trip: it is missing, and said to be so. */
async function readAlone(
  context: Excel.RequestContext,
  one: FoundTable,
): Promise<QueuedTable | TableBlock | undefined> {
  try {
    // What Excel refuses in passing is not to stand on a paper as what cannot be read.
    return await readPlainly(context, one).catch(() => readPlainly(context, one));
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    const value = codeOf(error) ?? '';
    if (value === 'ItemNotFound') return undefined;
    return unreadBlock(one.table, '', { code: 'unreadableTable', value });
  }
}

async function readPlainly(
  context: Excel.RequestContext,
  one: FoundTable,
): Promise<QueuedTable | undefined> {
  try {
    const queued = queuePlainly(one);
    await context.sync();
    return queued;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const filled = await readInPieces(context, [one], false);
  const [read] = await readColumns(context, [...filled.values()]);
  return read;
}
