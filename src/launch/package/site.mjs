import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Stay in the development's copy: what is served is smaller without, and the sources are public. */
const isLeftOut = (name) => /\.(?:map|br|gz)$/.test(name);
/** Renamed with every change; pages, icons and the sample are asked for by names that stay. */
const isScript = (name) => /\.(?:js|css)(?:\.LICENSE\.txt)?$/.test(name);
const SOURCE_MAP = /\n?\/\/# sourceMappingURL=\S+\s*$/;

/**
 * The site as it is handed over, from the one that was built: by name, in order.
 *
 * The scripts stand in a folder named after a digest of them all, so that a browser may keep them
 * for ever and never mixes two versions. One name for the set: a table of a hundred names would
 * cost the first view of the pane a kilobyte, and the scripts of two versions do not fit together.
 * @param {string} folder build/web
 * @returns {{scripts: string, files: Map<string, Buffer>}} `scripts` is their folder
 */
export function siteFiles(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isLeftOut(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'));
  const built = new Map(inOrder(names).map((name) => [name, content(folder, name)]));
  const scripts = `build-${digest([...built].filter(([name]) => isScript(name)))}`;
  const files = [...built].map(([name, bytes]) => {
    if (isScript(name)) return [`${scripts}/${name}`, bytes];
    return [name, name.endsWith('.html') ? pointed(bytes, scripts, built) : bytes];
  });
  return { scripts, files: new Map(files) };
}

/** By code unit: the same on every machine, whatever its language. */
export const inOrder = (names) => [...names].sort((a, b) => (a < b ? -1 : 1));

function content(folder, name) {
  const bytes = readFileSync(path.join(folder, name));
  // Microsoft's files go as they are.
  if (!name.endsWith('.js') || name.includes('/')) return bytes;
  return Buffer.from(bytes.toString('utf8').replace(SOURCE_MAP, '\n'));
}

function digest(files) {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** What a page asks for of what was moved; its minimizer leaves quotes out where it may. */
const ASKED = /(\b(?:src|href)=["']?)([^"'\s>]+\.(?:js|css))(?=["'\s>])/g;

/** A page whose scripts are asked for where they now stand. */
function pointed(bytes, scripts, files) {
  const html = bytes.toString('utf8');
  return Buffer.from(
    html.replaceAll(ASKED, (text, before, name) => {
      if (!files.has(name)) throw new Error(`${text} names no file of the site.`);
      return `${before}${scripts}/${name}`;
    }),
  );
}
