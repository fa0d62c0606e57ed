import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import { isValidName } from './names';
import type { WorkbookModel } from './workbook-model';

/** ItemAlreadyExists or InvalidArgument when a table cannot be called so. */
export function checkTableName(book: WorkbookModel, name: string): void {
  if (!isValidName(name) || /\?|^_xlnm\./.test(name)) {
    throw new ModelError('InvalidArgument', `A table cannot be called '${name}'.`);
  }
  const isTable = book.table(name) !== null;
  const isLost = book.sheets.some(({ part }) => {
    return part.lostTables.some((table) => sameName(table.name, name));
  });
  if (isTable || isLost || book.names.find(name, null)) {
    throw new ModelError('ItemAlreadyExists', `The name '${name}' is taken.`);
  }
}

export function freeTableName(book: WorkbookModel): string {
  let n = 1;
  while (book.table(`表格${n}`) ?? book.names.find(`表格${n}`, null)) n++;
  return `表格${n}`;
}
