import { bindUseCases } from '../../src/taskpane/use-cases';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { arm } from './armed';
import { openBook } from './books';
import { EVERYWHERE, type FaultKind, type Recorded, withinRequest } from './kinds';
import { differences, type State, stateOf } from './state';
import { said, untrue } from './told';
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
  readonly before: State;
  readonly after: State;
}

export interface Trial {
  readonly request: number;
  readonly kind: FaultKind;
}

export async function withoutFaults(useCase: UseCase): Promise<FaultFree> {
  const open = await openBook(useCase.book);
  const before = stateOf(open.host);
  const { recorded } = arm(open);
  await useCase.work(bindUseCases(open.workbook, clock), new Map(), open);
  return { useCase, requests: recorded, before, after: stateOf(open.host) };
}

/** Every request with every fault that can befall it. */
export function trialsOf({ requests }: FaultFree): Trial[] {
  return requests.flatMap((request, at) =>
    [...EVERYWHERE, ...withinRequest(request)].map((kind) => ({ request: at + 1, kind })),
  );
}

export interface End {
  readonly error: unknown;
  /** It told of something that it has not done, and that does not belong to the work. */
  readonly isNoted?: boolean;
  readonly isWaiting: boolean;
}

/** The use case on a workbook of its own with this fault, and once more when it is over. */
export async function tryOut(free: FaultFree, { request, kind }: Trial): Promise<Tried> {
  const { useCase, before, after } = free;
  const open = await openBook(useCase.book);
  const kept: Kept = new Map();
  const armed = arm(open, request, kind);
  const end = await Promise.race([
    ended(useCase, open, kept),
    armed.waiting.then((): End => ({ error: undefined, isWaiting: true })),
  ]);
  armed.disarm();
  const left = stateOf(open.host);
  const [fromBefore, fromAfter] = [differences(left, before), differences(left, after)];
  const why: string[] = end.isWaiting ? [] : untrue(end.error);
  const isDone = end.error === undefined && !end.isWaiting;
  // What does not belong to the work may be left for the next time, where that is told.
  const isLeftAside = end.isNoted === true;
  if (isDone && fromAfter.length > 0 && !isLeftAside)
    why.push(`nothing told, but ${told(fromAfter)}`);
  if (kind.isHarmless && end.error !== undefined) why.push(`failed: ${said(end.error)}`);
  const isBetween = fromBefore.length > 0 && fromAfter.length > 0;
  if (isBetween && !kind.isLasting && !isLeftAside) {
    why.push(`in between: not before by ${told(fromBefore)}; not after by ${told(fromAfter)}`);
  }
  if (!isDone || fromAfter.length > 0) {
    const next = kind.endsPane ? over(open.host, 'pane-9') : open;
    const again = await ended(useCase, next, kept);
    if (again.error !== undefined) why.push(`again: ${said(again.error)}`);
    const still = differences(stateOf(open.host), after);
    if (still.length > 0) why.push(`after the next run not as it should be: ${told(still)}`);
  }
  const ending = fromAfter.length === 0 ? 'complete' : isBetween ? 'finished' : 'before';
  return {
    ...{ useCase: useCase.name, request, fault: kind.name },
    ...{ ending: why.length > 0 ? 'FAILED' : ending, why },
  };
}

export async function ended(useCase: UseCase, open: OpenWorkbook, kept: Kept): Promise<End> {
  try {
    const done = await useCase.work(bindUseCases(open.workbook, clock), kept, open);
    const { notices = [] } = (done ?? {}) as { readonly notices?: readonly string[] };
    return { error: undefined, isWaiting: false, isNoted: notices.length > 0 };
  } catch (error) {
    return { error, isWaiting: false };
  }
}

export function told(parts: readonly string[]): string {
  return parts.slice(0, 4).join(', ') + (parts.length > 4 ? ` … ${String(parts.length)}` : '');
}
