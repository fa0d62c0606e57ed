import { createHash } from 'node:crypto';
import { inOrder } from './site.mjs';

/** The oldest day a zip can name, in whatever time zone it is written: what it holds has no date. */
const NO_TIME = new Date(1980, 0, 1);
/** These are small already. */
const STORED = /\.(?:br|gz|png|xlsx|ico)$/;

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** One line a file, as `sha256sum -c` reads it. */
export const checksums = (files) =>
  inOrder(files.keys())
    .map((name) => `${sha256(files.get(name))}  ${name}\n`)
    .join('');

/**
 * One zip with everything below one folder: names in order, no times.
 * @param {Map<string, Buffer>} files
 */
export async function archive(folder, files) {
  const { zipSync } = await import('fflate');
  const entries = inOrder(files.keys()).map((name) => [
    `${folder}/${name}`,
    [new Uint8Array(files.get(name)), { mtime: NO_TIME, level: STORED.test(name) ? 0 : 9 }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
