// npm run hostile: opens every hostile file the tests know on the command line, and prints the seconds of
// processor and the memory each took. `npm run hostile -- zip: --job exec` runs those of that name alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

/** What no file may pass: seconds of the processor, and MB of memory. */
const MOST = { seconds: 10, mb: 600 };
/** How much of the processor a run is given: a busy machine makes none fail. */
const PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 40_000);
/** By the clock, for what waits and takes no processor, and where there is no limit of the processor. */
const WAIT_MS = 10 * PATIENCE_MS;
const TODAY = '2026-11-22';

const script = (name) => inProject('src', 'launch', 'bench', name);

const JOBS = ['check', 'exec', 'agenda', 'fix', 'adopt'];

const jobsOf = (kind, file, book) =>
  kind.list
    ? { adopt: ['adopt', file, book, '--table', 'Findings', '--dry-run'] }
    : {
        check: ['check', file, '--today', TODAY],
        exec: ['exec', script('load.cjs'), file],
        ...(kind.isRegister && {
          agenda: ['agenda', file, '--today', TODAY],
          fix: ['fix', file, '--dry-run', '--today', TODAY],
        }),
      };

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('cli');
  const require = await requireTypeScript();
  const { hostileKinds } = require(inProject('test', 'hostile', 'kinds', 'all.ts'));
  const given = process.argv.slice(2);
  const wanted = given.filter((word) => JOBS.includes(word));
  const asked = given.filter((word) => !JOBS.includes(word));
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-hostile-'));
  const book = path.join(folder, 'sample.xlsx');
  run(['init', book, '--sample'], folder);
  const rows = [];
  try {
    for (const kind of hostileKinds) {
      if (asked.length > 0 && !asked.some((word) => kind.name.includes(word))) continue;
      const file = path.join(folder, `a.${kind.list ?? 'xlsx'}`);
      writeFileSync(file, kind.make());
      for (const [job, args] of Object.entries(jobsOf(kind, file, book))) {
        if (wanted.length > 0 && !wanted.includes(job)) continue;
        const row = { name: kind.name, job, ...run(args, folder) };
        rows.push(row);
        process.stdout.write(`${line(row)}\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const bad = rows.filter((row) => faults(row).length > 0);
  say(`${rows.length} 次，${bad.length} 次不合格。`);
  for (const row of bad) say(line(row));
  if (bad.length > 0) process.exitCode = 1;
});

function run(args, folder) {
  const peak = path.join(folder, 'peak');
  rmSync(peak, { force: true });
  const { status, signal, stdout, stderr } = spawnSync(
    ...limited(['--require', script('peak.cjs'), inProject('build', 'cli', 'isms.js'), ...args]),
    {
      env: { ...process.env, BENCH_PEAK: peak },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
      encoding: 'utf8',
      timeout: WAIT_MS,
      killSignal: 'SIGKILL',
    },
  );
  let used = { mb: NaN, cpu: NaN };
  try {
    used = JSON.parse(readFileSync(peak, 'utf8'));
  } catch {
    // It did not come to its end.
  }
  return { status, signal, seconds: used.cpu / 1000, mb: used.mb, said: stderr || stdout };
}

/** Node with these arguments; where a shell limits the processor, ended when it has used it up. */
function limited(args) {
  if (process.platform === 'win32') return [process.execPath, args];
  const seconds = String(Math.ceil(PATIENCE_MS / 1000));
  const limit = 'ulimit -t "$0"; exec "$@"';
  return ['/bin/sh', ['-c', limit, seconds, process.execPath, ...args]];
}

function faults({ status, seconds, mb, said }) {
  return [
    !(seconds <= MOST.seconds) && 'slow',
    !(mb <= MOST.mb) && 'big',
    (status === null || status > 2) && 'died',
    /未預期|^[ \t]+at |\bError\b|GeneralException/m.test(said) && 'untrue',
  ].filter(Boolean);
}

function line(row) {
  const { name, job, status, signal, seconds, mb, said } = row;
  const first = said
    .split('\n')[0]
    .replace(/^「[^」]*」/, '')
    .slice(0, 70);
  const cells = [name, job, seconds.toFixed(1), Math.round(mb), status ?? signal];
  return `| ${[...cells, faults(row).join(' '), first].join(' | ')} |`;
}
