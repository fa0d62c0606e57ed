import { badCharacter, decodeText, encodeEscapes, encodeXml, spaceAttribute } from './xml-text';

const ITEM = /<((?:[\w.-]+:)?)si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1si>)/g;
const PLAIN = /^\s*<(?:[\w.-]+:)?t(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?t>)\s*$/;
const PHONETIC = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh>/g;
const NESTED = /<(?:[\w.-]+:)?si(?:\s[^>]*)?>/;
const LOOSE = /<\/?(?:[\w.-]+:)?(?:t|rPh)[\s>]/;
const TEXT = /<((?:[\w.-]+:)?)t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/\1t>)/g;

/** The text of `<si>` or `<is>`: its runs joined, the phonetic readings left out. */
export function textOfItem(inner: string): string {
  let text = '';
  for (const match of inner.replace(PHONETIC, '').matchAll(TEXT)) text += match[2] ?? '';
  return decodeText(text);
}

/** Why the text of an item is not what the writer meant. */
export interface ItemFault {
  /** A character XML has not, or an element that does not end. */
  readonly kind: 'badCharacter' | 'unfinished';
  readonly found: string;
}

export function itemFault(inner: string): ItemFault | undefined {
  const bad = badCharacter(inner);
  if (bad !== undefined) return { kind: 'badCharacter', found: bad };
  if (PLAIN.test(inner)) return undefined;
  const rest = inner.replace(PHONETIC, '').replace(TEXT, '');
  return LOOSE.test(rest) ? { kind: 'unfinished', found: inner.slice(0, 40) } : undefined;
}

/**
 * Comments and processing instructions dropped, CDATA as plain text and end tags without blanks, so
 * that patterns can read the rest.
 */
export function simplifyXml(text: string): string {
  let plain = text;
  if (plain.includes('<!')) {
    plain = plain
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => encodeXml(inner))
      .replace(/<!--[\s\S]*?-->/g, '');
  }
  if (plain.includes('<?')) plain = plain.replace(/<\?(?!xml\s)[\s\S]*?\?>/g, '');
  return plain.replace(/<\/([^\s<>/]+)\s+>/g, '</$1>');
}

/** The shared string table. Items of the file keep their place; new texts are appended. */
export class SharedStrings {
  private readonly texts: string[] = [];
  private readonly added: string[] = [];
  private readonly plain = new Map<string, number>();
  private readonly faults = new Map<number, ItemFault>();
  private readonly source: string;

  constructor(source: string) {
    this.source = ended(simplifyXml(source));
    for (const match of this.source.matchAll(ITEM)) {
      // An item that does not end would swallow the next one, and every index behind it be wrong.
      const [inner = '', ...later] = (match[2] ?? '').split(NESTED);
      if (later.length > 0)
        this.faults.set(this.texts.length, { kind: 'unfinished', found: inner });
      for (const each of [inner, ...later]) this.read(each);
    }
  }

  private read(inner: string): void {
    const text = textOfItem(inner);
    const fault = itemFault(inner);
    if (fault) this.faults.set(this.texts.length, fault);
    // A rich item never stands for the equal plain text: its runs carry formats. Nor does one that
    // held other line breaks.
    const isPlain = PLAIN.test(inner) && !/\r|_x000d_|&#(?:13|x0*d);/i.test(inner);
    if (!fault && isPlain && !this.plain.has(text)) this.plain.set(text, this.texts.length);
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
    const root = /<((?:[\w.-]+:)?)sst\b[^>]*?(\/?)>/.exec(this.source);
    if (!root) return this.source;
    const prefix = root[1] ?? '';
    // Without `count`: how often strings are used is known only when every sheet is read.
    const start = root[0]
      .replace(/\s(?:count|uniqueCount)="[^"]*"/g, '')
      .replace(/\s*\/?>$/, ` uniqueCount="${this.texts.length}">`);
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

/** A table cut off ends behind its last whole item: cells then name strings that are not there. */
function ended(source: string): string {
  const root = /<((?:[\w.-]+:)?)sst\b[^>]*?(\/?)>/.exec(source);
  if (!root || root[2] === '/') return source;
  const close = `</${root[1] ?? ''}sst>`;
  if (source.includes(close)) return source;
  const last = `</${root[1] ?? ''}si>`;
  const end = source.lastIndexOf(last);
  return source.slice(0, end < 0 ? root.index + root[0].length : end + last.length) + close;
}
