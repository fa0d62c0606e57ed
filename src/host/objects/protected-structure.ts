import { isStructureProtected } from '../model/structure-protection';
import type { WorkbookModel } from '../model/workbook-model';
import { HostError } from '../protocol/host-error';

/** AccessDenied where the structure of the workbook is protected. */
export function assertStructureFree(model: WorkbookModel): void {
  if (!isStructureProtected(model)) return;
  throw new HostError('AccessDenied', "The workbook's structure is protected.");
}
