import { ExcessiveWorkbookError } from '../../intake/errors';
import { LIMITS } from '../xlsx/limits';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws ExcessiveWorkbookError before anything of the file is read */
export async function readWorkbookFile(file: Blob): Promise<Uint8Array> {
  if (file.size > LIMITS.file) {
    throw new ExcessiveWorkbookError('FileTooBig', `The file has ${file.size} bytes.`);
  }
  return new Uint8Array(await file.arrayBuffer());
}

/** Hands the workbook over as a download. */
export function downloadWorkbook(page: Document, bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = page.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
