import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inOrder } from './site.mjs';

const TEXTS = /\.(?:css|html|js|xml)$/;
/** Shorter ones fit into one packet as they are. */
const LEAST_BYTES = 1_024;
/** Of 11: the last two cost seconds and save a few per cent. */
const QUALITY = 9;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * With a `.br` and a `.gz` beside every text, for servers that hand them over instead. Neither
 * holds a time or a name: the same text is always the same bytes.
 * @param {Map<string, Buffer>} files
 */
export async function compressed(files) {
  const more = await Promise.all(
    [...files]
      .filter(([name, bytes]) => TEXTS.test(name) && bytes.length >= LEAST_BYTES)
      .flatMap(([name, bytes]) => [
        brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }).then((made) => [`${name}.br`, made]),
        zip(bytes, { level: 9 }).then((made) => [`${name}.gz`, made]),
      ]),
  );
  const all = new Map([...files, ...more]);
  return new Map(inOrder(all.keys()).map((name) => [name, all.get(name)]));
}
