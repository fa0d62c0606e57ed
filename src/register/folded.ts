import { identity } from './identity';
import { remembered } from './remembered';

/** A text as its letters and digits alone: two people who mean the same type other marks and spaces. */
export function folded(text: string | null): string {
  return text === null ? '' : lettersOf(text);
}

const lettersOf = remembered((text) => identity(text).replace(/[\p{P}\p{S}\p{Z}]/gu, ''));

/** Of so many signs nearly always so many letters are known, whatever follows; the rest may be a page. */
const HEAD = 400;
/** What stands at the cut may join with what follows it. */
const JOINED = 8;

/**
 * The first letters of a folded text; of a text of thousands of signs nearly always nothing but its head is
 * looked at.
 */
export function foldedStart(text: string, letters: number): string {
  if (text.length > HEAD) {
    const head = folded(text.slice(0, HEAD));
    if (head.length >= letters + JOINED) return head.slice(0, letters);
  }
  return folded(text).slice(0, letters);
}
