import { DamagedWorkbookError } from '../../intake/errors';
import { decodeXml } from '../xlsx/xml-text';

// A hand-made scanner: a DOM of a hundred thousand cells costs seconds, the text is regular.
const START = /<((?:[\w.-]+:)?[\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
/** No tag of a row or a cell is longer; a pattern must not look through a file's worth of attributes. */
const LONGEST_TAG = 4_000;
const ATTRIBUTE = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface StartTag {
  readonly name: string;
  readonly attributes: string;
  readonly empty: boolean;
  readonly end: number;
}

export function startTag(xml: string, at: number): StartTag {
  START.lastIndex = at;
  const length = xml.indexOf('>', at) - at;
  const match = length >= 0 && length <= LONGEST_TAG ? START.exec(xml) : null;
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

/** A piece of a text keeps the whole of it: one odd cell would keep the XML of its sheet. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

export function broken(what: string): DamagedWorkbookError {
  return new DamagedWorkbookError(`The cells of a sheet are broken: ${what}.`);
}
