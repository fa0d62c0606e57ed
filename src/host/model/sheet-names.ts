import { ModelError } from './model-error';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

export function freeSheetName(book: WorkbookModel): string {
  let n = book.sheets.length;
  while (book.sheet(`工作表${n}`)) n++;
  return `工作表${n}`;
}

/** 「甲」 is copied as 「甲 (2)」, and that as 「甲 (3)」. */
export function copyName(book: WorkbookModel, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n++) {
    const ending = ` (${n})`;
    const given = stem.slice(0, 31 - ending.length) + ending;
    if (!book.sheet(given)) return given;
  }
}

/** InvalidArgument or ItemAlreadyExists for what no sheet but `except` can be called. */
export function checkSheetName(book: WorkbookModel, name: string, except: SheetModel | null): void {
  // Excel keeps 「History」 for itself.
  const kept = /^history$/i.test(name);
  // Nor can the file hold control characters or half a surrogate pair.
  const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(name);
  const refused = /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  const bad = kept || unwritable || refused || name.trim() === '' || name.length > 31;
  if (bad) throw new ModelError('InvalidArgument', `A sheet cannot be called '${name}'.`);
  const taken = book.sheet(name);
  if (taken && taken !== except) {
    throw new ModelError('ItemAlreadyExists', `There is a sheet '${name}' already.`);
  }
}
