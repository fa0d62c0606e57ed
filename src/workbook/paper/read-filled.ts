import type { CellValue } from '../../register/fault';
import { isTooLarge } from '../in-stretches';
import { passing } from '../passing';
import { readAreas } from '../read-area';

/** What stands on a sheet, row by row, each row from the sheet's first column on. */
export type Filled = readonly (readonly string[])[];

export interface FilledSheet<T> {
  readonly cells: Filled;
  readonly beside: T;
}

/** Queues the question what stands on a sheet; to be read after the next sync. */
export function queueFilled(sheet: Excel.Worksheet): () => Filled {
  const used = passing(sheet.getUsedRangeOrNullObject(true)).load('values,columnIndex');
  return () => (used.isNullObject ? [] : fromFirst(used.values as CellValue[][], used.columnIndex));
}

/**
 * What stands on sheets, and what else is asked of each: one request. Where that is more than this Excel
 * answers at once, each sheet by itself, in as many as it takes.
 */
export async function readFilled<T>(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  beside: (at: number) => T,
): Promise<readonly FilledSheet<T>[]> {
  if (sheets.length === 0) return [];
  try {
    const asked = sheets.map((sheet, at) => ({
      filled: queueFilled(sheet),
      beside: beside(at),
    }));
    await context.sync();
    return asked.map(({ filled, beside: own }) => ({ cells: filled(), beside: own }));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const read: FilledSheet<T>[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const own = beside(at);
    read.push({ cells: await readOne(context, sheet), beside: own });
  }
  return read;
}

async function readOne(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Filled> {
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const area = { sheet, what: 'values', row, column, rows, columns } as const;
  const [values = []] = await readAreas(context, [area]);
  return fromFirst(values, column);
}

/** As if it began in the first column, which people may have emptied. */
function fromFirst(values: readonly (readonly CellValue[])[], before: number): Filled {
  const left = Array.from({ length: before }, () => '');
  return values.map((row) => [...left, ...row.map(String)]);
}
