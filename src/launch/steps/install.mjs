import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { oneAtATime } from './lock.mjs';
import { inProject, say } from './project.mjs';

const lockfile = inProject('package-lock.json');
const installed = inProject('node_modules', '.package-lock.json');
const mark = inProject('node_modules', '.installed-from');
/** No package needs a script of its own, so none runs one. */
const CI = ['ci', '--include=dev', '--ignore-scripts'];

/** Installs the packages of the lockfile unless they are already the ones in node_modules. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await oneAtATime('install', async () => {
    if (isInstalled()) return;
    if (!isSameSet()) {
      say('正在安裝所需套件（npm ci），第一次約需一、兩分鐘…');
      const { mustRun } = await import('./run.mjs');
      const { npm_execpath: npm } = process.env;
      const sentence = '套件安裝失敗：請確認網路或套件來源可用，再執行一次 npm ci。';
      await (npm
        ? mustRun(sentence, process.execPath, [npm, ...CI])
        : mustRun(sentence, `npm ${CI.join(' ')}`, [], { shell: true }));
    }
    writeFileSync(mark, digest());
  });
}

const digest = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === digest();

/** Someone ran npm by hand: npm's own record of node_modules tells whether it fits the lockfile. */
function isSameSet() {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      place === '' || link || (present[place] ? present[place].version === version : optional),
  );
}
