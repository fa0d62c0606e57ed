import { createHash } from 'node:crypto';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { arm, type Armed } from './armed';
import { openBook } from './books';
import { EVERYWHERE, type FaultKind } from './kinds';
import {
  type End,
  ended,
  type FaultFree,
  isNoted,
  told,
  type Trial,
  type Tried,
  WAITING,
} from './matrix';
import { drawn } from './spread';
import { differences, lost, stateOf } from './state';
import { untrue } from './told';
import type { Kept } from './use-case';

/** A fault, and another one while it is got over: in what takes it back, or in the next attempt. */
export interface TwoFaults extends Trial {
  readonly then: FaultKind;
  /** So many requests after the first; after one that lasts, so many into the next attempt. */
  readonly later: number;
}

/** Of the second it is no use that it lasts: the last attempt comes when all is over. */
const SECONDS = EVERYWHERE.filter(
  ({ isLasting, endsPane, isHarmless }) => !isHarmless && (!isLasting || endsPane),
);
const MOST_LATER = 12;
const LAST_ATTEMPT = 3;

/** How many pairs there may be, and so many of them by the lot of this seed. */
export function pairsOf(
  trials: readonly Trial[],
  count: number,
  seed: string,
): { readonly possible: number; readonly pairs: readonly TwoFaults[] } {
  const firsts = trials.filter(({ kind }) => !kind.isHarmless);
  const seconds = ({ kind }: Trial) => SECONDS.filter(({ name }) => name !== kind.name);
  const possible = firsts.reduce((sum, each) => sum + seconds(each).length * MOST_LATER, 0);
  const pairs = drawn(firsts, count, `two ${seed}`).flatMap((trial, at): TwoFaults[] => {
    const lot = createHash('md5')
      .update(`${seed} ${String(at)}`)
      .digest();
    const kinds = seconds(trial);
    const then = kinds[lot.readUInt16LE(0) % kinds.length];
    return then ? [{ ...trial, then, later: 1 + (lot.readUInt16LE(2) % MOST_LATER) }] : [];
  });
  return { possible, pairs };
}

/** The use case with both faults, and again until it is done: the third time nothing is in its way. */
export async function tryTwo(free: FaultFree, pair: TwoFaults): Promise<Tried> {
  const { useCase, before, after } = free;
  const { request, kind, then, later } = pair;
  const why: string[] = [];
  const kept: Kept = new Map();
  let open = await openBook(useCase.book);
  // Around the second, which goes on counting when the first is over.
  let second: Armed | undefined = kind.isLasting ? undefined : arm(open, request + later, then);
  let first: Armed | undefined = arm(open, request, kind);
  for (let attempt = 1; attempt <= LAST_ATTEMPT; attempt++) {
    if (attempt === 2 && kind.isLasting) second = arm(open, later, then);
    if (attempt === LAST_ATTEMPT) second = disarmed(second);
    const end = await Promise.race([
      ended(useCase, open, kept),
      ...[first, second].flatMap((armed) => (armed ? [waitingOf(armed)] : [])),
    ]);
    // Where a pane has waited for it the second is over as well.
    const isSecond = end.isWaiting && first?.isWaited() !== true;
    first = disarmed(first);
    if (isSecond) second = disarmed(second);
    const left = differences(stateOf(open.host), after);
    const isDone = end.error === undefined && !end.isWaiting;
    if (!end.isWaiting) why.push(...untrue(end.error));
    why.push(...lost(stateOf(open.host), before, after));
    if (isDone && left.length > 0 && !isNoted(free, end))
      why.push(`nothing told, but ${told(left)}`);
    if (isDone && left.length === 0) {
      disarmed(second);
      return triedOf(free, pair, attempt === 1 ? 'complete' : 'finished', why);
    }
    if (attempt === LAST_ATTEMPT) why.push(`in the end not as it should be: ${told(left)}`);
    if (end.isWaiting) open = nextPane(open, attempt);
  }
  return triedOf(free, pair, 'FAILED', why);
}

function disarmed(armed: Armed | undefined): undefined {
  armed?.disarm();
}

function waitingOf({ waiting }: Armed): Promise<End> {
  return waiting.then(() => WAITING);
}

function nextPane({ host }: OpenWorkbook, attempt: number): OpenWorkbook {
  return over(host, `pane-${String(8 + attempt)}`);
}

function triedOf(
  { useCase }: FaultFree,
  { request, kind, then, later }: TwoFaults,
  ending: Tried['ending'],
  why: readonly string[],
): Tried {
  const fault = `${kind.name}, then after ${String(later)} ${then.name}`;
  return {
    ...{ useCase: useCase.name, request, fault, why },
    ending: why.length > 0 ? 'FAILED' : ending,
  };
}
