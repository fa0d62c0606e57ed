import { refuseDoctype } from '../../intake/scan-xml';
import { encodeXml } from './xml-text';

/**
 * Comments and processing instructions dropped, CDATA as plain text and end tags without blanks, so
 * that patterns can read the rest. What does not end is left as it is.
 */
export function simplifyXml(text: string, part: string): string {
  const plain = /<[!?]/.test(text) ? withoutMarkup(text, part) : text;
  return plain.replace(/<\/([^\s<>/]+)\s+>/g, '</$1>');
}

const KINDS = [
  { start: '<!--', end: '-->', become: () => '' },
  { start: '<![CDATA[', end: ']]>', become: encodeXml },
  { start: '<?', end: '?>', become: () => '' },
];

function withoutMarkup(text: string, part: string): string {
  const pieces: string[] = [];
  const endless = new Set<string>();
  const mark = /<[!?]/g;
  let kept = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const kind = KINDS.find(({ start }) => text.startsWith(start, at));
    if (!kind) {
      if (/^<!(?:doctype|entity)/i.test(text.slice(at, at + 9))) refuseDoctype(part);
      continue;
    }
    const isDeclaration = /^<\?xml\s/.test(text.slice(at, at + 6));
    const end = endless.has(kind.start) ? -1 : text.indexOf(kind.end, at + kind.start.length);
    // Looked for once more by each that follows, it would take all day.
    if (end < 0) endless.add(kind.start);
    if (end < 0 || isDeclaration) continue;
    pieces.push(text.slice(kept, at), kind.become(text.slice(at + kind.start.length, end)));
    kept = end + kind.end.length;
    mark.lastIndex = kept;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(kept);
}
