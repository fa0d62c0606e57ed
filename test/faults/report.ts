import { writeSync } from 'node:fs';
import type { FaultFree, Tried } from './matrix';

const STANDARD_ERROR = 2;

/** A line of the table of `npm run faults`, and what failed below it. */
export function report(
  free: FaultFree,
  possible: number,
  tried: readonly Tried[],
  more = '',
): void {
  const count = (ending: Tried['ending']) => tried.filter((each) => each.ending === ending).length;
  const cells = [
    `${free.useCase.name}${more}`,
    ...[free.requests.length, possible, tried.length],
    ...[count('before'), count('complete'), count('finished'), count('FAILED')],
  ];
  const failed = tried
    .filter(({ ending }) => ending === 'FAILED')
    .map(({ request, fault, why }) => `    ${String(request)} ${fault}: ${why.join(' | ')}`);
  // Past jest, which keeps what is logged for the end.
  writeSync(STANDARD_ERROR, [`FAULTS | ${cells.join(' | ')} |`, ...failed, ''].join('\n'));
}

interface Beside {
  readonly at: number;
  readonly edit: string;
  readonly isPartly: boolean;
  readonly why: readonly string[];
}

/** The same for a colleague's edits; gives how many failed. */
export function reportBeside(
  name: string,
  requests: number,
  possible: number,
  tried: readonly Beside[],
): number {
  const failed = tried.filter(({ why }) => why.length > 0);
  const partly = tried.filter(({ isPartly }) => isPartly).length;
  const sound = tried.length - failed.length - partly;
  const cells = [`${name}, with a colleague`, requests, possible, tried.length];
  const line = [...cells, 0, sound, partly, failed.length].join(' | ');
  const lines = failed.map(({ at, edit, why }) => `    ${String(at)} ${edit}: ${why.join(' | ')}`);
  writeSync(STANDARD_ERROR, [`FAULTS | ${line} |`, ...lines, ''].join('\n'));
  return failed.length;
}

interface WithEvents {
  readonly manner: string;
  readonly listener: string;
  readonly why: readonly string[];
}

/** The same for events that come otherwise than they should. */
export function reportEvents(name: string, requests: number, tried: readonly WithEvents[]): void {
  const failed = tried.filter(({ why }) => why.length > 0);
  const cells = [`${name}, events`, requests, tried.length, tried.length, 0];
  const line = [...cells, tried.length - failed.length, 0, failed.length].join(' | ');
  const lines = failed.map(
    ({ manner, listener, why }) => `    0 ${manner}, ${listener}: ${why.join(' | ')}`,
  );
  writeSync(STANDARD_ERROR, [`FAULTS | ${line} |`, ...lines, ''].join('\n'));
}
