import { encodeAttribute } from '../xlsx/xml-text';
import {
  OFFICE_REL_NS,
  childrenOf,
  newElement,
  numberOf,
  relationshipId,
  removeElement,
  rootOf,
  setRelationshipId,
} from '../xlsx/xml';
import { rectName } from './a1';
import { isCellError } from './cell-value';
import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import { overlaps, type Rect } from './rect';
import { makeRoomBelow } from './room';
import type { SheetModel } from './sheet-model';
import { TableModel } from './table-model';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The tables of the sheet, in the order of its `<tableParts>`. */
export function openTables(sheet: SheetModel): TableModel[] {
  const { part } = sheet;
  const relationships = part.pkg.relationships(part.name);
  const list = part.child('tableParts');
  return (list ? childrenOf(list, 'tablePart') : []).flatMap((element) => {
    const target = relationships.byId(relationshipId(element))?.target;
    return target && part.pkg.has(target) ? [openTable(sheet, target)] : [];
  });
}

export function createTable(
  sheet: SheetModel,
  wanted: Rect,
  hasHeaders: boolean,
  name?: string,
): TableModel {
  const book = sheet.workbook;
  if (sheet.tablesIn(wanted).length > 0) {
    throw new ModelError('InvalidArgument', 'A table cannot overlap another one.');
  }
  if (sheet.merges.in(wanted).length > 0) {
    throw new ModelError('InvalidOperation', 'A table cannot hold merged cells.');
  }
  const filter = sheet.autoFilter.rect;
  if (filter && overlaps(filter, wanted)) sheet.autoFilter.remove();
  if (name !== undefined) book.checkTableName(name);
  const rect = withHeaderRow(sheet, wanted, hasHeaders);
  const names = writeHeaders(sheet, rect, hasHeaders);
  const { part } = sheet;
  const partName = part.pkg.freeName('xl/tables/table#.xml');
  part.pkg.add(
    partName,
    TYPE,
    tableXml(name ?? book.freeTableName(), book.freeTableId(), rect, names),
  );
  const id = part.pkg.relationships(part.name).add(`${OFFICE_REL_NS}/table`, partName);
  const list = part.ensure('tableParts');
  const element = newElement(list, 'tablePart');
  setRelationshipId(element, id);
  list.appendChild(element);
  list.setAttribute('count', String(childrenOf(list, 'tablePart').length));
  return openTable(sheet, partName);
}

export function removeTablePart(sheet: SheetModel, table: TableModel): void {
  const { part } = sheet;
  const relationships = part.pkg.relationships(part.name);
  const id = relationships.all().find((each) => each.target === table.partName)?.id ?? '';
  const list = part.ensure('tableParts');
  for (const element of childrenOf(list, 'tablePart')) {
    if (relationshipId(element) === id) removeElement(element);
  }
  const left = childrenOf(list, 'tablePart').length;
  if (left === 0) removeElement(list);
  else list.setAttribute('count', String(left));
  relationships.remove(id);
  part.pkg.remove(table.partName);
}

/** The largest table id of the package: ids are unique over all sheets. */
export function largestTableId(tables: readonly TableModel[]): number {
  return Math.max(0, ...tables.map((table) => table.id));
}

function openTable(sheet: SheetModel, partName: string): TableModel {
  const { pkg } = sheet.part;
  const root = rootOf(pkg.document(partName));
  if (numberOf(root, 'id', 0) < 1) {
    throw new ModelError('InvalidOperation', `The table part '${partName}' has no id.`);
  }
  return new TableModel(sheet, partName, () => pkg.touch(partName), root);
}

/** Without headers Excel puts a row of them above; a lone header row gets an empty row below. */
function withHeaderRow(sheet: SheetModel, rect: Rect, hasHeaders: boolean): Rect {
  if (!hasHeaders) {
    makeRoomBelow(sheet, { ...rect, rows: 1 });
    return { ...rect, rows: rect.rows + 1 };
  }
  if (rect.rows > 1) return rect;
  makeRoomBelow(sheet, { ...rect, row: rect.row + 1, rows: 1 });
  return { ...rect, rows: 2 };
}

function writeHeaders(sheet: SheetModel, rect: Rect, hasHeaders: boolean): string[] {
  const names: string[] = [];
  for (let i = 0; i < rect.columns; i++) {
    const value = hasHeaders ? sheet.value(rect.row, rect.column + i) : null;
    const text =
      typeof value === 'string'
        ? value
        : isCellError(value)
          ? value.error
          : sheet.text(rect.row, rect.column + i);
    const name = freeHeader(value === null ? '' : text, names);
    names.push(name);
    sheet.writeHeader(rect.row, rect.column + i, name);
  }
  return names;
}

function freeHeader(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((each) => sameName(each, name));
  if (wanted !== '' && !isTaken(wanted)) return wanted;
  const stem = wanted === '' ? '欄' : wanted;
  let n = wanted === '' ? taken.length + 1 : 2;
  while (isTaken(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

function tableXml(name: string, id: number, rect: Rect, names: readonly string[]): string {
  const attribute = encodeAttribute(name);
  const ref = rectName(rect);
  const columns = names.map((each, i) => {
    const text = encodeAttribute(each.replace(/\r\n|[\r\n]/g, '_x000a_'));
    return `<tableColumn id="${i + 1}" name="${text}"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${MAIN}" id="${id}" name="${attribute}" displayName="${attribute}" ref="${ref}"` +
    ` totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${names.length}">` +
    `${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2"` +
    ' showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
