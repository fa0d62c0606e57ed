import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../steps/project.mjs';
import { serverFromCdn } from './office-js.mjs';

/** The registry's file is in another encoding, and names nothing of the site. */
const NAMES_THE_SITE = /\.(?:conf|config|ps1)$/;
/** As they stand in deploy/, which is an example in full. */
const EXAMPLE_HOST = 'isms.example.gov.tw';
const SCRIPTS = 'build-scripts';

/**
 * The server's and the catalog's files, for the site they are handed over with.
 * @param {{base: string, host: string, scripts: string, officeJs: 'local' | 'cdn'}} site
 * `scripts` is their folder
 * @returns {Map<string, Buffer>}
 */
export function deployFiles({ base, host, scripts, officeJs }) {
  const folder = inProject('deploy');
  const fitted = (text) => {
    const named = text
      .replaceAll(`https://${EXAMPLE_HOST}`, () => base)
      .replaceAll(EXAMPLE_HOST, host)
      .replaceAll(SCRIPTS, scripts)
      .replaceAll('listen 443 ssl;', `listen ${new URL(base).port || 443} ssl;`);
    return officeJs === 'cdn' ? serverFromCdn(named) : named;
  };
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => {
        const bytes = readFileSync(file);
        const isText = NAMES_THE_SITE.test(file);
        return [
          path.relative(folder, file).replaceAll(path.sep, '/'),
          isText ? Buffer.from(fitted(bytes.toString('utf8'))) : bytes,
        ];
      }),
  );
}
