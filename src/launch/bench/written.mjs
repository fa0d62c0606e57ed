// What was measured, between its marks in docs/performance.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject, Refusal } from '../steps/project.mjs';

const file = inProject('docs', 'performance.md');

/** Puts a table in the place of the one that was measured before. */
export function written(name, table) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = readFileSync(file, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Refusal(`docs/performance.md: ${begin}`);
  writeFileSync(file, `${before}${begin}\n\n${table}\n\n${end}${after}`);
  // As the guards want every document.
  const prettier = inProject('node_modules', 'prettier', 'bin', 'prettier.cjs');
  spawnSync(process.execPath, [prettier, '--write', file]);
}
