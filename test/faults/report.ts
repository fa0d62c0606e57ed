import { writeSync } from 'node:fs';
import type { FaultFree, Tried } from './matrix';

const STANDARD_ERROR = 2;

/** A line of the table of `npm run faults`, and what failed below it. */
export function report(free: FaultFree, possible: number, tried: readonly Tried[]): void {
  const count = (ending: Tried['ending']) => tried.filter((each) => each.ending === ending).length;
  const cells = [
    free.useCase.name,
    ...[free.requests.length, possible, tried.length],
    ...[count('before'), count('complete'), count('finished'), count('FAILED')],
  ];
  const failed = tried
    .filter(({ ending }) => ending === 'FAILED')
    .map(({ request, fault, why }) => `    ${String(request)} ${fault}: ${why.join(' | ')}`);
  // Past jest, which keeps what is logged for the end.
  writeSync(STANDARD_ERROR, [`FAULTS | ${cells.join(' | ')} |`, ...failed, ''].join('\n'));
}
