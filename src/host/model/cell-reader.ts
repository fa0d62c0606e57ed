import { cellName, parseCellName } from '../xlsx/cell-name';
import { NextOf } from '../xlsx/next-of';
import type { SharedStrings } from '../xlsx/shared-strings';
import { simplifyXml } from '../xlsx/simplify-xml';
import { badCharacter, decodeEscapes, decodeXml } from '../xlsx/xml-text';
import { parseRect } from './a1';
import { newRow, type Cell, type CellFormula, type RowRecord } from './cell';
import { BlankLooks } from './blank-looks';
import { PLAIN_VALUE, readContent } from './cell-content';
import { cellError } from './cell-value';
import { rawStyled, writeCell } from './cell-writer';
import { broken, ownCopy, readAttributes, startTag } from './cell-tags';
import { CellDamaged, DAMAGED_VALUE, type Damage } from './damage';
import { PlainCells } from './plain-cells';
import { MAX_COLUMNS, MAX_ROWS } from './rect';
import { RowTags } from './row-tags';
import { RowMap } from './row-map';

/** What the cells of a workbook refer to. */
export interface CellHome {
  readonly strings: SharedStrings;
  /** How many cell formats the file has. */
  readonly styles: number;
  readonly date1904: boolean;
  /** Told of the text of each cell. @throws ExcessiveWorkbookError */
  readonly shows?: (text: string) => void;
}

export interface CellSource extends CellHome {
  /** Told of each cell that cannot be read. */
  damaged(damage: Damage): void;
  /** Told of the cells as they come. @throws ExcessiveWorkbookError */
  took(cells: number): void;
  /** Told how long shared formulas are, written out for each cell. @throws ExcessiveWorkbookError */
  shares(characters: number): void;
}

/** Reads what stands between `<sheetData>` and `</sheetData>`, in pieces of whole rows. DamagedWorkbookError for broken XML. */
export function readRows(pieces: Iterable<string>, prefix: string, from: CellSource): RowMap {
  const rows = new RowMap((row, { attributes, pieces }) => {
    const record = newRow();
    record.attributes = attributes;
    const text = pieces.join(String(row + 1));
    readCells(readingOf(text, prefix, from), 0, text.length, row, record);
    return record;
  });
  const state: ReadingRows = {
    ...{ rows, prefix, from },
    ...{ looks: new BlankLooks(), plain: plainOf(prefix, from), lastRow: -1, before: newRow() },
  };
  for (const piece of pieces) readPiece(state, simplifyXml(piece, 'sheetData'));
  return rows;
}

interface ReadingRows {
  readonly rows: RowMap;
  readonly looks: BlankLooks;
  readonly plain: PlainCells | null;
  readonly prefix: string;
  readonly from: CellSource;
  lastRow: number;
  before: RowRecord;
}

function readPiece(state: ReadingRows, xml: string): void {
  const { rows, looks, prefix, from } = state;
  const closeRow = `</${prefix}row>`;
  const rowTag = `${prefix}row`;
  const rowEnd = new NextOf(xml, closeRow);
  const reading = readingOf(xml, prefix, from, state.plain);
  const tags = new RowTags(xml, rowTag);
  const nextRow = new NextOf(xml, `<${rowTag} `);
  let at = xml.indexOf('<');
  while (at >= 0) {
    const tag = tags.read(at);
    const row = rowNumber(tag.number, state.lastRow + 1, from);
    state.lastRow = row;
    const { own } = tag;
    const end = tag.empty ? tag.end : rowEnd.from(tag.end);
    const next = tag.empty ? -1 : nextRow.from(tag.end);
    if (end < 0 || (next >= 0 && next < end)) {
      throw broken(`row ${row + 1} does not end`);
    }
    const text = tag.empty ? '' : xml.slice(tag.end, end);
    const look = rows.has(row) ? undefined : looks.find(row, own, text);
    if (look) rows.setBlank(row, look);
    else {
      // A row that comes twice is one row: no cell of either is lost.
      const record = rows.get(row) ?? newRow();
      record.attributes = own;
      if (!tag.empty) readCells(reading, tag.end, end, row, record);
      rows.set(row, record);
      from.took(record.cells.size);
      looks.add(row, text, record);
      record.cells.shareColumns(state.before.cells);
      state.before = record;
    }
    at = xml.indexOf('<', tag.empty ? tag.end : end + closeRow.length);
  }
  if (reading.sharesFormulas) rows.sharesFormulas = true;
}

/** Zero-based; a row without a true number stands below the last. */
function rowNumber(text: string | undefined, next: number, from: CellSource): number {
  if (text === undefined) return next;
  const number = /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MAX_ROWS) return number - 1;
  from.damaged({ kind: 'badRow', cell: '', found: text });
  return next;
}

/** Those of a prefix are not written as the others are. */
function plainOf(prefix: string, from: CellSource): PlainCells | null {
  return prefix === '' ? new PlainCells(from) : null;
}

function readingOf(
  xml: string,
  prefix: string,
  from: CellSource,
  plain = plainOf(prefix, from),
): Reading {
  plain?.readFrom(xml);
  const ahead = {
    cell: new NextOf(xml, `<${prefix}c `),
    cellEnd: new NextOf(xml, `</${prefix}c>`),
  };
  return { xml, ahead, plain, prefix, from, sharesFormulas: false };
}

interface Reading {
  sharesFormulas: boolean;
  readonly xml: string;
  readonly ahead: { readonly cell: NextOf; readonly cellEnd: NextOf };
  readonly plain: PlainCells | null;
  readonly prefix: string;
  readonly from: CellSource;
}

function readCells(
  reading: Reading,
  first: number,
  to: number,
  row: number,
  record: RowRecord,
): void {
  const { xml, ahead, plain, prefix, from } = reading;
  const cellTag = `${prefix}c`;
  const closeCell = `</${prefix}c>`;
  const rowEnd = `${row + 1}"`;
  let last = -1;
  /** No cell stands right of this column. */
  let most = record.cells.keys().at(-1) ?? -1;
  let at = xml.indexOf('<', first);
  while (at >= 0 && at < to) {
    const asWritten = plain?.read(at, rowEnd, most);
    if (plain && asWritten) {
      last = most = plain.column;
      record.cells.set(last, asWritten);
      at = xml.indexOf('<', plain.end);
      continue;
    }
    const tag = startTag(xml, at);
    if (tag.name !== cellTag) {
      record.tail += xml.slice(at, to);
      return;
    }
    let bodyEnd = tag.empty ? tag.end : ahead.cellEnd.from(tag.end);
    if (bodyEnd < 0 || bodyEnd > to) throw broken(`a cell of row ${row + 1} does not end`);
    let end = tag.empty ? tag.end : bodyEnd + closeCell.length;
    const next = ahead.cell.from(tag.end);
    // A cell without its end would swallow the next one.
    const isUnfinished = next >= 0 && next < bodyEnd;
    if (isUnfinished) bodyEnd = end = next;
    const attributes = readAttributes(tag.attributes);
    const start = at;
    const raw = ownCopy(xml.slice(start, end));
    at = xml.indexOf('<', end);
    const name = attributes.get('r');
    const place = name === undefined ? { row, column: last + 1 } : parseCellName(name);
    if (!place || place.column >= MAX_COLUMNS) {
      from.damaged({ kind: 'badCellName', cell: '', found: name ?? `第 ${row + 1} 列` });
      // It has no place to be read at, but is not lost when the sheet is written.
      record.tail += raw;
      continue;
    }
    const { column } = place;
    const body = tag.empty ? '' : raw.slice(tag.end - start, bodyEnd - start);
    const own = cellName(row, column);
    // A cell may leave its address to its place in the row: written out, it can stand anywhere.
    const addressed =
      name === undefined ? `<${cellTag} r="${own}"${raw.slice(1 + cellTag.length)}` : '';
    const alone = addressed === '' ? undefined : plain?.alone(addressed, rowEnd, most);
    last = column;
    if (alone) {
      most = column;
      record.cells.set(column, alone);
      continue;
    }
    const cell = readCell(attributes, isUnfinished ? '<' : body, raw, from, own);
    if (cell.formula?.group != null) reading.sharesFormulas = true;
    most = Math.max(most, column);
    if (name === undefined && cell.raw !== null) {
      cell.raw = `<${cellTag} r="${own}"${cell.raw.slice(1 + cellTag.length)}`;
    }
    const double = record.cells.get(column);
    if (place.row !== row) spoil(cell, { kind: 'badCellName', cell: own, found: name ?? '' }, from);
    else if (double) spoil(cell, { kind: 'doubleCell', cell: own, found: own }, from);
    // Which of the two is meant nobody knows: written, both stand there as they came.
    if (double) {
      const first = double.raw ?? writeCell(double, own, prefix, from.strings);
      cell.raw = `${first}${cell.raw ?? ''}`;
    }
    record.cells.set(column, cell);
  }
}

function readCell(
  attributes: ReadonlyMap<string, string>,
  body: string,
  raw: string,
  from: CellSource,
  name: string,
): Cell {
  let marks = '';
  for (const key of ['cm', 'vm', 'ph']) {
    const mark = attributes.get(key);
    if (mark !== undefined) marks += ` ${key}="${mark}"`;
  }
  const style = Number(attributes.get('s') ?? 0);
  // A format that is not there is none; written so, a format added later does not become the cell's.
  const styled = Number.isInteger(style) && style >= 0 && style < from.styles;
  const cell: Cell = {
    style: styled ? style : 0,
    value: null,
    formula: null,
    raw: styled || !attributes.has('s') ? raw : rawStyled(raw, 0),
    marks,
  };
  try {
    const formulaAt = PLAIN_VALUE.test(body) ? -1 : body.search(/<(?:[\w.-]+:)?f[\s/>]/);
    if (formulaAt >= 0) cell.formula = readFormula(body, formulaAt);
    if (body !== '') cell.value = readContent(attributes.get('t') ?? 'n', body, from);
    if (typeof cell.value === 'string') from.shows?.(cell.value);
  } catch (error) {
    if (!(error instanceof CellDamaged)) throw error;
    spoil(cell, { kind: error.kind, cell: name, found: error.found }, from);
    // Written, it is the error it answers: as it came, it could come to name another's text. One that
    // is too long is there all the same, and is not lost.
    if (error.kind !== 'tooLong') cell.raw = null;
  }
  return cell;
}

function spoil(cell: Cell, damage: Damage, from: CellSource): void {
  cell.value = cellError(DAMAGED_VALUE);
  from.damaged(damage);
}

function readFormula(body: string, at: number): CellFormula {
  const tag = startTag(body, at);
  const close = `</${tag.name}>`;
  const end = tag.empty ? tag.end : body.indexOf(close, tag.end);
  if (end < 0) throw new CellDamaged('unfinished', body.slice(at, at + 40));
  const source = tag.empty ? '' : body.slice(tag.end, end);
  const bad = badCharacter(source);
  if (bad !== undefined) throw new CellDamaged('badCharacter', bad);
  const text = decodeEscapes(decodeXml(source));
  const attributes = readAttributes(tag.attributes);
  const type = attributes.get('t') ?? 'normal';
  const group = type === 'shared' ? (attributes.get('si') ?? null) : null;
  return {
    text: group !== null && text === '' ? null : text,
    kind: type === 'array' || type === 'dataTable' || type === 'shared' ? type : 'normal',
    group,
    range: parseRect(attributes.get('ref') ?? ''),
    element: body.slice(at, tag.empty ? tag.end : end + close.length),
  };
}
