// A large sheet opened, read, changed in one cell and written, beside the same with exceljs.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../steps/project.mjs';
import { manyCells } from './many-cells.mjs';
import { ran, tableOf } from './stages.mjs';

const ROWS = 100_000;

/** @returns the table of it: the best of the runs, for other work on the machine only ever adds to it */
export function cellsTable({ program, preload, today, folder }) {
  const file = path.join(folder, 'cells.xlsx');
  writeFileSync(file, manyCells(ROWS));
  const measured = ['own-cells', 'plain-cells'].map((job) =>
    ran({ program, preload, job, file, today, times: 3, folder }),
  );
  const [own, plain] = measured.map(({ runs }) => runs[0]);
  if (own.cells !== plain.cells || own.sum !== plain.sum) {
    throw new Refusal(`${own.cells}, ${own.sum}: ${plain.cells}, ${plain.sum}`);
  }
  const best = ({ runs }, lap, what) => Math.min(...runs.map((run) => run[lap][what]));
  const whole = (number) => Math.round(number).toLocaleString('en');
  const rows = ['load', 'save'].flatMap((lap) =>
    ['ms', 'cpu'].map((what) => {
      const [ours, theirs] = measured.map((of) => best(of, lap, what));
      const name = what === 'ms' ? 'ms' : 'CPU ms';
      return [`${lap} ${name}`, whole(ours), whole(theirs), (theirs / ours).toFixed(2)];
    }),
  );
  const [mb, otherMb] = measured.map((of) => of.mb);
  rows.push(['MB', whole(mb), whole(otherMb), (otherMb / mb).toFixed(2)]);
  return tableOf([`${ROWS.toLocaleString('en')} × 12 cells`, 'own', 'exceljs', 'ratio'], rows);
}
