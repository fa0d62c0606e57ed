import { type TableBlock, unreadBlock } from '../register/block';
import { type TableName, tableNamed, tableNames } from '../register/register';
import { readBare } from './bare-columns';
import { dressedAs } from './dressed-as-before';
import { isOfOneObject, WorkbookError } from './excel-errors';
import { areLarge } from './in-stretches';
import { isAlone } from './one-behind-other';
import { oneOfEach } from './one-of-each';
import { readAtOnce } from './read-at-once';
import { readColumns } from './read-columns';
import { withCopies } from './read-copies';
import { readCells } from './read-in-pieces';
import { readOneByOne } from './read-one-by-one';
import { readOutside } from './read-outside';
import { type Present, readPresent } from './read-present';
import { readStrayTables } from './read-stray-tables';
import { blockOf, type FoundTable, type QueuedTable } from './read-table';
import { secondLook } from './second-look';
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

export function isTableName(name: string): name is TableName {
  return tableNames.some((known) => known === name);
}

export async function presentTables(context: Excel.RequestContext): Promise<TableName[]> {
  const present = context.workbook.tables.load('items/name');
  await context.sync();
  return present.items.map((item) => item.name).filter(isTableName);
}

export interface ReadOptions {
  /**
   * Whether it is read how the tables are dressed, too: lists, formats and merged cells, which are a tenth of
   * what a small workbook answers. Where it is not, it is taken to be as it was before.
   */
  readonly asksLook?: boolean;
}

/** The cells of every table of the register that the workbook has. @throws WorkbookError `Date1904`. */
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
  before: Omit<ReadWorkbook, 'present'> = { blocks: [], sheets: new Map(), unsettled: [] },
  { asksLook = false }: ReadOptions = {},
): Promise<ReadWorkbook> {
  const first = await readFirst(context, before.blocks, asksLook);
  const { tables: present, blocks: read, sheets, unsettled = before.unsettled } = first;
  const blocks = oneOfEach(read)
    .map((block) => (asksLook ? block : dressedAs(before.blocks, block)))
    .map((block) => (unsettled.includes(block.table) ? withUnsettled(block) : block));
  const stray = await readStray(context, blocks);
  const others = blocks.filter(({ table }) => !stray.some((one) => one.table === table));
  const told = [...others.map((block) => withoutStray(block, stray)), ...stray];
  return {
    blocks: inOrder(await withCopies(context, told, present)),
    present: present.map(({ id, name }) => ({ id, name })),
    sheets: new Map([...before.sheets, ...sheets]),
    unsettled,
  };
}

type First = Present & Pick<ReadWorkbook, 'blocks' | 'sheets'>;

/** All in one request; where Excel does not give it so, first which tables there are and then their cells. */
async function readFirst(
  context: Excel.RequestContext,
  before: readonly TableBlock[],
  asksLook: boolean,
): Promise<First> {
  const isBeside = (table: TableName) =>
    before.some((one) => one.table === table && isAlone(one, before));
  const wanted = { isBeside, asksLook };
  const asked = areLarge(before) ? 'refused' : await readAtOnce(context, wanted);
  if (typeof asked === 'string') {
    const present = await readPresent(context);
    const found = foundAmong(present.tables, before);
    const how = { isTooMuch: asked === 'tooLarge', asksLook };
    return { ...present, ...(await readTogether(context, found, present.tables, how)) };
  }
  const { tables, queued } = asked;
  const others = foundAmong(tables, before).filter(({ item }) =>
    queued.every((one) => one.item !== item),
  );
  const reads = [
    await readFurther(context, queued, tables, asksLook),
    ...(others.length > 0 ? [await readTogether(context, others, tables, { asksLook })] : []),
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
  how: { readonly asksLook: boolean; readonly isTooMuch?: boolean },
): Promise<Pick<ReadWorkbook, 'blocks' | 'sheets'>> {
  let queued: QueuedTable[];
  try {
    const queue = (cellsOf: (one: FoundTable) => QueuedTable) => found.map(cellsOf);
    queued = await readCells(context, found, queue, how);
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return { blocks: await readOneByOne(context, found, error), sheets: new Map() };
  }
  return readFurther(context, queued, present, true);
}

/** Tables whose cells are there, with what is odd about them; more requests only for that. */
export async function readFurther(
  context: Excel.RequestContext,
  queued: readonly QueuedTable[],
  present: readonly Excel.Table[],
  knowsSheets: boolean,
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
  const sheets = knowsSheets ? queued.map(({ table, sheet }) => [table, sheet.id] as const) : [];
  return { blocks, sheets: new Map(sheets) };
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
