import { sampleFault } from '../messages';

/** The workbook that lies beside the page. */
export const SAMPLE = 'sample.xlsx';

export async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new SampleMissing(sampleFault(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

export class SampleMissing extends Error {
  override readonly name = 'SampleMissing';
}
