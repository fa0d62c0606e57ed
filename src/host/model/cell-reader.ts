import { cellName, parseCellName } from '../xlsx/cell-name';
import { DamagedWorkbookError } from '../xlsx/errors';
import { simplifyXml, textOfItem, type SharedStrings } from '../xlsx/shared-strings';
import { decodeEscapes, decodeXml } from '../xlsx/xml-text';
import { parseRect } from './a1';
import type { Cell, CellFormula, RowRecord } from './cell';
import { cellError, type CellValue } from './cell-value';
import { serialOfIso } from './iso-serial';

// A hand-made scanner: a DOM of a hundred thousand cells costs seconds, the text is regular.
const START = /<((?:[\w.-]+:)?[\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads what stands between `<sheetData>` and `</sheetData>`. */
export function readRows(
  source: string,
  prefix: string,
  strings: SharedStrings,
): Map<number, RowRecord> {
  const xml = simplifyXml(source);
  const rows = new Map<number, RowRecord>();
  const closeRow = `</${prefix}row>`;
  const rowTag = `${prefix}row`;
  let at = xml.indexOf('<');
  let lastRow = -1;
  while (at >= 0) {
    const tag = startTag(xml, at);
    if (tag.name !== rowTag) throw broken(`<${tag.name}> among rows`);
    const attributes = readAttributes(tag.attributes);
    const row = attributes.has('r') ? Number(attributes.get('r')) - 1 : lastRow + 1;
    lastRow = row;
    const end = tag.empty ? tag.end : xml.indexOf(closeRow, tag.end);
    if (end < 0) throw broken(`row ${row + 1} does not end`);
    const record: RowRecord = {
      attributes: tag.attributes.replace(/\s+(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, ''),
      cells: new Map(),
      sorted: true,
      last: -1,
      tail: '',
    };
    if (!tag.empty) readCells(xml, tag.end, end, prefix, row, record, strings);
    rows.set(row, record);
    at = xml.indexOf('<', tag.empty ? tag.end : end + closeRow.length);
  }
  return rows;
}

function readCells(
  xml: string,
  from: number,
  to: number,
  prefix: string,
  row: number,
  record: RowRecord,
  strings: SharedStrings,
): void {
  const cellTag = `${prefix}c`;
  const closeCell = `</${prefix}c>`;
  let last = -1;
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const tag = startTag(xml, at);
    if (tag.name !== cellTag) {
      record.tail = xml.slice(at, to);
      return;
    }
    const bodyEnd = tag.empty ? tag.end : xml.indexOf(closeCell, tag.end);
    if (bodyEnd < 0 || bodyEnd > to) throw broken(`a cell of row ${row + 1} does not end`);
    const end = tag.empty ? tag.end : bodyEnd + closeCell.length;
    const attributes = readAttributes(tag.attributes);
    const name = attributes.get('r');
    const column = name === undefined ? last + 1 : (parseCellName(name)?.column ?? -1);
    if (column < 0) throw broken(`'${name ?? ''}' names no cell`);
    if (column < last) record.sorted = false;
    last = column;
    record.last = Math.max(record.last, column);
    const raw = xml.slice(at, end);
    const body = tag.empty ? '' : xml.slice(tag.end, bodyEnd);
    const cell = readCell(attributes, body, strings);
    // A cell may leave its address to its place in the row: written out, it can stand anywhere.
    cell.raw =
      name === undefined
        ? `<${cellTag} r="${cellName(row, column)}"${raw.slice(1 + cellTag.length)}`
        : raw;
    record.cells.set(column, cell);
    at = xml.indexOf('<', end);
  }
}

function readCell(
  attributes: ReadonlyMap<string, string>,
  body: string,
  strings: SharedStrings,
): Cell {
  const formulaAt = body.search(/<(?:[\w.-]+:)?f[\s/>]/);
  let marks = '';
  for (const name of ['cm', 'vm', 'ph']) {
    const mark = attributes.get(name);
    if (mark !== undefined) marks += ` ${name}="${mark}"`;
  }
  return {
    style: Number(attributes.get('s') ?? 0),
    value: body === '' ? null : readValue(attributes.get('t') ?? 'n', body, strings),
    formula: formulaAt < 0 ? null : readFormula(body, formulaAt),
    raw: null,
    marks,
  };
}

function readValue(type: string, body: string, strings: SharedStrings): CellValue {
  if (type === 'inlineStr') return textOfItem(body);
  const match = /<((?:[\w.-]+:)?)v(?:\s[^>]*)?>([\s\S]*?)<\/\1v>/.exec(body);
  if (!match) return null;
  const text = match[2] ?? '';
  switch (type) {
    case 's': {
      const shared = strings.text(Number(text));
      if (shared === undefined) throw broken(`there is no shared string ${text}`);
      return shared;
    }
    case 'str':
      return decodeEscapes(decodeXml(text));
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return cellError(decodeXml(text));
    case 'd': {
      const serial = serialOfIso(decodeXml(text));
      if (serial === null) throw broken(`'${text}' is no date`);
      return serial;
    }
    default: {
      if (text.trim() === '') return null;
      const number = Number(text);
      if (Number.isNaN(number)) throw broken(`'${text}' is no number`);
      return number;
    }
  }
}

function readFormula(body: string, at: number): CellFormula {
  const tag = startTag(body, at);
  const close = `</${tag.name}>`;
  const end = tag.empty ? tag.end : body.indexOf(close, tag.end);
  const text = tag.empty ? '' : decodeEscapes(decodeXml(body.slice(tag.end, end)));
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

interface StartTag {
  readonly name: string;
  readonly attributes: string;
  readonly empty: boolean;
  readonly end: number;
}

function startTag(xml: string, at: number): StartTag {
  START.lastIndex = at;
  const match = START.exec(xml);
  if (!match) throw broken(`'${xml.slice(at, at + 20)}' is no element`);
  return {
    name: match[1] ?? '',
    attributes: match[2] ?? '',
    empty: match[3] === '/',
    end: START.lastIndex,
  };
}

export function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    attributes.set(match[1] ?? '', decodeXml(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

function broken(what: string): DamagedWorkbookError {
  return new DamagedWorkbookError(`The cells of a sheet are broken: ${what}.`);
}
