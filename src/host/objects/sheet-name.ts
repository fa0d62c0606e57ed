import type { SheetModel } from '../model/sheet-model';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Session } from './session';

/** InvalidArgument for a name Excel refuses, ItemAlreadyExists for one another sheet has. */
export function checkSheetName(session: Session, name: string, self?: SheetModel): void {
  const isAllowed =
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw invalidArgument(`${name} cannot be the name of a worksheet.`);
  const other = session.model.sheet(name);
  if (other && other !== self) {
    throw new HostError('ItemAlreadyExists', `There is a worksheet ${name} already.`);
  }
}
