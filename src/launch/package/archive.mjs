import { createHash } from 'node:crypto';
import { inOrder } from './site.mjs';

const DAYS = 14 * 365;
/** Two seconds are the least a zip tells apart. */
const STEPS_OF_AFTERNOON = 10_000;

/**
 * A time made of the content. Both IIS and nginx know a file by its size and time: were all of one
 * day, a page of the next version, which is as long, would be answered with 「not modified」 and the
 * pane would ask for programs that are gone. In the afternoon, when no time zone sets its clocks.
 */
function timeOf(bytes) {
  const digest = createHash('sha256').update(bytes).digest();
  const day = digest.readUInt32BE(0) % DAYS;
  const step = digest.readUInt32BE(4) % STEPS_OF_AFTERNOON;
  return new Date(1996, 0, 1 + day, 12, 0, 2 * step);
}

/** These are small already. */
const STORED = /\.(?:br|gz|png|xlsx|ico)$/;

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** One line a file, as `sha256sum -c` reads it. */
export const checksums = (files) =>
  inOrder(files.keys())
    .map((name) => `${sha256(files.get(name))}  ${name}\n`)
    .join('');

/**
 * One zip with everything below one folder: names in order, times by content.
 * @param {Map<string, Buffer>} files
 */
export async function archive(folder, files) {
  const { zipSync } = await import('fflate');
  const entries = inOrder(files.keys()).map((name) => {
    const bytes = new Uint8Array(files.get(name));
    return [
      `${folder}/${name}`,
      [bytes, { mtime: timeOf(bytes), level: STORED.test(name) ? 0 : 9 }],
    ];
  });
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
