// npm run fuzz: random workbooks through everything that is done with one. `-- --runs 10000` as many,
// `--seed N` the same ones again; prints the seed, and of what fails the smallest case it comes down to.
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

const RUNS = 10_000;

function numberAfter(name, standard) {
  const at = process.argv.indexOf(name);
  if (at === -1) return standard;
  const number = Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(number)) throw new Refusal(`${name} 之後須為整數。`);
  return number;
}

await command(async () => {
  await ensureInstalled();
  const runs = numberAfter('--runs', RUNS);
  const seed = numberAfter('--seed', Date.now() % 2 ** 31);
  say(`種子 ${seed}，${runs} 次…`);
  const require = await requireTypeScript();
  const { fuzz } = require(inProject('test', 'fuzz', 'fuzz.ts'));
  const isSmall = process.argv.includes('--small');
  const { failure, told } = await fuzz({ runs, seed, isSmall, onProgress: say });
  say(told);
  if (failure === null) return;
  process.stdout.write(`${failure}\n`);
  process.exitCode = 1;
});
