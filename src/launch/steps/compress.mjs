import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXTS = new Set(['.html', '.js', '.xml']);
/** Shorter ones fit into one packet as they are. */
const LEAST_BYTES = 1_024;
/** Of 11: the last two cost seconds and save a few per cent. */
const QUALITY = 9;

const compress = promisify(brotliCompress);

/** Writes a `.br` beside every text of a folder; the server hands it over instead. */
export async function compressTexts(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => TEXTS.has(path.extname(name)));
  await Promise.all(
    texts.map(async (name) => {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      if (bytes.length < LEAST_BYTES) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
      writeFileSync(`${file}.br`, await compress(bytes, { params }));
    }),
  );
}
