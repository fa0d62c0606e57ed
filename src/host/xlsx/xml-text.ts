const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g;

/** Resolves the entities of XML text; one that stands for no character becomes U+FFFD. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    return referenced(hex, decimal, name) ?? '\uFFFD';
  });
}

/** The first reference or character in XML text that XML 1.0 (2.2) does not allow. */
export function badCharacter(text: string): string | undefined {
  const plain = BAD.exec(text)?.[0];
  if (plain !== undefined || !text.includes('&')) return plain;
  for (const [whole, hex, decimal, name] of text.matchAll(REFERENCE)) {
    if (referenced(hex, decimal, name) === undefined) return whole;
  }
  return undefined;
}

function referenced(hex?: string, decimal?: string, name?: string): string | undefined {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return BAD.test(character) ? undefined : character;
}

/**
 * The text of a cell: entities and escapes resolved, every kind of line break as the one that a
 * cell has (writers on Windows leave CR LF, as it is or as `_x000D_`).
 */
export function decodeText(xml: string): string {
  const text = decodeEscapes(decodeXml(xml));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export function encodeXml(text: string): string {
  return asHeld(text).replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

export function encodeAttribute(text: string): string {
  return encodeXml(text).replace(
    /["\t\n\r]/g,
    (c) => ({ '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' })[c] ?? c,
  );
}

/** Undoes `_x000D_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** Writes what XML cannot hold, and what would be read as an escape, as `_xHHHH_`. */
export function encodeEscapes(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      // What XML 1.0 forbids, and CR, which a reader would turn into LF. Half a surrogate pair has no
      // bytes in UTF-8: it would be written as another character.
      .replace(FORBIDDEN, escaped)
  );
}

// What no XML text may hold, not even as a reference.
const BAD = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]');
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF\\p{Cs}]', 'gu');

const ODD = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]',
);

/**
 * XML without what no XML may hold, which stands as `_xHHHH_` instead: one such character in a title
 * or a tip, and nobody opens the file again.
 */
export function asHeld(xml: string): string {
  // Whole pairs are found here too, and left below.
  if (!ODD.test(xml)) return xml;
  return xml.replace(FORBIDDEN, (c) => (c === '\r' ? c : escaped(c)));
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Excel and others trim text without this mark. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
}
