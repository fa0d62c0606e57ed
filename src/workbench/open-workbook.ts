import { Host } from '../host/host';
import { downloadWorkbook, readWorkbookFile } from '../host/web/workbook-file';
import { sampleFault } from './messages';

export interface OpenWorkbook {
  readonly host: Host;
  readonly fileName: string;
}

export async function openFile(file: File): Promise<OpenWorkbook> {
  const bytes = await readWorkbookFile(file);
  return { host: Host.open(bytes, { fileName: file.name }), fileName: file.name };
}

const SAMPLE = 'sample.xlsx';

/** The workbook that lies beside the page. */
export async function openSample(): Promise<OpenWorkbook> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new SampleMissing(sampleFault(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { host: Host.open(bytes, { fileName: SAMPLE }), fileName: SAMPLE };
}

export class SampleMissing extends Error {
  override readonly name = 'SampleMissing';
}

/** Hands the workbook as it is now to the browser's downloads. */
export function download({ host, fileName }: OpenWorkbook): void {
  downloadWorkbook(document, host.save(), fileName);
}
