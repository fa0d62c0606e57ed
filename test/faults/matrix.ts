import type { Host } from '../../src/host/host';
import { bindUseCases } from '../../src/taskpane/use-cases';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { arm } from './armed';
import { openBook } from './books';
import { EVERYWHERE, type FaultKind, type Recorded, withinRequest } from './kinds';
import { differences, exactly, lost, type State, stateOf, stateOfExact } from './state';
import { denied, said, untrue } from './told';
import { clock, type Kept, type UseCase } from './use-case';

/** How it stood after the fault: as before, as it should be, or in between and finished by the next run. */
export type Ending = 'before' | 'complete' | 'finished';

export interface Tried {
  readonly useCase: string;
  /** 1 being the first that the use case sends. */
  readonly request: number;
  readonly fault: string;
  readonly ending: Ending | 'FAILED';
  /** What is wrong, where it failed. */
  readonly why: readonly string[];
}

/** A use case as it goes without faults: the requests it sends, and the workbook before and after. */
export interface FaultFree {
  readonly useCase: UseCase;
  readonly requests: readonly Recorded[];
  readonly exact: State;
  readonly before: State;
  readonly after: State;
  /** What reading gives, in words that can be compared. */
  readonly found: string;
  /** What is told where nothing befalls it. */
  readonly notices: readonly string[];
}

export interface Trial {
  readonly request: number;
  readonly kind: FaultKind;
}

export async function withoutFaults(useCase: UseCase): Promise<FaultFree> {
  const open = await openBook(useCase.book);
  const exact = exactly(open.host);
  const { recorded } = arm(open);
  const { found, notices = [] } = await ended(useCase, open, new Map());
  const [before, after] = [stateOfExact(exact), stateOf(open.host)];
  return { useCase, requests: recorded, exact, before, after, found, notices };
}

/** Every request with every fault that can befall it. */
export function trialsOf({ requests }: FaultFree): Trial[] {
  return requests.flatMap((request, at) =>
    [...EVERYWHERE, ...withinRequest(request, at)].map((kind) => ({ request: at + 1, kind })),
  );
}

export interface End {
  readonly error: unknown;
  /** What it told of beside what it did. */
  readonly notices?: readonly string[];
  readonly isWaiting: boolean;
  /** What reading gave. */
  readonly found: string;
}

/** It waits for an answer that does not come. */
export const WAITING: End = { error: undefined, isWaiting: true, found: '' };

/** A pane over a workbook, and what was typed there. */
export interface Seat {
  readonly open: OpenWorkbook;
  readonly kept: Kept;
}

export async function newSeat({ useCase }: FaultFree): Promise<Seat> {
  return { open: await openBook(useCase.book), kept: new Map() };
}

/** What became of an attempt that met a fault. */
export interface Met {
  readonly end: End;
  /** What it sent, the fault's own request last but for those that met it too. */
  readonly sent: readonly Recorded[];
}

/** The use case at this seat, its `at`th request meeting the fault. */
export async function meet(
  { useCase }: FaultFree,
  { open, kept }: Seat,
  at: number,
  kind: FaultKind,
): Promise<Met> {
  const armed = arm(open, at, kind);
  const end = await Promise.race([ended(useCase, open, kept), armed.waiting.then(() => WAITING)]);
  armed.disarm();
  return { end, sent: armed.recorded };
}

/** What is wrong with how it ended, and whether the work is still to be done. */
export interface Judged {
  readonly why: string[];
  readonly ending: Ending;
  readonly isDue: boolean;
}

/** It told of something that it has not done, and that does not belong to the work: more than it tells anyway. */
export function isNoted({ notices: usual }: FaultFree, { notices = [] }: End): boolean {
  return notices.some((notice) => !usual.includes(notice));
}

export function judge(free: FaultFree, kind: FaultKind, end: End, left: State): Judged {
  const { before, after, found } = free;
  const [fromBefore, fromAfter] = [differences(left, before), differences(left, after)];
  const why: string[] = end.isWaiting ? [] : untrue(end.error);
  const isDone = end.error === undefined && !end.isWaiting;
  // What does not belong to the work may be left for the next time, where that is told.
  const isLeftAside = isNoted(free, end);
  if (isDone && fromAfter.length > 0 && !isLeftAside)
    why.push(`nothing told, but ${told(fromAfter)}`);
  if (kind.isHarmless && end.error !== undefined) why.push(`failed: ${said(end.error)}`);
  if (isDone && end.found !== found) why.push(`found otherwise: ${unlike(end.found, found)}`);
  if (fromBefore.length > 0) why.push(...denied(end.error));
  why.push(...lost(left, before, after));
  const isBetween = fromBefore.length > 0 && fromAfter.length > 0;
  // Two in a row meet what takes it back as well.
  const isMetAgain = kind.isLasting || kind.times !== undefined;
  if (isBetween && !isMetAgain && !isLeftAside) {
    why.push(`in between: not before by ${told(fromBefore)}; not after by ${told(fromAfter)}`);
  }
  const ending = fromAfter.length === 0 ? 'complete' : isBetween ? 'finished' : 'before';
  return { why, ending, isDue: !isDone || fromAfter.length > 0 };
}

/** The next attempt, when all is over: what is wrong with how it ends, and what it sent. */
export async function again(
  { useCase, after, found: right }: FaultFree,
  { open, kept }: Seat,
): Promise<{ readonly still: readonly string[]; readonly sent: readonly Recorded[] }> {
  const armed = arm(open);
  const { error, found } = await ended(useCase, open, kept);
  armed.disarm();
  const left = differences(stateOf(open.host), after);
  const still = [
    ...(error === undefined ? [] : [`again: ${said(error)}`]),
    ...(found === right ? [] : [`again found otherwise: ${unlike(found, right)}`]),
    ...(left.length === 0 ? [] : [`after the next run not as it should be: ${told(left)}`]),
  ];
  return { still, sent: armed.recorded };
}

/** Where the fault has taken the pane away, another one looks next. */
export function nextSeat(seat: Seat, { endsPane }: FaultKind): Seat {
  return endsPane ? { ...nextPane(seat.open.host), kept: seat.kept } : seat;
}

export function nextPane(host: Host): Seat {
  return { open: over(host, `pane-${String(++panes)}`), kept: new Map() };
}

let panes = 8;

/** The use case on a workbook of its own with this fault, and once more when it is over. */
export async function tryOut(free: FaultFree, { request, kind }: Trial): Promise<Tried> {
  const seat = await newSeat(free);
  const { end } = await meet(free, seat, request, kind);
  const { why, ending, isDue } = judge(free, kind, end, stateOf(seat.open.host));
  if (isDue) why.push(...(await again(free, nextSeat(seat, kind))).still);
  return triedOf(free, { request, kind }, ending, why);
}

export function triedOf(
  { useCase }: FaultFree,
  { request, kind }: Trial,
  ending: Ending,
  why: readonly string[],
): Tried {
  return {
    ...{ useCase: useCase.name, request, fault: kind.name },
    ...{ ending: why.length > 0 ? 'FAILED' : ending, why },
  };
}

export async function ended(
  useCase: UseCase,
  open: OpenWorkbook,
  kept: Kept,
  cases = bindUseCases(open.workbook, clock),
): Promise<End> {
  try {
    const done = await useCase.work(cases, kept, open);
    const { notices = [] } = (done ?? {}) as { readonly notices?: readonly string[] };
    const found = useCase.isReading === true ? JSON.stringify(done, inWords) : '';
    return { error: undefined, isWaiting: false, notices, found };
  } catch (error) {
    return { error, isWaiting: false, found: '' };
  }
}

/** What JSON has no words for, too. */
function inWords(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return value;
}

/** Where two of them begin to differ. */
function unlike(one: string, other: string): string {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return `${one.slice(Math.max(0, at - 40), at + 60)} / ${other.slice(Math.max(0, at - 40), at + 60)}`;
}

export function told(parts: readonly string[]): string {
  return parts.slice(0, 4).join(', ') + (parts.length > 4 ? ` … ${String(parts.length)}` : '');
}
