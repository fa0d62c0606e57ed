import type { OpenWorkbook } from '../workbook/over-host';
import type { FaultKind, Recorded } from './kinds';

export interface Armed {
  /** Resolves once the pane waits for an answer that does not come. */
  readonly waiting: Promise<void>;
  readonly isWaited: () => boolean;
  /** Excel is as it was before the fault. */
  readonly disarm: () => void;
  readonly recorded: readonly Recorded[];
}

/** Lets a fault befall the `at`th request from now, and all after it if it lasts; without one it records. */
export function arm({ host, line }: OpenWorkbook, at?: number, kind?: FaultKind): Armed {
  const recorded: { members: string[] }[] = [];
  const serve = host.execute.bind(host);
  const { faults } = host;
  const heed = faults.beforeAction.bind(faults);
  let number = 0;
  let wait: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (wait = resolve));
  const last = kind?.isLasting === true ? Infinity : (at ?? 0) + (kind?.times ?? 1) - 1;
  const isMet = () => at !== undefined && number >= at && number <= last;
  faults.beforeAction = (action, member) => {
    const named = nameless(member);
    recorded.at(-1)?.members.push(named);
    if (isMet()) kind?.befall.beforeAction?.(action, named);
    heed(action, member);
  };
  host.execute = (body, session) => {
    number++;
    recorded.push({ members: [] });
    if (!isMet()) return serve(body, session);
    const { before, after } = kind?.befall ?? {};
    try {
      before?.(host);
      const answer = serve(body, session);
      return answer;
    } finally {
      after?.(host);
    }
  };
  const { waits } = kind?.befall ?? {};
  let isWaited = false;
  const forEver = () => {
    isWaited = true;
    wait();
    return new Promise<void>(() => undefined);
  };
  // A pane that is gone sends nothing more, though it did not wait for that very answer.
  const sent = line.requests;
  const lastAnswered = waits === 'before' ? (at ?? 0) - 1 : at;
  if ((waits === 'before' || waits === 'after') && lastAnswered !== undefined) {
    line.beforeRequest('each', () => (line.requests - sent > lastAnswered ? forEver() : undefined));
  }
  if (waits === 'briefly' && at !== undefined) {
    line.beforeRequest(at, () => new Promise((resolve) => setTimeout(resolve, 2)));
  }
  return {
    waiting,
    isWaited: () => isWaited,
    recorded,
    disarm: () => {
      host.execute = serve;
      faults.beforeAction = heed;
      faults.clear();
      host.quirks.clear();
      kind?.mend?.(host);
    },
  };
}

/** A mark between steps bears a number of the library's own, another one in each attempt. */
function nameless(member: string): string {
  return member.replace(/^\.\d+$/, '.mark');
}
