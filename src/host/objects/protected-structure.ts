import type { WorkbookModel } from '../model/workbook-model';
import { HostError } from '../protocol/host-error';
import { childOf, flag } from '../xlsx/xml';

/** Whether sheets are kept from being added, deleted, renamed, moved, hidden and shown. */
export function isStructureProtected(model: WorkbookModel): boolean {
  return flag(childOf(model.root, 'workbookProtection'), 'lockStructure', false);
}

/** AccessDenied where the structure of the workbook is protected. */
export function assertStructureFree(model: WorkbookModel): void {
  if (!isStructureProtected(model)) return;
  throw new HostError('AccessDenied', "The workbook's structure is protected.");
}
