import { Host } from '../host/host';
import { sampleFault } from './messages';

export interface OpenWorkbook {
  readonly host: Host;
  readonly fileName: string;
}

export async function openFile(file: File): Promise<OpenWorkbook> {
  const bytes = new Uint8Array(await file.arrayBuffer());
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook as it is now to the browser's downloads. */
export function download({ host, fileName }: OpenWorkbook): void {
  // The copy gives Blob a buffer of its own, as its type asks.
  const url = URL.createObjectURL(new Blob([new Uint8Array(host.save())], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
