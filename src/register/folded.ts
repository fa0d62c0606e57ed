import { identity } from './identity';
import { remembered } from './remembered';

/** A text as its letters and digits alone: two people who mean the same type other marks and spaces. */
export function folded(text: string | null): string {
  return text === null ? '' : lettersOf(text);
}

const lettersOf = remembered((text) => identity(text).replace(/[\p{P}\p{S}\p{Z}]/gu, ''));
