import { Refusal } from '../../src/app/refusal';
import { bindUseCases, type UseCases } from '../../src/taskpane/use-cases';
import type { OpenWorkbook } from '../workbook/over-host';
import { arm } from './armed';
import { openBook } from './books';
import type { FaultKind } from './kinds';
import {
  again,
  type End,
  ended,
  type Ending,
  type FaultFree,
  isNoted,
  newSeat,
  type Seat,
  told,
  type Tried,
} from './matrix';
import { differences, exactly, lost, type State, stateOf, stateOfExact } from './state';
import { denied, said, untrue } from './told';
import { clock } from './use-case';

/** What is pressed 「取消」 in front of the `at`th request, and what befalls the requests behind it. */
export interface CallingOff {
  readonly at: number;
  /** Excel refuses this one behind it, as while what was written is taken back. */
  readonly then?: FaultKind;
  /** So many requests behind it. */
  readonly later?: number;
}

/** The use case called off, and once more; by what its steps leave in the journal it is taken back in the end. */
export async function tryCallingOff(free: FaultFree, off: CallingOff): Promise<Tried> {
  const { useCase, before, after } = free;
  const { at, then, later = 0 } = off;
  const seat = await newSeat(free);
  const { open, kept } = seat;
  const cases = bindUseCases(open.workbook, clock);
  const begun = await beginnings(cases, open);
  open.line.beforeRequest(at, () => cases.cancelWork());
  const armed = arm(open, then ? at + later : undefined, then);
  const end = await ended(useCase, open, kept, cases);
  armed.disarm();
  // Whoever is told at once does not wait for what is still on its way, and presses again.
  const isAtOnce = at % 2 === 1 && then === undefined;
  const atEnd = stateOf(open.host);
  if (!isAtOnce) await quiet(open);
  const why = untrueOf(end, then);
  const left = exactly(open.host);
  const state = stateOfExact(left);
  if (!isAtOnce && isCalledOff(end.error)) {
    if (differences(atEnd, state).length > 0) why.push('told before all was taken back');
    const changed = differences(left, begun());
    if (changed.length > 0) why.push(`called off, but ${told(changed)}`);
  }
  why.push(...deniedIn(end.error, state, stateOfExact(begun())), ...lost(state, before, after));
  const rest = differences(state, after);
  const isDone = end.error === undefined;
  if (isDone && rest.length > 0 && !isNoted(free, end)) why.push(`nothing told, but ${told(rest)}`);
  if (isDone && end.found !== free.found) why.push('found otherwise');
  const ending = endingOf(state, before, after);
  if (!isDone || rest.length > 0) why.push(...(await again(free, seat)).still);
  await quiet(open);
  const late = differences(stateOf(open.host), after);
  if (why.length === 0 && late.length > 0) why.push(`later on not as it should be: ${told(late)}`);
  if (why.length === 0) why.push(...(await unlikeBack(free, seat)));
  return {
    ...{ useCase: useCase.name, request: at, why },
    fault: then ? `called off, then after ${String(later)} ${then.name}` : 'called off',
    ending: why.length > 0 ? 'FAILED' : ending,
  };
}

/** What is done of it is told to be, and what is called off is told in this one sentence. */
function untrueOf({ error }: End, then: FaultKind | undefined): string[] {
  if (error === undefined || isCalledOff(error)) return [];
  return then ? untrue(error) : [`called off, but told: ${said(error)}`];
}

function deniedIn(error: unknown, state: State, begun: State): string[] {
  return differences(state, begun).length > 0 ? denied(error) : [];
}

function isCalledOff(error: unknown): boolean {
  return error instanceof Refusal && /^(?:calledOff|cancelled)$/.test(error.code);
}

function endingOf(state: State, before: State, after: State): Ending {
  if (differences(state, after).length === 0) return 'complete';
  return differences(state, before).length === 0 ? 'before' : 'finished';
}

/** The workbook as it was when the piece of work began that goes on, or went on last. */
async function beginnings(cases: UseCases, { host }: OpenWorkbook): Promise<() => State> {
  let state = exactly(host);
  let isGoing = false;
  await cases.watchWork((progress) => {
    if (progress && !isGoing) state = exactly(host);
    isGoing = progress !== undefined;
  });
  return () => state;
}

const QUIET_TURNS = 6;

/** Until nothing more is sent. */
async function quiet({ line }: OpenWorkbook): Promise<void> {
  for (let turns = 0, sent = line.requests; turns < QUIET_TURNS; turns++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (line.requests !== sent) turns = 0;
    sent = line.requests;
  }
}

const withoutIt = new WeakMap<FaultFree, Promise<State>>();

/** What the journal gives back is what it gives back where nobody has called it off. */
async function unlikeBack(free: FaultFree, { open }: Seat): Promise<string[]> {
  const right = withoutIt.get(free) ?? doneAndBack(free);
  withoutIt.set(free, right);
  const wrong = differences(await takenBack(open, free), await right);
  return wrong.length > 0 ? [`taken back otherwise: ${told(wrong)}`] : [];
}

async function doneAndBack(free: FaultFree): Promise<State> {
  const open = await openBook(free.useCase.book);
  await ended(free.useCase, open, new Map());
  return takenBack(open, free);
}

/** Every step of the journal that was not there at the beginning is taken back, the last one first. */
async function takenBack(open: OpenWorkbook, { useCase }: FaultFree): Promise<State> {
  const cases = bindUseCases(open.workbook, clock);
  const { workbook } = await openBook(useCase.book);
  const known = new Set((await bindUseCases(workbook, clock).readJournal()).map(({ id }) => id));
  for (const { id, restores, cells, added, removed } of await cases.readJournal()) {
    const isOfRows = cells.length + added.length + removed.length > 0;
    if (!known.has(id) && restores === undefined && isOfRows) await cases.restore(id);
  }
  const state = stateOf(open.host);
  // Of a step that was taken back and the step that did it the journal may say as it likes.
  return new Map([...state].filter(([name]) => name !== 'kept'));
}
