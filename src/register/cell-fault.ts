import { z } from 'zod';
import type { CellValue, FaultCode } from './fault';

/** What a column's type says of a cell it cannot read. */
export interface CellFault {
  readonly code: FaultCode;
  readonly suggestion?: string;
}

/** A value, or why there is none. */
export type Parsed<T> = { readonly value: T } | CellFault;

/** Excel's error values as `values` gives them: text that begins with # and is one of these. */
const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

const cell = z.union([z.string(), z.number(), z.boolean()]);

export function isBlank(value: CellValue): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** A zod type that reads a cell with `parse`; its issue carries the CellFault in `params`. */
export function cellType<T>(
  blank: T,
  parse: (value: CellValue) => Parsed<T>,
): z.ZodType<T, CellValue> {
  return cell.transform((value, context): T => {
    if (isBlank(value)) return blank;
    const parsed: Parsed<T> =
      typeof value === 'string' && ERROR_VALUE.test(value.trim())
        ? { code: 'errorValue' }
        : parse(value);
    if ('value' in parsed) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.code, params: { fault: parsed } });
    return z.NEVER;
  });
}

/** Reads one cell: its value, or the fault of it. */
export function readCell<T>(type: z.ZodType<T, CellValue>, value: CellValue): Parsed<T> {
  const result = type.safeParse(value);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  if (issue?.code !== 'custom') throw result.error;
  return issue.params?.['fault'] as CellFault;
}
