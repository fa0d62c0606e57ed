import type { TableName } from '../register/register';
import { assertDatesFrom1900 } from './date-system';
import { isOfOneObject } from './excel-errors';
import { loadUnsettled, unsettledOf } from './repair/unsettled';

export const flags = 'items/id,items/name,items/showHeaders,items/showTotals';

/** What there is to be read. */
export interface Present {
  readonly tables: readonly Excel.Table[];
  /** Tables of which a repair was cut off; undefined where it was not asked. */
  readonly unsettled?: readonly TableName[] | undefined;
}

/** The workbook's tables, once it is known that its days count from 1900. */
export async function readPresent(context: Excel.RequestContext): Promise<Present> {
  const { workbook } = context;
  try {
    const present = workbook.tables.load(flags);
    const probe = workbook.functions.date(2000, 1, 1).load('value');
    const unsettled = loadUnsettled(context);
    await context.sync();
    // No answer is no reason to stop: 1904 is rare, and the dates would still be seen to be odd.
    if (typeof probe.value === 'number') assertDatesFrom1900(probe.value);
    return { tables: present.items, unsettled: unsettledOf(unsettled) };
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return readPresentAlone(context);
  }
}

/** Where an Excel cannot work out a function without a cell, which no document rules out. */
async function readPresentAlone(context: Excel.RequestContext): Promise<Present> {
  const present = context.workbook.tables.load(flags);
  await context.sync();
  return { tables: present.items, unsettled: [] };
}
