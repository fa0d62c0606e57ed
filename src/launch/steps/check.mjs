import { ensureBuilt } from './build.mjs';
import { say } from './project.mjs';
import { FOR_TESTS, FOR_TYPES, mustRun, toolScript } from './run.mjs';

/** One after another in two rows, beside each other: each of them keeps one core busy. */
const quick = [
  [
    ['型別', 'typescript', 'tsc', ['--noEmit'], FOR_TYPES],
    ['相依方向', 'dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
    ['排版', 'prettier', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ],
  [['程式規則', 'eslint', 'eslint', ['.', '--max-warnings', '0']]],
];
const unitTests = ['單元測試', 'jest', 'jest', ['--selectProjects', 'unit'], FOR_TESTS];

async function take([title, packageName, name, args, nodeArgs = []]) {
  say(`── ${title}`);
  const command = [...nodeArgs, toolScript(packageName, name), ...args];
  await mustRun(`${title}未通過。`, process.execPath, command);
}

async function takeAll(steps) {
  for (const step of steps) await take(step);
}

/** Types, lint, directions and format, then the unit tests; ends where one of them fails. */
export async function checkEverything() {
  await ensureBuilt('cli');
  const ends = await Promise.allSettled(quick.map(takeAll));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await take(unitTests);
}
