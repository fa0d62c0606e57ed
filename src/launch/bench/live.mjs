// A workbook that is followed, as the pane follows it: the program for it is built only here.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../steps/project.mjs';

const require = createRequire(import.meta.url);

/** Builds into the folder the program that makes the edits; gives its path. */
export async function builtLive(folder) {
  return builtProgram(folder, 'live');
}

/** Builds a program of this folder, as the command line is built. */
export async function builtProgram(folder, name) {
  const webpack = require('webpack');
  const cli = require('../../../webpack.config.js').find(({ name }) => name === 'cli');
  const entry = { [name]: path.join(import.meta.dirname, `${name}.ts`) };
  const output = { ...cli.output, path: folder, clean: false };
  // What a script of today would use, as it is.
  const externals = [...cli.externals, { exceljs: `commonjs2 ${require.resolve('exceljs')}` }];
  const stats = await promisify(webpack)({ ...cli, entry, output, externals, cache: false });
  if (stats.hasErrors()) throw new Refusal(stats.toString('errors-only'));
  return path.join(folder, `${name}.js`);
}

/** @returns of each edit after the first of its kind: milliseconds after the debounce, and of the processor */
export function editsOf(program, file, today) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, today], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Refusal(stderr);
  return JSON.parse(stdout);
}

/** 「一次編輯後再檢核」 at 10,000 findings: of each kind of edit the middle of its runs, and its best. */
export function editsTable(rows) {
  const kinds = [...new Set(rows.map(({ edit }) => edit))];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const of = (edit, what) =>
    rows
      .filter((row) => row.edit === edit)
      .map((row) => row[what])
      .sort((a, b) => a - b);
  const body = kinds.map((edit) => {
    const [ms, cpu] = [of(edit, 'ms'), of(edit, 'cpu')];
    const middle = (values) => Math.round(values[Math.floor(values.length / 2)]);
    return line([edit, middle(ms), Math.round(ms[0]), middle(cpu), Math.round(cpu[0])]);
  });
  const head = ['one edit, then the list', 'ms', 'best ms', 'CPU ms', 'best CPU ms'];
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...body].join('\n');
}
