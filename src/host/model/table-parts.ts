import { DamagedWorkbookError } from '../../intake/errors';
import { encodeAttribute } from '../xlsx/xml-text';
import {
  OFFICE_REL_NS,
  childrenOf,
  newElement,
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
import { checkTableName, freeTableName, largestTableId } from './table-names';
import { columnNameXml } from './table-columns';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The tables of the sheet, in the order of its `<tableParts>`; damaged ones are told of and left out. */
export function openTables(sheet: SheetModel): TableModel[] {
  const { part } = sheet;
  if (part.isUnreadable) {
    // Their names stay taken, so that no second table of one is made.
    for (const target of part.pkg.related(part.name, 'table')) part.lose(tableIn(sheet, target));
    return [];
  }
  const relationships = part.pkg.relationships(part.name);
  const list = part.child('tableParts');
  const opened = new Set<string>();
  const tables: TableModel[] = [];
  for (const element of list ? childrenOf(list, 'tablePart') : []) {
    const id = relationshipId(element);
    const target = relationships.byId(id)?.target;
    const table =
      target && !opened.has(target) && part.pkg.has(target) ? tableIn(sheet, target) : null;
    opened.add(target ?? '');
    if (table && isSound(table, tables)) tables.push(table);
    else {
      part.lose(table);
      const found = [table?.name ?? '', table?.fileRange ?? ''].filter((text) => text !== '');
      part.damaged({ kind: 'badTable', cell: '', found: found.join(' ') || (target ?? id) });
    }
  }
  return tables;
}

/** The table of the part; null where the part is broken or of something else. */
function tableIn(sheet: SheetModel, partName: string): TableModel | null {
  const { pkg } = sheet.part;
  try {
    const root = rootOf(pkg.document(partName));
    if (root.localName !== 'table') return null;
    return new TableModel(sheet, partName, () => pkg.touch(partName), root);
  } catch (error) {
    if (error instanceof DamagedWorkbookError) return null;
    throw error;
  }
}

/** It has an id and a name, and lies where its columns, its header and the other tables let it. */
function isSound(table: TableModel, others: readonly TableModel[]): boolean {
  if (table.id < 1 || table.name === '' || !table.hasRange) return false;
  const { rect } = table;
  const rows = (table.headerRect ? 1 : 0) + (table.totalsRect ? 1 : 0);
  if (table.columnList.count !== rect.columns || rect.rows < Math.max(1, rows)) return false;
  return others.every((other) => !overlaps(other.rect, rect));
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
  if (name !== undefined) checkTableName(book, name);
  const rect = withHeaderRow(sheet, wanted, hasHeaders);
  // The row made below a lone header is Excel's place for the first row, and none by itself.
  const isLone = hasHeaders && wanted.rows === 1;
  const names = writeHeaders(sheet, rect, hasHeaders);
  const { part } = sheet;
  const partName = part.pkg.freeName('xl/tables/table#.xml');
  part.pkg.add(
    partName,
    TYPE,
    tableXml(name ?? freeTableName(book), largestTableId(book) + 1, rect, names, isLone),
  );
  const id = part.pkg.relationships(part.name).add(`${OFFICE_REL_NS}/table`, partName);
  const list = part.ensure('tableParts');
  const element = newElement(list, 'tablePart');
  setRelationshipId(element, id);
  list.appendChild(element);
  list.setAttribute('count', String(childrenOf(list, 'tablePart').length));
  const table = tableIn(sheet, partName);
  if (!table) throw new Error(`The part '${partName}' is no table.`);
  return table;
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

function tableXml(
  name: string,
  id: number,
  rect: Rect,
  names: readonly string[],
  hasNoRows: boolean,
): string {
  const attribute = encodeAttribute(name);
  const ref = rectName(rect);
  const columns = names.map((each, i) => {
    const text = encodeAttribute(columnNameXml(each));
    return `<tableColumn id="${i + 1}" name="${text}"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${MAIN}" id="${id}" name="${attribute}" displayName="${attribute}" ref="${ref}"` +
    `${hasNoRows ? ' insertRow="1"' : ''} totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${names.length}">` +
    `${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2"` +
    ' showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
