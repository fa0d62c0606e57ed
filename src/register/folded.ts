import { identity } from './identity';

/** A text as its letters and digits alone: two people who mean the same type other marks and spaces. */
export function folded(text: string | null): string {
  return text === null ? '' : identity(text).replace(/[\p{P}\p{S}\p{Z}]/gu, '');
}
