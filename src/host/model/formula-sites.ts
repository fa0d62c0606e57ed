import type { Element } from '@xmldom/xmldom';
import type { XlsxPackage } from '../xlsx/package';
import { descendantsOf, rootOf } from '../xlsx/xml';
import { renameSheetIn } from './formula/references';
import { isOfExcel } from './names';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

export interface FormulaPlace {
  /** The formula's own sheet; '' where it has none (names, charts). */
  readonly sheet: string;
  /** Of the cell; null where the formula belongs to no single row. */
  readonly row: number | null;
}

type FormulaMap = (text: string, place: FormulaPlace) => string;

/** Rewrites every formula of the workbook, in the file's form; only parts that change are touched. */
export function mapFormulasAt(book: WorkbookModel, map: FormulaMap): void {
  mapAll(book, map);
  book.noteFormulas();
}

/** The same; whether a formula in a cell, or a name that one may say, is another by it. */
function mapAll(book: WorkbookModel, map: FormulaMap): boolean {
  let changed = false;
  for (const sheet of book.sheets) changed = mapOnSheet(sheet, map) || changed;
  changed = mapNames(book, map) || changed;
  for (const name of book.pkg.names()) {
    if (!/^xl\/(?:charts|drawings)\/[^/]*\.xml$/i.test(name)) continue;
    mapDrawing(book.pkg, name, map);
  }
  return changed;
}

/** References to a sheet get its new name. */
export function renameInFormulas(book: WorkbookModel, from: string, to: string): void {
  const known = new Map<string, string>();
  const changed = mapAll(book, (text) => {
    if (!text.includes('!')) return text;
    let result = known.get(text);
    if (result === undefined) known.set(text, (result = renameSheetIn(text, from, to)));
    return result;
  });
  if (changed) book.noteFormulas();
  else book.noteCells();
}

/** The same of one sheet alone: its cells, rules, tables, drawings and charts. */
export function mapSheetFormulas(sheet: SheetModel, map: (text: string) => string): void {
  mapOnSheet(sheet, map);
  const { pkg, name } = sheet.part;
  for (const drawing of pkg.related(name, 'drawing')) {
    mapDrawing(pkg, drawing, map);
    for (const chart of pkg.related(drawing, 'chart')) mapDrawing(pkg, chart, map);
  }
}

function mapOnSheet(sheet: SheetModel, map: FormulaMap): boolean {
  const { part, workbook } = sheet;
  const changed = part.cells.mapFormulas((text, row) => map(text, { sheet: sheet.name, row }));
  if (changed) {
    part.touch();
    workbook.changes.add('content', sheet.id);
  }
  const place = { sheet: sheet.name, row: null };
  if (mapElements(part.root, ['formula', 'formula1', 'formula2', 'f'], place, map)) part.touch();
  if (mapLinks(part.root, place, map)) part.touch();
  for (const table of sheet.tables) {
    const root = rootOf(workbook.pkg.document(table.partName));
    const names = ['calculatedColumnFormula', 'totalsRowFormula'];
    if (mapElements(root, names, place, map)) workbook.pkg.touch(table.partName);
  }
  return changed;
}

export function mapFormulas(
  book: WorkbookModel,
  map: (text: string, sheet: string) => string,
): void {
  // The formulas of a table's column are all of one text.
  const mapped = new Map<string, Map<string, string>>();
  mapFormulasAt(book, (text, { sheet }) => {
    let texts = mapped.get(sheet);
    if (!texts) mapped.set(sheet, (texts = new Map()));
    let result = texts.get(text);
    if (result === undefined) texts.set(text, (result = map(text, sheet)));
    return result;
  });
}

function mapElements(
  root: Element,
  names: readonly string[],
  place: FormulaPlace,
  map: FormulaMap,
): boolean {
  let changed = false;
  for (const name of names) {
    for (const element of descendantsOf(root, name)) {
      const text = element.textContent ?? '';
      // An x14 formula keeps its text in a child of its own (`xm:f`), found by that name.
      if (text === '' || element.getElementsByTagName('*').length > 0) continue;
      const mapped = map(text, place);
      if (mapped === text) continue;
      element.textContent = mapped;
      changed = true;
    }
  }
  return changed;
}

function mapLinks(root: Element, place: FormulaPlace, map: FormulaMap): boolean {
  let changed = false;
  for (const link of descendantsOf(root, 'hyperlink')) {
    const location = link.getAttribute('location');
    if (!location) continue;
    const mapped = map(location, place);
    if (mapped === location) continue;
    link.setAttribute('location', mapped);
    changed = true;
  }
  return changed;
}

function mapNames(book: WorkbookModel, map: FormulaMap): boolean {
  let changed = false;
  for (const element of descendantsOf(book.root, 'definedName')) {
    const local = element.getAttribute('localSheetId');
    const sheet = local === null ? '' : (book.sheets[Number(local)]?.name ?? '');
    const text = element.textContent ?? '';
    const mapped = map(text, { sheet, row: null });
    if (mapped === text) continue;
    element.textContent = mapped;
    const name = element.getAttribute('name') ?? '';
    book.stale.names.add(name.toLowerCase());
    changed ||= !isOfExcel(name);
    book.touch();
  }
  return changed;
}

/** Series of charts (`c:f`) and shapes that show a cell (`textlink`). */
function mapDrawing(pkg: XlsxPackage, name: string, map: FormulaMap): void {
  const place = { sheet: '', row: null };
  const root = rootOf(pkg.document(name));
  // `sqref`: what a chart would show without its filter (c15).
  let changed = mapElements(root, ['f', 'sqref'], place, map);
  for (const shape of descendantsOf(root, 'sp')) {
    const link = shape.getAttribute('textlink');
    if (!link) continue;
    const mapped = map(link, place);
    if (mapped === link) continue;
    shape.setAttribute('textlink', mapped);
    changed = true;
  }
  if (changed) pkg.touch(name);
}
