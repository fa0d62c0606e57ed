// Rows saved one after the other by the pane's own program over the command line's host.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject, Refusal } from '../steps/project.mjs';
import { builtProgram } from './live.mjs';

const TODAY = '2026-11-22';

/** @returns {Promise<{start: object, end: object}>} what was held before and after so many saves */
export async function soakRows(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-soak-'));
  try {
    const program = await builtProgram(folder, 'soak-rows');
    const sample = inProject('build', 'web', 'sample.xlsx');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, sample, TODAY, String(count)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Refusal(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
