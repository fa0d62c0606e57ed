import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import { isValidName } from './names';
import type { WorkbookModel } from './workbook-model';

/** ItemAlreadyExists or InvalidArgument when a table cannot be called so. */
export function checkTableName(book: WorkbookModel, name: string): void {
  if (!isValidName(name) || /\?|^_xlnm\./.test(name)) {
    throw new ModelError('InvalidArgument', `A table cannot be called '${name}'.`);
  }
  if (!isFreeTableName(book, name)) {
    throw new ModelError('ItemAlreadyExists', `The name '${name}' is taken.`);
  }
}

/** `表格`, or what a copied table was called, with the first free number from `from`. */
export function freeTableName(book: WorkbookModel, stem = '表格', from = 1): string {
  let n = from;
  while (!isFreeTableName(book, `${stem}${n}`)) n++;
  return `${stem}${n}`;
}

/** Ids are unique over all sheets; tables that cannot be read keep theirs. */
export function largestTableId(book: WorkbookModel): number {
  return Math.max(0, ...knownTables(book).map(({ id }) => id));
}

/** No table and no name of the workbook is called so. */
function isFreeTableName(book: WorkbookModel, name: string): boolean {
  return (
    !knownTables(book).some((table) => sameName(table.name, name)) && !book.names.find(name, null)
  );
}

function knownTables(
  book: WorkbookModel,
): readonly { readonly name: string; readonly id: number }[] {
  return book.sheets.flatMap(({ tables, part }) => [...tables, ...part.lostTables]);
}
