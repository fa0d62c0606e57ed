import { readEntries, restore } from '../../src/app/journal';
import { type JournalEntry, restorable } from '../../src/app/journal-text';
import type { Host } from '../../src/host/host';
import { HostError } from '../../src/host/protocol/host-error';
import { isTransportCode, TransportFault } from '../../src/host/protocol/transport-fault';
import { Workbook } from '../../src/workbook/workbook';
import type { OpenWorkbook } from '../workbook/over-host';
import { openBook } from './books';
import { ended, type FaultFree } from './matrix';
import { differences, exactly, type State, stateOf } from './state';
import { denied, untrue } from './told';

/** From that action of that request on Excel takes nothing more, whatever it is asked for; then the pane is closed. */
export interface ForGood {
  /** 1 being the first that the use case sends. */
  readonly request: number;
  /** 1 being the first of the request. */
  readonly action: number;
  readonly code: string;
}

export const CODES = [
  ...['AccessDenied', 'InvalidOperationInCellEditMode', 'ItemNotFound', 'ActivityLimitReached'],
  'InvalidOrTimedOutSession',
];

/** Each action of the requests that write into tables, with each code. */
export function allForGood({ requests }: FaultFree): ForGood[] {
  return requests.flatMap(({ members }, at) =>
    members.some((member) => WRITES.test(member))
      ? members.flatMap((_, place) =>
          CODES.map((code) => ({ request: at + 1, action: place + 1, code })),
        )
      : [],
  );
}

const WRITES = /^CustomXmlPart(?:\.setXml|Collection\.add)$/;

/** What is tried one after the other in one workbook, which is as it was before each of them. */
export class ForGoodTrials {
  private open: OpenWorkbook | undefined;
  private start: State | undefined;
  private panes = 0;

  constructor(private readonly free: FaultFree) {}

  /** What is wrong with what is told, with what the next pane finds, or with what that makes of it. */
  async try(trial: ForGood): Promise<string[]> {
    const { free } = this;
    const open = (this.open ??= await openBook(free.useCase.book));
    this.start ??= exactly(open.host);
    const state = open.host.history.state;
    const first = this.pane(open);
    const known = new Set((await readEntries(first.workbook)).map(({ id }) => id));
    const error = await endedForGood(free, first, trial);
    const { workbook } = this.pane(open);
    const why = await judged(free, { error, known, workbook, host: open.host });
    const { history } = open.host;
    while (history.state !== state && history.canUndo) history.undo();
    if (differences(exactly(open.host), this.start).length > 0) this.open = undefined;
    return why;
  }

  private pane(open: OpenWorkbook): OpenWorkbook {
    const pane = `pane-${String(20 + ++this.panes)}`;
    let names = 0;
    return { ...open, workbook: new Workbook(open.excel, () => `${pane}-${String(++names)}`) };
  }
}

/** Gives what is told in the end. */
async function endedForGood(
  { useCase }: FaultFree,
  open: OpenWorkbook,
  { request, action, code }: ForGood,
): Promise<unknown> {
  const { host } = open;
  const serve = host.execute.bind(host);
  const heed = host.faults.beforeAction.bind(host.faults);
  let number = 0;
  host.execute = (body, session) => {
    number++;
    const isWhole = code !== 'AccessDenied' && isTransportCode(code);
    if (number > request && isWhole) throw new TransportFault(code);
    return serve(body, session);
  };
  host.faults.beforeAction = (at, member) => {
    const isMet = number > request || (number === request && at >= action);
    if (isMet) throw new HostError(code, `Injected: ${code}.`, member);
    heed(at, member);
  };
  const { error } = await ended(useCase, open, new Map());
  host.execute = serve;
  host.faults.beforeAction = heed;
  return error;
}

interface Left {
  readonly error: unknown;
  readonly known: ReadonlySet<string>;
  /** Of the next pane. */
  readonly workbook: Workbook;
  readonly host: Host;
}

/**
 * As it was or as it should be, or the journal says that it is neither and takes back all that stands of it. What
 * could be taken back before can be taken back as long as it was not as a whole.
 */
async function judged(free: FaultFree, { error, known, workbook, host }: Left): Promise<string[]> {
  const [before, after] = [withoutKept(free.before), withoutKept(free.after)];
  const now = () => withoutKept(stateOf(host));
  const left = now();
  const [fromBefore, fromAfter] = [differences(left, before), differences(left, after)];
  const why = [...untrue(error), ...(fromBefore.length > 0 ? denied(error) : [])];
  const offered = async () => restorable(await readEntries(workbook));
  const isUndo = [...known].length > 0;
  const isOurs = ({ id }: JournalEntry) => known.has(id) === isUndo;
  const entry = (await offered()).find(isOurs);
  const isDone = fromAfter.length === 0;
  const isAsBefore = fromBefore.length === 0;
  if (!entry) {
    const isTrue = isUndo ? isDone : isAsBefore;
    return isTrue ? why : [...why, `it is not offered, though ${[...fromBefore].join()}`];
  }
  // Of what was done as a whole nothing more is to be said, nor of what may be taken back as before.
  const isPlain = isUndo ? isAsBefore : isDone;
  if (!isPlain && entry.isUnfinished !== true) why.push('not said to be unfinished');
  const { conflicts, notices } = await restore(workbook, entry.id, '115-12-09 10:00');
  why.push(...conflicts.map(({ code, row, column }) => `${code} ${String(row)} ${column}`));
  if (entry.isUnfinished && notices.length !== 1) why.push(`told: ${notices.join()}`);
  const rest = differences(now(), isUndo ? after : before);
  if (rest.length > 0) why.push(`taken back, but ${rest.join()}`);
  if ((await offered()).some(isOurs)) why.push('offered still');
  return why;
}

/** The entries are looked at by themselves. */
function withoutKept(state: State): State {
  return new Map([...state].filter(([name]) => name !== 'kept'));
}
