import { decodeEscapes, decodeXml, encodeEscapes, encodeXml, spaceAttribute } from './xml-text';

const ITEM = /<((?:[\w.-]+:)?)si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1si>)/g;
const PLAIN = /^\s*<(?:[\w.-]+:)?t(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?t>)\s*$/;
const PHONETIC = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh>/g;
const TEXT = /<((?:[\w.-]+:)?)t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/\1t>)/g;

/** The text of `<si>` or `<is>`: its runs joined, the phonetic readings left out. */
export function textOfItem(inner: string): string {
  let text = '';
  for (const match of inner.replace(PHONETIC, '').matchAll(TEXT)) text += match[2] ?? '';
  return decodeEscapes(decodeXml(text));
}

/** Comments dropped and CDATA as plain text, so that patterns can read the rest. */
export function simplifyXml(text: string): string {
  if (!text.includes('<!')) return text;
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => encodeXml(inner))
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** The shared string table. Items of the file keep their place; new texts are appended. */
export class SharedStrings {
  private readonly texts: string[] = [];
  private readonly added: string[] = [];
  private readonly plain = new Map<string, number>();
  private readonly source: string;

  constructor(source: string) {
    this.source = simplifyXml(source);
    for (const match of this.source.matchAll(ITEM)) {
      const inner = match[2] ?? '';
      const text = textOfItem(inner);
      // A rich item never stands for the equal plain text: its runs carry formats.
      if (PLAIN.test(inner) && !this.plain.has(text)) this.plain.set(text, this.texts.length);
      this.texts.push(text);
    }
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
