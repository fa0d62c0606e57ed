import { type TableBlock, unreadBlock } from '../register/block';
import { type TableName, tableNamed, tableNames } from '../register/register';
import { readBare } from './bare-columns';
import { oneOfEach } from './one-of-each';
import { codeOf, isOfOneObject, WorkbookError } from './excel-errors';
import { withCopies } from './read-copies';
import { secondLook } from './second-look';
import { areLarge, isTooLarge } from './in-stretches';
import { readAtOnce } from './read-at-once';
import { readColumns } from './read-columns';
import { readCells, readInPieces } from './read-in-pieces';
import { type Present, readPresent } from './read-present';
import { readOutside } from './read-outside';
import { readStrayTables } from './read-stray-tables';
import {
  blockOf,
  type FoundTable,
  queuePlainly,
  type QueuedTable,
  withMergedInPieces,
} from './read-table';
import { planSheets } from './sheet-plan';
import { howToNameRows, whereAllStand } from './stray-tables';

const keepOne =
  '請確認以哪一處為準，把其餘各處的標題改掉或移到其他活頁簿，再檢核一次；也可自行把為準的一處設為該名稱的表格。';

/** The register's tables as they were read, and what tells of which of them an event speaks. */
export interface ReadWorkbook {
  readonly blocks: readonly TableBlock[];
  /** Every table of the workbook, also those of other people. */
  readonly present: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the worksheets on which the register's tables stand; empty where that was not to be had. */
  readonly sheets: ReadonlyMap<TableName, string>;
  /** Tables of which a repair was cut off. */
  readonly unsettled: readonly TableName[];
}

/** Where tables stand that share a sheet, as they are made. */
const planned = planSheets(tableNames, []).flatMap(({ tables }) => tables);

export function isTableName(name: string): name is TableName {
  return tableNames.some((known) => known === name);
}

export async function presentTables(context: Excel.RequestContext): Promise<TableName[]> {
  const present = context.workbook.tables.load('items/name');
  await context.sync();
  return present.items.map((item) => item.name).filter(isTableName);
}

/** Every table of the register that the workbook has. @throws WorkbookError `Date1904`. */
export async function readBlocks(context: Excel.RequestContext): Promise<TableBlock[]> {
  return [...(await readWorkbook(context)).blocks];
}

/**
 * Every table of the register that the workbook has, read whole in one round trip; more
 * only where something is odd, or it is more than Excel answers at once. The ranges are the real ones, so
 * filtered rows are read too. Where a table cannot be read the others are read one by one, and it is
 * a block that says why; so is a missing one whose rows stand elsewhere.
 * @throws WorkbookError `Date1904`.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  before: readonly TableBlock[] = [],
): Promise<ReadWorkbook> {
  const { tables: present, unsettled, ...first } = await readFirst(context, before);
  const { blocks: read, sheets } = first;
  const blocks = oneOfEach(read).map((block) =>
    unsettled.includes(block.table) ? withUnsettled(block) : block,
  );
  const stray = await readStray(context, blocks);
  const others = blocks.filter(({ table }) => !stray.some((one) => one.table === table));
  const told = [...others.map((block) => withoutStray(block, stray)), ...stray];
  return {
    blocks: inOrder(await withCopies(context, told, present)),
    present: present.map(({ id, name }) => ({ id, name })),
    sheets,
    unsettled,
  };
}

type First = Present & Pick<ReadWorkbook, 'blocks' | 'sheets'>;

/** All in one request; where Excel does not give it so, first which tables there are and then their cells. */
async function readFirst(
  context: Excel.RequestContext,
  before: readonly TableBlock[],
): Promise<First> {
  const isBeside = (table: TableName) =>
    planned.some((one) => one.table === table && one.column > 0) ||
    before.some((one) => one.table === table && one.firstColumn > 1);
  const asked = areLarge(before) ? 'refused' : await readAtOnce(context, isBeside);
  if (typeof asked === 'string') {
    const present = await readPresent(context);
    const found = foundAmong(present.tables, before);
    const isTooMuch = asked === 'tooLarge';
    return { ...present, ...(await readTogether(context, found, present.tables, isTooMuch)) };
  }
  const { tables, queued } = asked;
  const others = foundAmong(tables, before).filter(({ item }) =>
    queued.every((one) => one.item !== item),
  );
  const reads = [
    await readFurther(context, queued, tables),
    ...(others.length > 0 ? [await readTogether(context, others, tables)] : []),
  ];
  return {
    ...asked,
    blocks: reads.flatMap(({ blocks }) => blocks),
    sheets: new Map(reads.flatMap(({ sheets }) => [...sheets])),
  };
}

/** Every table once and readable: then one of them can be read alone. */
export function isWhole(blocks: readonly TableBlock[]): boolean {
  return blocks.length === tableNames.length && !blocks.some(isOdd);
}

export function isOdd(block: TableBlock): boolean {
  const { trouble, namesakes = [], copies = [] } = block;
  return trouble !== undefined || namesakes.length + copies.length > 0 || isEmptyTwin(block);
}

function foundAmong(present: readonly Excel.Table[], before: readonly TableBlock[]): FoundTable[] {
  return present.flatMap((item): FoundTable[] => {
    const { name } = item;
    if (!isTableName(name)) return [];
    return [{ table: name, item, before: before.find(({ table }) => table === name) }];
  });
}

export function inOrder(blocks: readonly TableBlock[]): TableBlock[] {
  return [...blocks].sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
}

export async function readTogether(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  present: readonly Excel.Table[],
  isTooMuch = false,
): Promise<Pick<ReadWorkbook, 'blocks' | 'sheets'>> {
  let queued: QueuedTable[];
  try {
    const queue = (cellsOf: (one: FoundTable) => QueuedTable) => found.map(cellsOf);
    queued = await readCells(context, found, queue, { asksLook: true, isTooMuch });
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return { blocks: await readOneByOne(context, found, error), sheets: new Map() };
  }
  return readFurther(context, queued, present);
}

/** Tables whose cells are there, with what is odd about them; more requests only for that. */
export async function readFurther(
  context: Excel.RequestContext,
  queued: readonly QueuedTable[],
  present: readonly Excel.Table[],
): Promise<Pick<ReadWorkbook, 'blocks' | 'sheets'>> {
  const outside = await readOutside(context, queued, present);
  const bare = await readBare(context, queued);
  let whole: readonly QueuedTable[];
  try {
    whole = await readColumns(context, queued);
  } catch (error) {
    if (!isOfOneObject(error) && !(error instanceof WorkbookError)) throw error;
    return { blocks: await readOneByOne(context, queued, error), sheets: new Map() };
  }
  const blocks = queued.map((one, at): TableBlock => {
    const lost = bare.get(one);
    return {
      ...blockOf(whole[at] ?? one),
      outside: outside.get(one) ?? [],
      ...(lost && { bare: lost }),
    };
  });
  return { blocks, sheets: new Map(queued.map(({ table, sheet }) => [table, sheet.id])) };
}

/** For what is odd only, for one batch fails as a whole: which of the tables it is that fails. */
async function readOneByOne(
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

/** Tables that are missing, or made anew and empty, while their rows stand elsewhere: each a block. */
async function readStray(
  context: Excel.RequestContext,
  blocks: readonly TableBlock[],
): Promise<TableBlock[]> {
  const twins = new Map(blocks.filter(isEmptyTwin).map(({ table, sheet }) => [table, sheet]));
  const missing = tableNames.filter((name) => !blocks.some(({ table }) => table === name));
  // That a table is missing is said in any case; only where its rows stand is not.
  const looked = () => readStrayTables(context, [...missing, ...twins.keys()]);
  const found = (await secondLook(looked)) ?? [];
  return tableNames.flatMap((table): TableBlock[] => {
    const strays = found.filter((one) => one.table === table);
    const [first] = strays;
    if (!first) return [];
    const twin = twins.get(table);
    const code = twin === undefined ? 'missingTable' : 'emptyTwin';
    const remedy = strays.length === 1 ? howToNameRows(first) : keepOne;
    const value = whereAllStand(strays);
    return [unreadBlock(table, twin ?? first.sheet, { code, value, remedy, strays })];
  });
}

function withUnsettled(block: TableBlock): TableBlock {
  const { unguarded, unformatted } = block.bare ?? { unguarded: [], unformatted: [] };
  return { ...block, bare: { unguarded, unformatted, isUnsettled: true } };
}

/** A namesake that is the missing table is told as that. */
function withoutStray(block: TableBlock, stray: readonly TableBlock[]): TableBlock {
  if (!block.namesakes) return block;
  const namesakes = block.namesakes.filter((name) => !stray.some(({ sheet }) => sheet === name));
  return { ...block, namesakes };
}

/** Without rows, on a sheet that got a number because its title was taken: made beside other rows. */
function isEmptyTwin({ table, sheet, values, trouble }: TableBlock): boolean {
  const title = tableNamed(table).sheet;
  const numbered = sheet.startsWith(`${title} (`) && /^ \(\d+\)$/.test(sheet.slice(title.length));
  return !trouble && numbered && !values.flat().some((cell) => String(cell).trim() !== '');
}
