// npm run faults: every request of every use case with every fault that the host can inject, and how the
// workbook stands afterwards. `npm run faults -- adopt` tries the use cases of that name
// alone (several with commas between), `--fault "answer too large"` the faults of that name, `--every 20`
// each twentieth of them all, `--each 10 --seed june` ten of each use case by the lot of that seed,
// `--requests 3` three requests of each with every fault, `--two 6` six pairs of faults of each: the second befalls what gets over the first.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { toolScript } from './steps/run.mjs';

const HEAD =
  'use case | requests | possible | tried | before | complete | finished by the retry | FAILED';

await command(async () => {
  await ensureInstalled();
  const given = process.argv.slice(2);
  const option = (name, usual) => {
    const at = given.indexOf(name);
    return at < 0 ? usual : (given.splice(at, 2)[1] ?? usual);
  };
  const chosen = {
    FAULTS_EVERY: option('--every', '1'),
    FAULTS_FAULT: option('--fault', ''),
    FAULTS_EACH: option('--each', ''),
    FAULTS_REQUESTS: option('--requests', ''),
    FAULTS_SEED: option('--seed', ''),
    FAULTS_TWO: option('--two', '6'),
  };
  const parts = availableParallelism();
  process.stdout.write(`| ${HEAD} |\n|${' --- |'.repeat(8)}\n`);
  const sums = [0, 0, 0, 0, 0, 0];
  const codes = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      tried({ FAULTS_PART: `${part}/${parts}`, FAULTS_NAMED: given.join(' '), ...chosen }, sums),
    ),
  );
  process.stdout.write(`| total | | ${sums.join(' | ')} |\n`);
  const failed = sums.at(-1);
  say(`試了 ${sums[1]} 個錯誤，${failed} 個不合格。`);
  if (failed > 0 || codes.some((code) => code !== 0)) process.exitCode = 1;
});

/** One part of the use cases; adds to the sums what it counts. */
function tried(named, sums) {
  const jest = [toolScript('jest'), '--selectProjects', 'unit', '--runInBand', 'test/faults'];
  // Thousands of panes and workbooks that live for one attempt: with more room for the young less is copied.
  const child = spawn(process.execPath, ['--max-semi-space-size=64', ...jest], {
    cwd: inProject(),
    env: { ...process.env, ...named },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('    ') && /^ {4}\d+ /.test(line)) process.stdout.write(`${line}\n`);
    if (!line.startsWith('FAULTS |')) return;
    process.stdout.write(`${line.slice('FAULTS '.length)}\n`);
    const counts = line
      .split(' | ')
      .slice(3)
      .map((cell) => parseInt(cell, 10));
    counts.forEach((count, of) => (sums[of] += count));
  });
  return new Promise((resolve) => child.on('close', resolve));
}
