import { DamagedWorkbookError, ExcessiveWorkbookError, UnsafeWorkbookError } from './errors';

/** Elements within each other. Groups of shapes and formatted texts stay below 40. */
export const MOST_DEPTH = 256;
/** Attributes of one element. A workbook's own root has 20. */
export const MOST_ATTRIBUTES = 500;
/** Characters of one tag with its attributes: a rule for 20,000 scattered cells has 200,000. */
const LONGEST_TAG = 4 * 1024 * 1024;

/** Bytes that each takes once it is parsed, as measured. */
const ELEMENT = 1000;
const ATTRIBUTE = 350;
const TEXT = 500;
/** An `&amp;` and its like: the text is put together anew around each. */
const REFERENCE = 130;

const [TAB, LINE, RETURN, BLANK] = [9, 10, 13, 32];
const [QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, GREATER] = [34, 38, 39, 47, 60, 62];

/**
 * Goes once through the XML of a part before anything is made of it: every tag, comment and quote
 * must end, and the elements within each other. What it passes, no later reader has to look for in
 * vain. Gives about the bytes that it takes parsed, `most` at the most. @throws WorkbookFileError
 */
export function scanXml(text: string, part: string, most: number): number {
  const open: string[] = [];
  let weight = 0;
  let at = text.indexOf('<');
  let last = 0;
  while (at >= 0) {
    if (at > last) weight += TEXT + 2 * (at - last) + references(text, last, at);
    const next = text.charCodeAt(at + 1);
    if (next === 33) last = skipMarkup(text, at, part);
    else if (next === 63) last = endOf(text, '?>', at, part);
    else if (next === SLASH) {
      last = endOf(text, '>', at, part);
      const name = text.slice(at + 2, last - 1).trimEnd();
      if (open.pop() !== name) throw broken(part, `</${name.slice(0, 40)}> ends nothing`);
    } else {
      const tag = readTag(text, at, part);
      weight += ELEMENT + ATTRIBUTE * tag.attributes + 2 * (tag.end - at);
      weight += references(text, at, tag.end);
      if (!tag.isEmpty) open.push(tag.name);
      if (open.length > MOST_DEPTH) {
        throw new ExcessiveWorkbookError('TooDeep', `'${part}' has elements too deep.`);
      }
      last = tag.end;
    }
    if (weight > most) tooHeavy(part);
    at = text.indexOf('<', last);
  }
  if (open.length > 0) throw broken(part, `<${open.at(-1)?.slice(0, 40) ?? ''}> does not end`);
  return weight;
}

function references(text: string, from: number, to: number): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === AMPERSAND) weight += REFERENCE;
  return weight;
}

export function tooHeavy(part: string): never {
  throw new ExcessiveWorkbookError('TooManyElements', `'${part}' holds too much.`);
}

export function refuseDoctype(part: string): never {
  throw new UnsafeWorkbookError('Doctype', `'${part}' has a document type.`);
}

function skipMarkup(text: string, at: number, part: string): number {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4, part);
  if (text.startsWith('<![CDATA[', at)) return endOf(text, ']]>', at, part);
  if (/^<!(?:doctype|entity)/i.test(text.slice(at, at + 9))) refuseDoctype(part);
  throw broken(part, 'a declaration has no place in it');
}

function endOf(text: string, end: string, from: number, part: string): number {
  const found = text.indexOf(end, from);
  if (found < 0) throw broken(part, `'${end}' is missing`);
  return found + end.length;
}

function readTag(text: string, at: number, part: string) {
  let nameEnd = -1;
  let attributes = 0;
  let place = at + 1;
  for (;;) {
    const code = text.charCodeAt(place);
    if (code === GREATER) break;
    // NaN behind the end of the text.
    if (code === LESS || !(code >= 0)) throw broken(part, 'a tag does not end');
    if (code === QUOTE || code === APOSTROPHE) {
      const close = text.indexOf(code === QUOTE ? '"' : "'", place + 1);
      if (close < 0) throw broken(part, 'a value does not end');
      attributes += 1;
      place = close;
    } else if (nameEnd < 0 && (isBlank(code) || code === SLASH)) nameEnd = place;
    place += 1;
  }
  if (attributes > MOST_ATTRIBUTES || place - at > LONGEST_TAG) {
    throw new ExcessiveWorkbookError('TooManyAttributes', `A tag of '${part}' is too long.`);
  }
  return {
    name: text.slice(at + 1, nameEnd < 0 ? place : nameEnd),
    attributes,
    isEmpty: text.charCodeAt(place - 1) === SLASH,
    end: place + 1,
  };
}

function isBlank(code: number): boolean {
  return code === BLANK || code === LINE || code === TAB || code === RETURN;
}

function broken(part: string, what: string): DamagedWorkbookError {
  return new DamagedWorkbookError(`The XML of '${part}' is broken: ${what}.`);
}
