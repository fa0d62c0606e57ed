import { descendantsOf } from '../xlsx/xml';
import { mapSheetFormulas } from './formula-sites';
import { readReference, renameSheetIn, tokensOf } from './formula/references';
import { sameName } from './formula/sheet-prefix';
import { renameTableIn } from './formula/table-reference';
import { ModelError } from './model-error';
import type { DefinedName } from './names';
import { copyParts } from './part-copy';
import type { SheetModel } from './sheet-model';
import { renewTables } from './table-copy';
import { renewThreads } from './thread-copy';

/** What hangs on names or ids of the whole workbook that a second one would need anew. */
const UNCOPIED = /\/(?:slicer|timeline|queryTable|oleObject|package|control|ctrlProp)$/;

/** UnsupportedOperation where the sheet holds something that cannot be copied yet. */
export function assertCopyable(sheet: SheetModel): void {
  const { part } = sheet;
  if (sheet.kind !== 'worksheet' || part.isUnreadable) {
    throw new ModelError('UnsupportedOperation', `'${sheet.name}' is no sheet that can be copied.`);
  }
  const owners = [part.name, ...part.pkg.related(part.name, 'table')];
  const found = owners
    .flatMap((owner) => part.pkg.relationships(owner).all())
    .find(({ type }) => UNCOPIED.test(type));
  if (!found) return;
  const kind = found.type.slice(found.type.lastIndexOf('/') + 1);
  throw new ModelError('UnsupportedOperation', `A sheet with a ${kind} cannot be copied.`);
}

/** Gives `partName` all that the sheet's part holds and leads to. */
export function copySheetParts(sheet: SheetModel, partName: string): void {
  const { part, workbook } = sheet;
  for (const table of sheet.openedTables) table.settle();
  part.flush();
  const copies = copyParts(workbook.pkg, part.name, partName);
  renewTables(workbook, copies);
  renewThreads(workbook.pkg, copies);
}

/**
 * What of the copy tells of its own sheet tells of the copy now: its formulas, rules and charts,
 * the sheet's own names and, as names of the copy alone, those of the workbook that lie on the sheet.
 */
export function settleCopy(from: SheetModel, copy: SheetModel): void {
  const { part, workbook } = copy;
  const properties = part.child('sheetPr');
  properties?.removeAttribute('codeName');
  part.root.removeAttribute('xr:uid');
  for (const view of descendantsOf(part.root, 'sheetView')) view.removeAttribute('tabSelected');
  part.touch();
  const tables = from.tables.map((table, i) => [table.name, copy.tables[i]?.name ?? ''] as const);
  const follow = (text: string) =>
    tables.reduce(
      (formula, [old, name]) => renameTableIn(formula, old, name),
      renameSheetIn(text, from.name, copy.name),
    );
  mapSheetFormulas(copy, follow);
  for (const name of namesOn(from)) {
    workbook.names.add(name.name, follow(name.formula), {
      sheet: copy,
      visible: name.visible,
      comment: name.comment,
    });
  }
  workbook.noteFormulas();
  workbook.stale.all = true;
}

/** The sheet's own names, Excel's among them, and the workbook's that lie wholly on it. */
function namesOn(sheet: SheetModel): DefinedName[] {
  const every = sheet.workbook.names.every();
  const own = every.filter((name) => name.sheet === sheet);
  const onIt = every.filter(
    (name) =>
      name.sheet === null &&
      liesOn(name, sheet) &&
      !own.some((each) => sameName(each.name, name.name)),
  );
  return [...own, ...onIt];
}

function liesOn({ formula }: DefinedName, sheet: SheetModel): boolean {
  const references = tokensOf(formula)
    .filter(({ type }) => type === 'range' || type === 'range_beam')
    .map(({ value }) => readReference(value)?.sheet ?? '');
  return references.length > 0 && references.every((name) => sameName(name, sheet.name));
}
