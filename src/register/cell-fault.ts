import { z } from 'zod';
import type { CellFault, CellValue } from './fault';
import { isUnseen } from './identity';

/** A value, perhaps with what is wrong with the way it is written; or why there is none. */
export type Parsed<T> = { readonly value: T; readonly fault?: CellFault } | CellFault;

/** Excel's error values as `values` gives them: text that begins with # and is one of these. */
const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** What stands there until a formula is worked out, or because it was not; an Excel that does so replaces it. */
const NOT_WORKED_OUT = /^#(CALC!|BUSY!|GETTING_DATA)$/;

/** Whether an error value may say no more than that a formula was not worked out. */
export function mayBeUncalculated(value: CellValue): boolean {
  return typeof value === 'string' && NOT_WORKED_OUT.test(value.trim());
}

const cell = z.union([z.string(), z.number(), z.boolean()]);

/** Nothing in it, or nothing that is seen. */
export function isBlank(value: CellValue): boolean {
  return typeof value === 'string' && isUnseen(value);
}

/** Of the types made here, what reads a cell: zod's own way takes as long again, and there are many cells. */
const readers = new WeakMap<object, (value: CellValue) => Parsed<unknown>>();

/** A zod type that reads a cell with `parse`; where there is a fault its issue carries what was read. */
export function cellType<T>(
  blank: T,
  parse: (value: CellValue) => Parsed<T>,
): z.ZodType<T, CellValue> {
  const read = (value: CellValue): Parsed<T> => {
    if (isBlank(value)) return { value: blank };
    return typeof value === 'string' && ERROR_VALUE.test(value.trim())
      ? { code: 'errorValue' }
      : parse(value);
  };
  const type = cell.transform((value, context): T => {
    const parsed = read(value);
    if ('value' in parsed && !parsed.fault) return parsed.value;
    const { code } = 'value' in parsed ? (parsed.fault as CellFault) : parsed;
    context.addIssue({ code: 'custom', message: code, params: { parsed } });
    return z.NEVER;
  });
  readers.set(type, read);
  return type;
}

/** Reads one cell: its value, the fault of it, or both. */
export function readCell<T>(type: z.ZodType<T, CellValue>, value: CellValue): Parsed<T> {
  const read = readers.get(type);
  // What was kept for this type gives what the type gives; the map cannot say so.
  return read ? (read(value) as Parsed<T>) : parsedBy(type, value);
}

/** As zod reads it, of any type. */
export function parsedBy<T>(type: z.ZodType<T, CellValue>, value: CellValue): Parsed<T> {
  const result = type.safeParse(value);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  if (issue?.code !== 'custom') throw result.error;
  return issue.params?.['parsed'] as Parsed<T>;
}
