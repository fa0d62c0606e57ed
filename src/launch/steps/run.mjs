import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, Refusal } from './project.mjs';

/**
 * Runs a program to its end. Its output goes to stderr unless `stdout` is 'inherit'.
 * @returns {Promise<number>} its exit code
 */
export function run(file, args, { env = {}, shell = false, stdout = 2, cwd = inProject() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', stdout, 2],
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** As `run`, but a failure is a Refusal with the sentence given. */
export async function mustRun(sentence, file, args, options) {
  if ((await run(file, args, options)) !== 0) throw new Refusal(sentence);
}

/** The script behind a package's command, to be run by node itself: no shell, no .cmd files. */
export function toolScript(packageName, command = packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Of node, for jest and its workers. Each test file evaluates every module anew: most functions are
 * over before machine code made for them would pay, and making it took a quarter of all the time. And
 * much that a test makes lives shortly: where every core has a test of its own, threads that clear away
 * beside it only take its time. What is no longer wanted is looked for at one go: looking for it step by
 * step keeps a page lively, which no test is, and finds less of it.
 */
export const FOR_TESTS = [
  '--interrupt-budget=1000000',
  '--max-semi-space-size=64',
  '--single-threaded-gc',
  '--no-incremental-marking',
];

/** Of node, for the types: as it clears away for tests, a seventh of its time is spared. */
export const FOR_TYPES = FOR_TESTS.slice(1);
