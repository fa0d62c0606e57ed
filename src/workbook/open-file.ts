import { isAnyUnfinished, loadUnfinished } from './edit/unfinished';

/** The file that Excel has open. */
export interface OpenFile {
  /** With its ending, where it was ever saved. */
  readonly name: string;
  readonly isReadOnly: boolean;
  /** Something was written, or taken back, in part only, as far as is known without the journal. */
  readonly isUnfinished: boolean;
}

export async function readOpenFile(context: Excel.RequestContext): Promise<OpenFile> {
  const workbook = context.workbook.load('name,readOnly');
  const unfinished = loadUnfinished(context);
  await context.sync();
  const { name, readOnly } = workbook;
  return { name, isReadOnly: readOnly, isUnfinished: isAnyUnfinished(unfinished) };
}
