import { broken, ownCopy, readAttributes, startTag } from './cell-tags';

interface RowTag {
  readonly number: string | undefined;
  /** What else the row says of itself but where it stands. */
  readonly own: string;
  readonly empty: boolean;
  readonly end: number;
}

/** Reads the tags of rows: most say the same as the one before, but for the number. */
export class RowTags {
  private readonly start: string;
  private rest: string | undefined;
  private own = '';

  constructor(
    private readonly xml: string,
    private readonly name: string,
  ) {
    this.start = `<${name} r="`;
  }

  read(at: number): RowTag {
    return this.asBefore(at) ?? this.anyhow(at);
  }

  private asBefore(at: number): RowTag | undefined {
    const { xml, start, rest, own } = this;
    if (rest === undefined || !xml.startsWith(start, at)) return undefined;
    const from = at + start.length;
    let to = from;
    for (let code = xml.charCodeAt(to); code >= 48 && code <= 57;) code = xml.charCodeAt((to += 1));
    if (to === from || !xml.startsWith(rest, to)) return undefined;
    return { number: xml.slice(from, to), own, empty: false, end: to + rest.length };
  }

  private anyhow(at: number): RowTag {
    const { xml } = this;
    const tag = startTag(xml, at);
    if (tag.name !== this.name) throw broken(`<${tag.name}> among rows`);
    const attributes = readAttributes(tag.attributes);
    let own = tag.attributes.replace(/(?<!\s)\s+(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    // One text for all rows that say the same.
    if (own === this.own) own = this.own;
    else this.own = own;
    // Of a row with something behind the number, up to where its cells begin.
    const [head, digits] = /^[^"]*"(\d+)/.exec(xml.slice(at, tag.end)) ?? [];
    const isUsual = head !== undefined && head === `${this.start}${digits ?? ''}` && !tag.empty;
    const rest = isUsual ? ownCopy(xml.slice(at + head.length, tag.end)) : undefined;
    this.rest = rest !== undefined && !/\sr\s*=/.test(rest) ? rest : undefined;
    return { number: attributes.get('r'), own, empty: tag.empty, end: tag.end };
  }
}
