import type { OpenFile } from '../workbook/open-file';

/** What keeps the work from lasting in the file that is open, whatever Excel lets be done in it. */
export type FileTrouble = 'readOnly' | 'oldFormat' | 'openDocument' | 'plainText';

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

export function troublesOfFile({ name, isReadOnly }: OpenFile): FileTrouble[] {
  // A workbook that was never saved has none.
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  return [...(format ? [format] : []), ...(isReadOnly ? (['readOnly'] as const) : [])];
}
