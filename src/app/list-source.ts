import type { Grid } from '../adopt/source/grid';
import { ListError } from '../adopt/source/list-error';
import { shownCell } from '../adopt/source/shown-cell';
import type { Workbook } from '../workbook/workbook';
import { Refusal } from './refusal';

/** A file that holds lists: the names of its sheets, and each as a grid when it is asked for. */
export interface ListFile {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly read: (sheet: string) => Promise<Grid>;
}

/** A list file opened; the libraries that read it are loaded only now. @throws Refusal */
export function openListFile(name: string, bytes: Uint8Array): Promise<ListFile> {
  return refusing(async () => {
    const { openList, readSheetOf } = await import('../adopt/source/open-list');
    const { sheets, only } = openList(name, bytes);
    const read = (sheet: string) =>
      only ? Promise.resolve(only) : refusing(() => readSheetOf(bytes, sheet));
    return { name, sheets, read };
  });
}

/** Cells copied out of a sheet. @throws Refusal */
export function readPasted(text: string): Promise<Grid> {
  return refusing(async () => {
    const { readCopied } = await import('../adopt/source/open-list');
    return readCopied(text);
  });
}

/** What is selected in the open workbook, or the table it is in. */
export async function readSelected(workbook: Workbook): Promise<Grid> {
  const { name, values, shown, firstRow } = await workbook.readSelection();
  const rows = values.map((row, at) =>
    row.map((value, column) => {
      const kind = shown[at]?.[column];
      return shownCell(value, kind === 'number' ? undefined : kind);
    }),
  );
  return { name, rows, merges: [], firstRow };
}

/** What is wrong with a list is no fault of the program's. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ListError) throw new Refusal('badList', error.message);
    throw error;
  }
}
