import type { Host } from '../host/host';
import type { SheetDamage } from '../host/model/damage';
import { WorkbookModel } from '../host/model/workbook-model';
import { shownText } from '../host/shown-text';
import { downloadWorkbook, readWorkbookFile } from '../host/web/workbook-file';
import type { Desk } from './desk';
import { FirstHands } from './hands';
import { hostDesk } from './host-desk';
import { sampleFault } from './messages';

export interface OpenWorkbook {
  readonly fileName: string;
  readonly desk: Desk;
  /** Everything of the file has been read: what of it is damaged is known. */
  readonly damages: readonly SheetDamage[];
  /** Formula engine and Office.js, which come after the first view. Asked for once. */
  readonly host: () => Promise<Host>;
}

export async function openFile(file: File): Promise<OpenWorkbook> {
  return opened(await readWorkbookFile(file), file.name);
}

const SAMPLE = 'sample.xlsx';

/** The workbook that lies beside the page. */
export async function openSample(): Promise<OpenWorkbook> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new SampleMissing(sampleFault(response.status));
  return opened(new Uint8Array(await response.arrayBuffer()), SAMPLE);
}

export class SampleMissing extends Error {
  override readonly name = 'SampleMissing';
}

/** The workbook as it is now. Where no engine can be loaded, Excel is to work out its formulas. */
async function bytesOf({ host, desk: { model } }: OpenWorkbook): Promise<Uint8Array> {
  const served = await host().catch(() => undefined);
  if (served) return served.save();
  model.leaveToExcel();
  return model.save();
}

/** Hands the workbook to the browser's downloads. */
export async function download(book: OpenWorkbook): Promise<void> {
  downloadWorkbook(document, await bytesOf(book), book.fileName);
}

function opened(bytes: Uint8Array, fileName: string): OpenWorkbook {
  const model: WorkbookModel = WorkbookModel.open(bytes, { displayText: shownText(() => model) });
  const { damages } = model;
  const hands = new FirstHands(model);
  let coming: Promise<Host> | undefined;
  const load = async () => {
    const { Host } = await import(/* webpackChunkName: "host" */ '../host/host');
    const served = Host.over(model, { fileName });
    hands.handOver(served);
    return served;
  };
  const host = () => (coming ??= load());
  return { fileName, desk: hostDesk(hands), damages, host };
}
