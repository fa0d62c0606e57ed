import {
  badCharacter,
  decodeEscapes,
  decodeText,
  decodeXml,
  encodeEscapes,
  encodeXml,
} from '../xlsx/xml-text';
import { plainFormula, type Cell } from './cell';
import type { CellHome } from './cell-reader';
import { MAX_COLUMNS } from './rect';

const [ZERO, NINE, A, Z] = [48, 57, 65, 90];
const [QUOTE, SLASH, GREATER] = [34, 47, 62];
const START = '<c r="';
const STYLE = ' s="';
const TYPE = ' t="';
const SHARED = 's';
const FORMULA = '<f>';
const FORMULA_END = '</f><v>';
/** As programs write that leave the values to Excel. */
const FORMULA_ALONE_END = '</f></c>';
const VALUE = '<v>';
const END = '</v></c>';
/** No more digits are a whole number for sure. */
const WHOLE = 15;
/** Texts of formulas and their results, of which a column holds one over and over. */
const REMEMBERED = 2_000;

interface Told {
  readonly text: string;
}

/**
 * Reads those cells that stand in the file as Excel writes them and as they would be written here, letter by
 * letter: nearly all. Such a cell need not keep how it came. Whatever differs in the least is left to
 * the reader that looks at everything.
 */
export class PlainCells {
  /** Of the cell that was read last. */
  column = 0;
  end = 0;
  private readonly formulas = new Map<string, Told | null>();
  private readonly results = new Map<string, Told | null>();

  private xml = '';

  constructor(private readonly home: CellHome) {}

  /** What its places are places of from now on. */
  readFrom(xml: string): void {
    this.xml = xml;
  }

  /**
   * The cell at this place, right of the column `last`; `rowEnd` is the row's number and a quote.
   * Undefined for one that is not plain.
   */
  read(start: number, rowEnd: string, last: number): Cell | undefined {
    const { xml } = this;
    if (!xml.startsWith(START, start)) return undefined;
    let at = start + START.length;
    const letters = at;
    let column = 0;
    for (let code = xml.charCodeAt(at); isLetter(code); code = xml.charCodeAt(++at)) {
      column = column * 26 + code - A + 1;
    }
    column -= 1;
    if (at === letters || at > letters + 3 || !xml.startsWith(rowEnd, at)) return undefined;
    if (column <= last || column >= MAX_COLUMNS) return undefined;
    at += rowEnd.length;
    let style = 0;
    if (xml.startsWith(STYLE, at)) {
      at += STYLE.length;
      const digits = at;
      for (let code = xml.charCodeAt(at); isDigit(code); code = xml.charCodeAt(++at)) {
        style = style * 10 + code - ZERO;
      }
      // One that is written otherwise here, or names no format.
      const isOdd = at === digits || at > digits + 6 || xml.charCodeAt(digits) === ZERO;
      if (isOdd || xml.charCodeAt(at) !== QUOTE || style >= this.home.styles) return undefined;
      at++;
    }
    const cell = this.content(at, style);
    this.column = column;
    return cell;
  }

  /** One that does not stand in the text itself, as one without its address; nothing may stand behind it. */
  alone(text: string, rowEnd: string, last: number): Cell | undefined {
    const { xml } = this;
    this.xml = text;
    const cell = this.read(0, rowEnd, last);
    this.xml = xml;
    return cell && this.end === text.length ? cell : undefined;
  }

  /** From behind the attribute of the style on. */
  private content(from: number, style: number): Cell | undefined {
    const { xml } = this;
    let at = from;
    let type = '';
    if (xml.startsWith(TYPE, at)) {
      const end = xml.indexOf('"', at + TYPE.length);
      if (end < 0) return undefined;
      // The text itself of the one that nearly all have.
      const isShared =
        end === at + TYPE.length + 1 && xml.charCodeAt(end - 1) === SHARED.charCodeAt(0);
      type = isShared ? SHARED : xml.slice(at + TYPE.length, end);
      at = end + 1;
    }
    if (xml.charCodeAt(at) === SLASH && xml.charCodeAt(at + 1) === GREATER) {
      this.end = at + 2;
      return type === '' ? cellOf(style, null, null) : undefined;
    }
    if (xml.charCodeAt(at) !== GREATER) return undefined;
    at++;
    let formula: string | undefined;
    if (xml.startsWith(FORMULA, at)) {
      const end = xml.indexOf('<', at + FORMULA.length);
      if (end < 0) return undefined;
      const isAlone = type === '' && xml.startsWith(FORMULA_ALONE_END, end);
      if (!isAlone && !xml.startsWith(FORMULA_END, end)) return undefined;
      formula = this.known(this.formulas, xml.slice(at + FORMULA.length, end), formulaOf);
      if (formula === undefined) return undefined;
      if (isAlone) {
        this.end = end + FORMULA_ALONE_END.length;
        return cellOf(style, null, plainFormula(formula));
      }
      at = end + FORMULA_END.length;
    } else if (xml.startsWith(VALUE, at)) at += VALUE.length;
    else return undefined;
    const end = xml.indexOf('<', at);
    if (end < at || !xml.startsWith(END, end)) return undefined;
    // A formula may come to an empty text; all else that is empty is nothing.
    if (end === at && type !== 'str') return undefined;
    const value = this.value(type, at, end, formula !== undefined);
    if (value === undefined) return undefined;
    this.end = end + END.length;
    return cellOf(style, value, formula === undefined ? null : plainFormula(formula));
  }

  private value(
    type: string,
    from: number,
    end: number,
    ofFormula: boolean,
  ): string | number | boolean | undefined {
    const { xml } = this;
    if (type === 'str') {
      return ofFormula ? this.known(this.results, xml.slice(from, end), resultOf) : undefined;
    }
    if (type === 'b') {
      const code = end === from + 1 ? xml.charCodeAt(from) - ZERO : -1;
      return code === 1 ? true : code === 0 ? false : undefined;
    }
    const whole = wholeNumber(xml, from, end);
    if (type === SHARED) {
      const text = ofFormula || whole < 0 ? undefined : this.home.strings.ownText(whole);
      if (text !== undefined) this.home.shows?.(text);
      return text;
    }
    if (type !== '') return undefined;
    if (whole >= 0) return whole;
    const text = xml.slice(from, end);
    const value = Number(text);
    // As it is written here: what has more digits than a number has, or an exponent, is not.
    return String(value) === text && Number.isFinite(value) ? value : undefined;
  }

  /** Undefined for what would be written otherwise than it stands there. */
  private known(
    texts: Map<string, Told | null>,
    source: string,
    read: (source: string) => string | undefined,
  ): string | undefined {
    const known = texts.get(source);
    if (known !== undefined) return known?.text;
    // Copied, for a piece of a text keeps the whole of it.
    const own = JSON.parse(JSON.stringify(source)) as string;
    const text = read(own);
    if (texts.size >= REMEMBERED) texts.clear();
    texts.set(own, text === undefined ? null : { text });
    return text;
  }
}

function cellOf(style: number, value: Cell['value'], formula: Cell['formula']): Cell {
  return { style, value, formula, raw: null, marks: '' };
}

function formulaOf(source: string): string | undefined {
  if (source === '' || badCharacter(source) !== undefined) return undefined;
  const text = decodeEscapes(decodeXml(source));
  return encodeXml(text) === source ? text : undefined;
}

function resultOf(source: string): string | undefined {
  if (badCharacter(source) !== undefined) return undefined;
  const text = decodeText(source);
  return encodeXml(encodeEscapes(text)) === source ? text : undefined;
}

/** -1 for what is no whole number without a sign, or has a nought before it. */
function wholeNumber(xml: string, from: number, end: number): number {
  if (end - from > WHOLE || (xml.charCodeAt(from) === ZERO && end > from + 1)) return -1;
  let value = 0;
  for (let at = from; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - ZERO;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLetter(code: number): boolean {
  return code >= A && code <= Z;
}
