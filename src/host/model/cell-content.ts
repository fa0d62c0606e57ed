import type { SharedStrings } from '../xlsx/shared-strings';
import { itemFault, lengthFault, type ItemFault, textOfItem } from '../xlsx/string-item';
import { badCharacter, decodeText, decodeXml } from '../xlsx/xml-text';
import { cellError, type CellValue } from './cell-value';
import { CellDamaged } from './damage';
import { serialOfIso } from './iso-serial';

/** An element of a cell, up to the end of its first tag. */
const PIECE = /\s*<((?:[\w.-]+:)?)(f|v|is|extLst)(?:\s[^<>]*?)?(\/?)>/y;
/** A value without prefix, and nothing beside it. */
export const PLAIN_VALUE = /^<v>([^<]*)<\/v>$/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What a cell of that type (ST_CellType) holds. @throws CellDamaged */
export function readContent(
  type: string,
  body: string,
  { strings, date1904 }: { readonly strings: SharedStrings; readonly date1904: boolean },
): CellValue {
  // Nearly all cells hold a value and nothing else: those need no closer look.
  const plain = PLAIN_VALUE.exec(body);
  const value = plain ? plain[1] : valueIn(body);
  if (value === null) throw new CellDamaged('unfinished', body.slice(0, 40));
  if (type === 'inlineStr') {
    refuse(itemFault(body));
    const inline = textOfItem(body);
    refuse(lengthFault(inline));
    return inline;
  }
  const text = value;
  if (text === undefined) return null;
  switch (type) {
    case 's':
      return sharedText(text.trim(), strings);
    case 'str':
      return checked(text, decodeText(text));
    case 'b':
      return truth(text.trim());
    case 'e':
      return cellError(decodeXml(text));
    case 'd':
      return date(decodeXml(text).trim(), date1904);
    case 'n':
      return number(decodeXml(text).trim());
    default:
      throw new CellDamaged('badType', type);
  }
}

/** The text of `<v>`, undefined for none; null where not all elements of the cell have an end. */
function valueIn(body: string): string | undefined | null {
  let value: string | undefined;
  let at = 0;
  while (at < body.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(body);
    if (!piece) return body.slice(at).trim() === '' ? value : null;
    const [whole, prefix = '', name = '', isEmpty] = piece;
    const start = at + whole.length;
    if (isEmpty === '/') {
      at = start;
      continue;
    }
    const close = `</${prefix}${name}>`;
    const end = body.indexOf(close, start);
    if (end < 0) return null;
    if (name === 'v') value ??= body.slice(start, end);
    at = end + close.length;
  }
  return value;
}

function sharedText(index: string, strings: SharedStrings): string {
  const text = /^\d+$/.test(index) ? strings.text(Number(index)) : undefined;
  if (text === undefined) throw new CellDamaged('missingString', index);
  refuse(strings.fault(Number(index)));
  return text;
}

function refuse(fault: ItemFault | undefined): void {
  if (fault) throw new CellDamaged(fault.kind, fault.found);
}

function checked(xml: string, text: string): string {
  const bad = badCharacter(xml);
  if (bad !== undefined) throw new CellDamaged('badCharacter', bad);
  refuse(lengthFault(text));
  return text;
}

function truth(text: string): boolean | null {
  if (text === '') return null;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw new CellDamaged('badBoolean', text);
}

function date(text: string, date1904: boolean): number | null {
  if (text === '') return null;
  const serial = serialOfIso(text, date1904);
  if (serial === null) throw new CellDamaged('badDate', text);
  return serial;
}

function number(text: string): number | null {
  if (text === '') return null;
  const value = NUMBER.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw new CellDamaged('badNumber', text);
  return value;
}
