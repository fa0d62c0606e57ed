import { UnsafeWorkbookError } from './errors';

export function samePart(a: string, b: string): boolean {
  return partKey(a) === partKey(b);
}

/**
 * Part names compare without case, and as the zip may spell them: with backslashes, a leading
 * slash, or characters percent-encoded as in a URI (ECMA-376 part 2, 6.2.2 and 7.3.4).
 */
export function partKey(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '');
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

/** No name leads out of the package: whoever unpacks it to a disk would write where it says. */
export function assertWithin(name: string): void {
  const isOutside = partKey(name)
    .split('/')
    .some((step) => step === '..');
  if (isOutside || /^[a-z]:/i.test(name) || name.includes('\0')) {
    throw new UnsafeWorkbookError('UnsafeName', `A file of the archive is called '${name}'.`);
  }
}
