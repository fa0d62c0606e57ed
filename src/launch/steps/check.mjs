import { ensureBuilt } from './build.mjs';
import { say } from './project.mjs';
import { mustRun, toolScript } from './run.mjs';

const steps = [
  ['型別', 'typescript', 'tsc', ['--noEmit']],
  ['程式規則', 'eslint', 'eslint', ['.', '--max-warnings', '0']],
  ['相依方向', 'dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ['排版', 'prettier', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['單元測試', 'jest', 'jest', ['--selectProjects', 'unit']],
];

/** Types, lint, format and unit tests, in that order, ending at the first that fails. */
export async function checkEverything() {
  await ensureBuilt('cli');
  for (const [title, packageName, name, args] of steps) {
    say(`── ${title}`);
    await mustRun(`${title}未通過。`, process.execPath, [toolScript(packageName, name), ...args]);
  }
}
