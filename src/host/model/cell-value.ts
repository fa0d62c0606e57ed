/** An error as a value of its own: no text can be mistaken for it. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; `null` is an empty cell. Dates are serial numbers, as in the file. */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function cellError(text: string): CellError {
  return { error: text };
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a)) return isCellError(b) && a.error === b.error;
  return a === b;
}

/** As Excel shows it in a cell without a number format. */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
