import { decodeText } from './decode';
import type { Grid } from './grid';
import { readDelimited } from './read-delimited';
import { readXlsx, sheetNames } from './read-xlsx';

/** A list file that was opened. */
export interface OpenList {
  readonly sheets: readonly string[];
  /** Of a text, which is one list and is read whole by being opened. */
  readonly only?: Grid;
}

/** What a list file holds. @throws ListError */
export function openList(name: string, bytes: Uint8Array): OpenList {
  if (isBook(bytes)) return { sheets: sheetNames(bytes) };
  return { sheets: [name], only: readDelimited(decodeText(bytes, name), name) };
}

/** One sheet of it. @throws ListError */
export const readSheetOf = (bytes: Uint8Array, sheet: string): Promise<Grid> =>
  readXlsx(bytes, sheet);

/** Cells copied out of a sheet. @throws ListError */
export const readCopied = (text: string): Grid => readDelimited(text, '貼上的清單');

function isBook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0xd0;
}
