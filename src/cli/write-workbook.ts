import type { Host } from '../host/host';
import type { Io } from './io';
import { tellUncalculated } from './open-workbook';
import { type OutputFile, writeOutputs } from './output/write-outputs';

/** Writes the workbook and what else is asked for, all or nothing, and says which formulas came to nothing by what was done. @throws CliFault */
export function writeWorkbook(
  path: string,
  host: Host,
  io: Io,
  others: readonly OutputFile[] = [],
): void {
  writeOutputs([{ path, bytes: host.save() }, ...others], io);
  tellUncalculated(host, io);
}
