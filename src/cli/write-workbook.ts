import type { Host } from '../host/host';
import type { Io } from './io';
import { tellUncalculated } from './open-workbook';
import { writeOutput } from './write-output';

/** Writes the workbook, and says which formulas came to nothing by what was done. @throws CliFault */
export function writeWorkbook(path: string, host: Host, io: Io): void {
  writeOutput(path, host.save());
  tellUncalculated(host, io);
}
