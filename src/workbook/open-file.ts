/** The file that Excel has open. */
export interface OpenFile {
  /** With its ending, where it was ever saved. */
  readonly name: string;
  readonly isReadOnly: boolean;
}

export async function readOpenFile(context: Excel.RequestContext): Promise<OpenFile> {
  const workbook = context.workbook.load('name,readOnly');
  await context.sync();
  return { name: workbook.name, isReadOnly: workbook.readOnly };
}
