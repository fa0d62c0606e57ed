import type { Host } from '../../host/host';
import type { SheetDamage } from '../../host/model/damage';
import { WorkbookModel } from '../../host/model/workbook-model';
import { shownText } from '../../host/shown-text';
import { readWorkbookFile } from '../../host/web/workbook-file';
import type { Desk } from '../desk';
import { FirstHands } from '../hands';
import { hostDesk } from '../host-desk';
import type { ChosenFile, WritablePlace } from './chosen-file';
import { SAMPLE } from './sample';

export interface OpenWorkbook {
  readonly fileName: string;
  /** Where the browser lets it be written back. */
  readonly place?: WritablePlace;
  readonly desk: Desk;
  /** Everything of the file has been read: what of it is damaged is known. */
  readonly damages: readonly SheetDamage[];
  /** The file as it is now. Where no engine can be loaded, Excel is to work out its formulas. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Formula engine and Office.js, which come after the first view. Asked for once. */
  readonly host: () => Promise<Host>;
}

export async function openFile({ file, place }: ChosenFile): Promise<OpenWorkbook> {
  const book = opened(await readWorkbookFile(file), file.name);
  return place ? { ...book, place } : book;
}

export function openSample(bytes: Uint8Array): OpenWorkbook {
  return opened(bytes, SAMPLE);
}

function opened(file: Uint8Array, fileName: string): OpenWorkbook {
  const model: WorkbookModel = WorkbookModel.open(file, { displayText: shownText(() => model) });
  const { damages } = model;
  const hands = new FirstHands(model);
  let coming: Promise<Host> | undefined;
  const load = async () => {
    const { Host } = await import(/* webpackChunkName: "host" */ '../../host/host');
    const served = Host.over(model, { fileName });
    hands.handOver(served);
    return served;
  };
  const host = () => (coming ??= load());
  const bytes = async () => {
    const served = await host().catch(() => undefined);
    if (served) return served.save();
    model.leaveToExcel();
    return model.save();
  };
  return { fileName, desk: hostDesk(hands), damages, bytes, host };
}
