// npm run fuzz: random workbooks through everything that is done with one. `-- --runs 10000` as many,
// `--seed N` the same ones again, `--small`, `--whole` and `--large` (tables of 2,000 rows) only such; on all
// cores, so many to a slice with a seed of its own. Beside each fifty of all sizes there is a large one. Of what fails it prints the smallest case it comes down to, and how to have it again.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

const RUNS = 10_000;
const SLICE = 200;
const LARGE_SLICE = 20;
const LARGE_SHARE = 50;
const SIZES = ['small', 'whole', 'large'];
const own = fileURLToPath(import.meta.url);

function numberAfter(name, standard) {
  const at = process.argv.indexOf(name);
  if (at === -1) return standard;
  const number = Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(number)) throw new Refusal(`${name} 之後須為整數。`);
  return number;
}

await command(async () => {
  const has = (name) => process.argv.includes(name);
  const size = SIZES.find((one) => has(`--${one}`)) ?? 'mixed';
  if (!process.send) await ensureInstalled();
  const require = await requireTypeScript();
  const { fuzz, NOTHING, sumOf, told } = require(inProject('test', 'fuzz', 'fuzz.ts'));
  const runs = numberAfter('--runs', RUNS);
  const seed = numberAfter('--seed', Date.now() % 2 ** 31);
  if (process.send) {
    process.send(await fuzz({ runs, seed, size }));
    return;
  }
  say(`種子 ${seed}，${runs} 次…`);
  const slices = slicesOf(runs, seed, size);
  if (size === 'mixed') slices.push(...slicesOf(Math.floor(runs / LARGE_SHARE), seed, 'large'));
  let done = NOTHING;
  let failures = 0;
  const work = async () => {
    for (let slice = slices.shift(); slice; slice = slices.shift()) {
      const words = ['--runs', String(slice.runs), '--seed', String(slice.seed)];
      if (slice.size !== 'mixed') words.push(`--${slice.size}`);
      const fuzzed = await inChild(words);
      done = sumOf(done, fuzzed.done);
      say(told(done));
      if (fuzzed.failure === null) continue;
      failures++;
      process.stdout.write(`\nnpm run fuzz -- ${words.join(' ')}\n${fuzzed.failure}\n\n`);
    }
  };
  const workers = Math.min(availableParallelism(), slices.length);
  await Promise.all(Array.from({ length: workers }, work));
  if (failures > 0) process.exitCode = 1;
});

function slicesOf(runs, seed, size) {
  const most = size === 'large' ? LARGE_SLICE : SLICE;
  return Array.from({ length: Math.ceil(runs / most) }, (_, at) => ({
    runs: Math.min(most, runs - at * most),
    seed: seed + at,
    size,
  }));
}

/** A process for each slice: none grows beyond what a slice needs. */
function inChild(words) {
  const child = fork(own, words);
  return new Promise((resolve, reject) => {
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${words.join(' ')} ended with ${code}`)));
  });
}
