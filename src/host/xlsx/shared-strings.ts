import { ExcessiveWorkbookError } from '../../intake/errors';
import { LIMITS } from './limits';
import { NextOf } from './next-of';
import { simplifyXml } from './simplify-xml';
import { isPlainItem, itemFault, lengthFault, textOfItem, type ItemFault } from './string-item';
import { encodeEscapes, encodeXml, spaceAttribute } from './xml-text';

const ITEM = /<((?:[\w.-]+:)?)si(?:\s[^<>]*)?>/g;
const ROOT = /<((?:[\w.-]+:)?)sst\b[^<>]*?(\/?)>/;
/** One text as it is, without anything that stands for something else: nearly all are. */
const PLAIN = /<si><t>([^<&_\x00-\x1f\ufffe\uffff]+)<\/t><\/si>/y;
const NESTED = /<(?:[\w.-]+:)?si(?:\s[^<>]*)?>/;

/** The shared string table. Items of the file keep their place; new texts are appended. */
export class SharedStrings {
  private readonly texts: string[] = [];
  private readonly added: string[] = [];
  private readonly plain = new Map<string, number>();
  private readonly faults = new Map<number, ItemFault>();
  /** Items that stand for no text written anew: with faults, runs or other line breaks, or there before. */
  private readonly others = new Set<number>();
  private readonly source: string;

  constructor(source: string) {
    this.source = ended(simplifyXml(source, 'sharedStrings'));
    for (const item of items(this.source)) {
      if (item.isPlain) {
        this.keep(item.text);
        continue;
      }
      // An item that does not end would swallow the next one, and every index behind it be wrong.
      const [inner = '', ...later] = item.text.split(NESTED);
      if (later.length > 0)
        this.faults.set(this.texts.length, { kind: 'unfinished', found: inner });
      for (const each of [inner, ...later]) this.read(each);
    }
  }

  /** A text without faults that stands for itself. */
  private keep(text: string): void {
    if (text.length > LIMITS.text) {
      this.read(`<t>${text}</t>`);
      return;
    }
    this.assertRoom();
    if (this.plain.has(text)) this.others.add(this.texts.length);
    else this.plain.set(text, this.texts.length);
    this.texts.push(text);
  }

  private assertRoom(): void {
    if (this.texts.length >= LIMITS.strings) {
      throw new ExcessiveWorkbookError('TooManyStrings', 'There are too many shared strings.');
    }
  }

  private read(inner: string): void {
    this.assertRoom();
    const text = textOfItem(inner);
    const fault = this.faults.get(this.texts.length) ?? itemFault(inner) ?? lengthFault(text);
    if (fault) this.faults.set(this.texts.length, fault);
    // A rich item never stands for the equal plain text: its runs carry formats. Nor does one that
    // held other line breaks.
    const isPlain = isPlainItem(inner) && !/\r|_x000d_|&#(?:13|x0*d);/i.test(inner);
    if (!fault && isPlain && !this.plain.has(text)) this.plain.set(text, this.texts.length);
    else this.others.add(this.texts.length);
    this.texts.push(text);
  }

  get grown(): boolean {
    return this.added.length > 0;
  }

  get length(): number {
    return this.texts.length;
  }

  text(index: number): string | undefined {
    return this.texts[index];
  }

  /** The text of the item that `indexOf` gives for it; undefined where it gives another. */
  ownText(index: number): string | undefined {
    return this.others.has(index) ? undefined : this.texts[index];
  }

  fault(index: number): ItemFault | undefined {
    return this.faults.get(index);
  }

  /** The index of the plain text, adding it when it is new. */
  indexOf(text: string): number {
    const known = this.plain.get(text);
    if (known !== undefined) return known;
    const index = this.texts.length;
    this.texts.push(text);
    this.added.push(text);
    this.plain.set(text, index);
    return index;
  }

  write(): string {
    const root = ROOT.exec(this.source);
    if (!root) return this.source;
    const prefix = root[1] ?? '';
    // Without `count`: how often strings are used is known only when every sheet is read.
    const start = root[0]
      .replace(/\s(?:count|uniqueCount)="[^"]*"/g, '')
      .replace(/(?<!\s)\s*\/?>$/, ` uniqueCount="${this.texts.length}">`);
    const head = this.source.slice(0, root.index) + start;
    const close = `</${prefix}sst>`;
    const old = root[2]
      ? ''
      : this.source.slice(root.index + root[0].length, this.source.lastIndexOf(close));
    const items = this.added.map((text) => {
      const encoded = encodeXml(encodeEscapes(text));
      return `<${prefix}si><${prefix}t${spaceAttribute(text)}>${encoded}</${prefix}t></${prefix}si>`;
    });
    return head + old + items.join('') + close;
  }
}

interface Item {
  /** What stands between `<si>` and its end, of a plain one within its `<t>`; an empty one is ''. */
  readonly text: string;
  readonly isPlain: boolean;
}

function* items(source: string): Generator<Item> {
  const ends = new Map<string, NextOf>();
  let at = 0;
  for (;;) {
    // A generator may rest between two items: the place is its own, not the pattern's.
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(source)?.[1];
    if (plain !== undefined) {
      at += '<si><t>'.length + plain.length + '</t></si>'.length;
      yield { text: plain, isPlain: true };
      continue;
    }
    ITEM.lastIndex = at;
    const found = ITEM.exec(source);
    if (!found) return;
    const start = found.index + found[0].length;
    if (found[0].endsWith('/>')) {
      at = start;
      yield { text: '', isPlain: false };
      continue;
    }
    // Up to here there may be what is no item: the next may be plain.
    if (found.index > at && found[0] === '<si>') {
      at = found.index;
      PLAIN.lastIndex = at;
      if (PLAIN.test(source)) continue;
    }
    at = start;
    const close = `</${found[1] ?? ''}si>`;
    const end = ends.get(close) ?? new NextOf(source, close);
    ends.set(close, end);
    const to = end.from(at);
    if (to < 0) continue;
    yield { text: source.slice(at, to), isPlain: false };
    at = to + close.length;
  }
}

/** A table cut off ends behind its last whole item: cells then name strings that are not there. */
function ended(source: string): string {
  const root = ROOT.exec(source);
  if (!root || root[2] === '/') return source;
  const close = `</${root[1] ?? ''}sst>`;
  if (source.includes(close)) return source;
  const last = `</${root[1] ?? ''}si>`;
  const end = source.lastIndexOf(last);
  return source.slice(0, end < 0 ? root.index + root[0].length : end + last.length) + close;
}
