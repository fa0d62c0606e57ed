import { WORKBOOK_ORDER } from '../xlsx/schema-order';
import { childOf, ensureChild, flag, removeElement, setFlag } from '../xlsx/xml';
import { ModelError } from './model-error';
import { checkPassword, passwordHash, WORKBOOK_PASSWORD } from './password';
import type { WorkbookModel } from './workbook-model';

/** Whether sheets are kept from being added, deleted, renamed, moved, copied, hidden and shown. */
export function isStructureProtected(book: WorkbookModel): boolean {
  return flag(childOf(book.root, 'workbookProtection'), 'lockStructure', false);
}

/** InvalidOperation where the structure is protected already. */
export function protectStructure(book: WorkbookModel, password: string | undefined): void {
  if (isStructureProtected(book)) {
    throw new ModelError('InvalidOperation', 'The workbook is protected already.');
  }
  const element = ensureChild(book.root, 'workbookProtection', WORKBOOK_ORDER);
  setFlag(element, 'lockStructure', true, false);
  if (password) element.setAttribute('workbookPassword', passwordHash(password));
  told(book);
}

/** AccessDenied for a password that is not the right one. */
export function unprotectStructure(book: WorkbookModel, password: string | undefined): void {
  const element = childOf(book.root, 'workbookProtection');
  if (!element || !isStructureProtected(book)) return;
  checkPassword(element, WORKBOOK_PASSWORD, password);
  removeElement(element);
  told(book);
}

function told(book: WorkbookModel): void {
  book.touch();
  book.changes.add('workbook');
}
