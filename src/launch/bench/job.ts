import { readFileSync } from 'node:fs';
import type { Day } from '../../register/day';
import { ownCells, plainCells } from './cells-job';
import { finishPapers } from './finished-papers';
import { ownJob } from './own-job';
import { plainJob } from './plain-job';
import { rowByRow } from './row-by-row';
import { wholeJob } from './whole-job';

// One job over one workbook, in a process of its own; what was measured is printed as JSON.
const [, , name = '', file = '', today = '', rounds = '1'] = process.argv;

const JOBS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  own: (bytes) => ownJob(bytes, today as Day),
  papers: (bytes) => finishPapers(bytes, today as Day, file),
  whole: (bytes) => wholeJob(bytes, today as Day, file),
  'own-columns': (bytes) => plainJob(bytes, file, 'own-columns'),
  'same-sheet': (bytes) => plainJob(bytes, file, 'same-sheet'),
  rows: rowByRow,
  'own-cells': ownCells,
  'plain-cells': plainCells,
};

async function main(): Promise<void> {
  const bytes = readFileSync(file);
  const runs: unknown[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    const job = JOBS[name];
    if (!job) throw new Error(name);
    runs.push(await job(bytes));
  }
  process.stdout.write(JSON.stringify(runs));
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
