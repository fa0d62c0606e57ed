/** Of a text in UTF-8, without making it. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // Two halves of a pair are four bytes together; one half alone becomes a character of three.
    const isPair = isLead(code) && isTrail(text.charCodeAt(at + 1));
    if (isPair) at++;
    bytes += code < 0x800 ? 1 : 2;
  }
  return bytes;
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
