import type { TableName } from '../register/register';
import type { Part } from './edited-rows';
import { isOfOneObject } from './excel-errors';
import {
  inOrder,
  isOdd,
  isWhole,
  readFurther,
  readTogether,
  type ReadWorkbook,
  readWorkbook,
} from './read-blocks';
import { isTooLarge } from './in-stretches';
import { flags } from './read-present';
import { partsInPlace, queueParts } from './read-parts';
import { loadUnsettled, unsettledOf } from './repair/unsettled';
import { type FoundTable, queueCells, type QueuedTable } from './read-table';

/**
 * Some tables read again, or some rows of them, in one round trip as a rule; the others are as they were. All are
 * read where tables have come, gone, or are not to be read as they are.
 */
export async function readAgain(
  context: Excel.RequestContext,
  before: ReadWorkbook,
  changed: 'all' | ReadonlyMap<TableName, Part>,
): Promise<ReadWorkbook> {
  if (changed === 'all' || !isWhole(before.blocks))
    return readWorkbook(context, before, { asksLook: true });
  const asked = await readAsBefore(context, before, changed);
  if (!asked) return readWorkbook(context, before, { asksLook: true });
  const { present, parts, wholes, moved } = asked;
  const reads = [
    await readFurther(context, wholes, present, true),
    ...(moved.length > 0 ? [await readTogether(context, moved, present, { asksLook: true })] : []),
  ];
  const blocks = reads.flatMap((read) => read.blocks);
  if (blocks.length < wholes.length + moved.length || blocks.some(isOdd)) {
    return readWorkbook(context, before, { asksLook: true });
  }
  const others = before.blocks.filter(({ table }) => !changed.has(table));
  return {
    blocks: inOrder([...others, ...parts, ...blocks]),
    present: before.present,
    unsettled: before.unsettled,
    sheets: new Map([before, ...reads].flatMap(({ sheets }) => [...sheets])),
  };
}

/**
 * The tables are asked for as if they were those of before, and with them whether they are: somebody waits for
 * the answer to a single edit. Undefined where they are not. `moved` have other rows than before.
 */
async function readAsBefore(
  context: Excel.RequestContext,
  before: ReadWorkbook,
  changed: ReadonlyMap<TableName, Part>,
) {
  const { tables } = context.workbook;
  const present = tables.load(flags);
  const unsettled = loadUnsettled(context);
  const found = [...changed.keys()].map((table): FoundTable => {
    return { table, item: tables.getItem(table).load('showHeaders,showTotals') };
  });
  const queued = queueParts(found, before.blocks, changed);
  const wholes: QueuedTable[] = found
    .filter(({ item }) => !queued.some((part) => part.item === item))
    .map((one) => queueCells(one));
  try {
    await context.sync();
  } catch (error) {
    // Which of them it is, and what is to be said of it, is told when all are read.
    if (!isOfOneObject(error) && !isTooLarge(error)) throw error;
    return undefined;
  }
  const { items } = present;
  const isAsBefore =
    unsettledOf(unsettled).join() === before.unsettled.join() &&
    items.length === before.present.length &&
    before.present.every(({ id, name }, at) => items[at]?.id === id && items[at].name === name);
  if (!isAsBefore || found.some(({ item }) => !item.showHeaders)) return undefined;
  const parts = partsInPlace(queued);
  const inPlace = new Set(parts.map(({ table }) => table));
  const moved = queued.flatMap(({ before: { table }, item }): FoundTable[] =>
    inPlace.has(table) ? [] : [{ table, item }],
  );
  return { present: items, parts, wholes, moved };
}
