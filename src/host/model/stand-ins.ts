import type { Document } from '@xmldom/xmldom';
import { serializeXml } from '../xlsx/xml';

/** An element that stands in the document while it is written, for many that are kept as something lighter. */
export interface StandIn {
  /** As it is written. */
  readonly text: string;
  /** Of those for which it stands. */
  readonly texts: string;
  remove(): void;
}

/** Puts the element in its place, with `mark` as what it says; null where there is nothing to stand for. */
export type StandInMaker = (mark: string) => StandIn | null;

/** The text of a document, with everything that others stand in for. */
export function writeWithStandIns(document: Document, makers: readonly StandInMaker[]): string {
  // A mark that stands somewhere else too, in a comment or a text, is no mark.
  for (let n = 0; n < MOST_MARKS; n++) {
    const standing: StandIn[] = [];
    let xml: string;
    try {
      for (const make of makers) {
        const made = make(`mark${n}`);
        if (made) standing.push(made);
      }
      xml = serializeXml(document);
    } finally {
      for (const each of standing) each.remove();
    }
    const written = standing.reduce<string | null>(replaced, xml);
    if (written !== null) return written;
  }
  throw new Error('A sheet cannot be written: nothing marks the place of what it holds.');
}

const MOST_MARKS = 1000;

function replaced(xml: string | null, { text, texts }: StandIn): string | null {
  const at = xml?.indexOf(text) ?? -1;
  if (xml === null || at < 0 || xml.includes(text, at + 1)) return null;
  return xml.slice(0, at) + texts + xml.slice(at + text.length);
}
