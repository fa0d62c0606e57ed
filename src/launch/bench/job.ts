import { readFileSync } from 'node:fs';
import type { Day } from '../../register/day';
// One job over one workbook, in a process of its own; what was measured is printed as JSON.
const [, , name = '', file = '', today = '', rounds = '1'] = process.argv;

// Each loads what it works with and nothing of the others, or one would hold the other's memory.
const JOBS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  own: async (bytes) => (await import('./own-job')).ownJob(bytes, today as Day),
  papers: async (bytes) =>
    (await import('./finished-papers')).finishPapers(bytes, today as Day, file),
  whole: async (bytes) => (await import('./whole-job')).wholeJob(bytes, today as Day, file),
  'own-columns': async (bytes) =>
    (await import('./plain-job')).plainJob(bytes, file, 'own-columns'),
  'same-sheet': async (bytes) => (await import('./plain-job')).plainJob(bytes, file, 'same-sheet'),
  rows: async (bytes) => (await import('./row-by-row')).rowByRow(bytes),
  'own-cells': async (bytes) => (await import('./cells-job')).ownCells(bytes),
  'plain-cells': async (bytes) => (await import('./cells-job')).plainCells(bytes),
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
