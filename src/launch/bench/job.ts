import { readFileSync } from 'node:fs';
import type { Day } from '../../register/day';
import { ownJob } from './own-job';
import { plainJob } from './plain-job';
import { rowByRow } from './row-by-row';

// One job over one workbook, in a process of its own; what was measured is printed as JSON.
const [, , name = '', file = '', today = '', rounds = '1'] = process.argv;

async function main(): Promise<void> {
  const bytes = readFileSync(file);
  const runs: unknown[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    if (name === 'own') runs.push(await ownJob(bytes, today as Day));
    else if (name === 'plain') runs.push(await plainJob(bytes));
    else runs.push(await rowByRow(bytes));
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
