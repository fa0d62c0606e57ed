import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oneAtATime } from './lock.mjs';
import { inProject, say } from './project.mjs';

const CORE = ['intake', 'register', 'adopt', 'facts', 'rules', 'review', 'workbook', 'app', 'host'];
const CONFIGURATION = ['webpack.config.js', 'package-lock.json', '.swcrc'];

/** What each program is made from; anything else may change without building it again. */
const PROGRAMS = {
  cli: { title: '命令列程式', folders: [...CORE, 'cli'], files: CONFIGURATION },
  web: {
    title: '工作窗格與工作台',
    folders: [...CORE, 'taskpane', 'commands', 'workbench'],
    files: [...CONFIGURATION, 'src/launch/steps/site-headers.cjs', 'manifest.xml', 'assets'],
    isServed: true,
  },
};

/** Builds `cli` or `web` into build/<name> unless it is newer than all it is made from. */
export async function ensureBuilt(name) {
  if (isBuilt(name)) return;
  await oneAtATime(name, async () => {
    if (isBuilt(name)) return;
    const state = fingerprint(name);
    say(`正在建置${PROGRAMS[name].title}…`);
    // Most starts of the command line need neither.
    const { mustRun } = await import('./run.mjs');
    rmSync(stamp(name), { force: true });
    await mustRun(`${PROGRAMS[name].title}建置失敗，原因見上方訊息。`, process.execPath, [
      inProject('src', 'launch', 'steps', 'bundle.mjs'),
      name,
    ]);
    if (PROGRAMS[name].isServed) {
      const { compressTexts } = await import('./compress.mjs');
      await compressTexts(inProject('build', name));
    }
    writeFileSync(stamp(name), state);
  });
}

/** Names the state of everything a program is made from; also the name of what was built. */
export function fingerprint(name) {
  const { folders, files } = PROGRAMS[name];
  const hash = createHash('sha256');
  const roots = [...folders.map((folder) => path.join('src', folder)), ...files];
  for (const root of roots) addTo(hash, inProject(root));
  return hash.digest('hex');
}

const stamp = (name) => inProject('build', `${name}.stamp`);

const isBuilt = (name) =>
  existsSync(stamp(name)) &&
  existsSync(inProject('build', name)) &&
  readFileSync(stamp(name), 'utf8') === fingerprint(name);

/** Size and time of change, not content: asked on every start of the command line. */
function addTo(hash, place) {
  const entry = statSync(place, { throwIfNoEntry: false });
  if (!entry) return;
  if (entry.isDirectory()) {
    for (const child of readdirSync(place).sort()) addTo(hash, path.join(place, child));
  } else {
    hash.update(`${place}\0${entry.size}\0${entry.mtimeMs}\n`);
  }
}
