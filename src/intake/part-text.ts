/** How the first characters of an XML part stand in UTF-16, by the mark or by what XML begins with. */
const BEGINNINGS = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
] as const;

/** The text of an XML part: UTF-16 where its first bytes say so, else UTF-8 (XML 1.0, appendix F). */
export function partText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Undefined for UTF-8. */
export function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  return BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0];
}
