import type { Element } from '@xmldom/xmldom';
import { ModelError } from './model-error';

/**
 * The 16-bit verifier of the file format (ECMA-376 part 4, 14.7.1): it keeps people from slips, not
 * from each other. Four hexadecimal digits.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    const unit = password.charCodeAt(i);
    hash = turned(hash) ^ (unit & 0xff || unit >> 8);
  }
  hash = turned(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

/** One bit to the left, within fifteen. */
function turned(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}

/** Which of the two ways the file keeps a password: Excel's longer one can only be kept as it is. */
interface PasswordPlace {
  readonly short: string;
  readonly long: string;
}

export const SHEET_PASSWORD: PasswordPlace = { short: 'password', long: 'hashValue' };
export const WORKBOOK_PASSWORD: PasswordPlace = {
  short: 'workbookPassword',
  long: 'workbookHashValue',
};

export function hasPassword(element: Element | null, { short, long }: PasswordPlace): boolean {
  return element !== null && (element.hasAttribute(short) || element.hasAttribute(long));
}

/** AccessDenied unless the protection has no password or this one. */
export function checkPassword(
  element: Element | null,
  { short, long }: PasswordPlace,
  password: string | undefined,
): void {
  if (!hasPassword(element, { short, long })) return;
  const wanted = element?.getAttribute(short) ?? null;
  if (wanted === null && password !== undefined) {
    throw new ModelError('UnsupportedOperation', 'A password kept as SHA-512 is not verified.');
  }
  if (password === undefined || passwordHash(password) !== wanted?.toUpperCase()) {
    throw new ModelError('AccessDenied', 'The password is not the right one.');
  }
}
