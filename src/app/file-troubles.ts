import type { OpenFile } from '../workbook/open-file';
import type { Workbook } from '../workbook/workbook';
import { readEntries } from './journal';

/** What keeps the work from lasting in the file that is open, whatever Excel lets be done in it; or was not done whole. */
export type FileTrouble = 'readOnly' | 'oldFormat' | 'openDocument' | 'plainText' | 'unfinished';

export async function fileTroubles(workbook: Workbook): Promise<FileTrouble[]> {
  const file = await workbook.openFile();
  // The entry may have become too old to be kept: nothing can be done about it any more.
  const isUnfinished = file.isUnfinished && (await hasUnfinished(workbook).catch(() => false));
  return [...troublesOfFile(file), ...(isUnfinished ? (['unfinished'] as const) : [])];
}

async function hasUnfinished(workbook: Workbook): Promise<boolean> {
  return (await readEntries(workbook)).some((entry) => entry.isUnfinished);
}

/** By the ending of the file's name: Excel tells of its format in no other way. */
const FORMATS: Readonly<Record<string, FileTrouble>> = {
  xls: 'oldFormat',
  xlt: 'oldFormat',
  xla: 'oldFormat',
  ods: 'openDocument',
  ots: 'openDocument',
  fods: 'openDocument',
  csv: 'plainText',
  tsv: 'plainText',
  txt: 'plainText',
  prn: 'plainText',
  dif: 'plainText',
  slk: 'plainText',
  htm: 'plainText',
  html: 'plainText',
  mht: 'plainText',
  mhtml: 'plainText',
};

export function troublesOfFile({
  name,
  isReadOnly,
}: Omit<OpenFile, 'isUnfinished'>): FileTrouble[] {
  // A workbook that was never saved has none.
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  return [...(format ? [format] : []), ...(isReadOnly ? (['readOnly'] as const) : [])];
}
