import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './build.mjs';
import { oneAtATime } from './lock.mjs';
import { inProject, say } from './project.mjs';
import { mustRun } from './run.mjs';

const sample = inProject('build', 'web', 'sample.xlsx');
/** Where a new one grows: `init` overwrites nothing, and the old one is served until it is done. */
const fresh = inProject('build', 'sample.xlsx');
const stamp = inProject('build', 'sample.stamp');
/** Its day of creation and what TODAY() gave: made at any time and place, it is the same file. */
const DAY = '2026-11-22';

/** The sample workbook that the workbench opens, written by the command line. */
export async function ensureSample() {
  const state = fingerprint('cli');
  if (isMade(state)) return;
  // Two that start at once would each take the other's away while it grows.
  await oneAtATime('sample', async () => {
    if (isMade(state)) return;
    say('正在產生範例活頁簿…');
    rmSync(fresh, { force: true });
    const init = ['init', fresh, '--sample', '--today', DAY];
    const args = [inProject('src', 'launch', 'isms.mjs'), ...init];
    await mustRun('範例活頁簿產生失敗，原因見上方訊息。', process.execPath, args);
    // Whoever measures alone has not built the pages beside it.
    mkdirSync(path.dirname(sample), { recursive: true });
    renameSync(fresh, sample);
    writeFileSync(stamp, state);
  });
}

const isMade = (state) =>
  existsSync(sample) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
