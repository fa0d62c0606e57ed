import type { FaultKind, Recorded } from './kinds';
import {
  again,
  type FaultFree,
  judge,
  type Judged,
  meet,
  type Met,
  nextPane,
  nextSeat,
  type Seat,
  type Trial,
  type Tried,
  triedOf,
  tryOut,
} from './matrix';
import type { Host } from '../../src/host/host';
import { openHost } from './books';
import { exactly, type State, stateOfExact } from './state';

/** How the trials were made, beside what came of them. */
export interface Made {
  readonly tried: readonly Tried[];
  /** So many of them sent nothing more after the fault: whether it lasts is one and the same. */
  readonly alike: number;
  /** So many attempts were made, the retries of all of them included. */
  readonly attempts: number;
}

/**
 * All trials, those of one request in a row: as long as a fault leaves the workbook as it was to the last
 * part, the next attempt at the same pane is its retry, and meets the next fault where it comes to the same
 * request. The last of a row is retried to the end. What does not stay as it was is retried by itself at once;
 * then every step is taken back, and the next one has a pane of its own.
 */
export async function tryAll(free: FaultFree, trials: readonly Trial[]): Promise<Made> {
  const rows = new Map<number, Trial[]>();
  for (const trial of trials) rows.set(trial.request, [...(rows.get(trial.request) ?? []), trial]);
  const made: Made[] = [];
  for (const row of rows.values()) made.push(await new Row(free).run(row));
  return {
    tried: made.flatMap(({ tried }) => tried),
    alike: made.reduce((sum, { alike }) => sum + alike, 0),
    attempts: made.reduce((sum, { attempts }) => sum + attempts, 0),
  };
}

class Row {
  private readonly tried: Tried[] = [];
  private book: Book | undefined;
  private seat: Seat | undefined;
  /** What a further attempt at the same pane sends up to the request; null where that is not to be told. */
  private nextWay: readonly Recorded[] | null | undefined;
  /** Those that the next attempt is the retry of. */
  private waiting: Trial[] = [];
  private alike = 0;
  private attempts = 0;

  constructor(private readonly free: FaultFree) {}

  async run(trials: readonly Trial[]): Promise<Made> {
    const isTwin = twinsAmong(trials);
    // Another pane looks after these: the row goes on with that one.
    const order = [false, true].flatMap((last) =>
      trials.filter(({ kind }) => (kind.endsPane ?? false) === last && !isTwin(kind)),
    );
    for (const trial of order) {
      const twin = trials.find(({ kind }) => isTwin(kind) && lasting(kind) === trial.kind.name);
      await this.tryNext(trial, twin);
    }
    await this.retryLast();
    const { tried, alike, attempts } = this;
    return { tried, alike, attempts };
  }

  private async tryNext(trial: Trial, twin: Trial | undefined): Promise<void> {
    const { free } = this;
    const { kind, request } = trial;
    this.book ??= await newBook(free);
    const { book } = this;
    const { seat, way } =
      this.seat && this.nextWay
        ? { seat: this.seat, way: this.nextWay }
        : { seat: nextPane(book.host), way: free.requests.slice(0, request) };
    const at = way.length;
    const met = await meet(free, seat, at, kind);
    this.attempts++;
    if (!isAlong(way, met, kind)) {
      this.nextWay = null;
      await this.alone([...this.waiting, trial, ...(twin ? [twin] : [])]);
      return;
    }
    const exact = exactly(seat.open.host);
    const isUntouched = stateNow(book) === book.start && isSame(exact, free.exact);
    const left = isUntouched ? free.before : stateOfExact(exact);
    const isTwinAlike = met.sent.length <= at;
    const judged = [trial, ...(twin && isTwinAlike ? [twin] : [])].map((each) => ({
      each,
      judged: judge(free, each.kind, met.end, left),
    }));
    const isDue = judged.some(({ judged: one }) => one.isDue);
    const isRow = isUntouched && isDue && !kind.endsPane && this.nextWay !== null;
    if (isRow && this.nextWay && judged.every(({ judged: { why } }) => why.length === 0)) {
      this.seat = seat;
      this.note(judged);
      this.waiting.push(...judged.map(({ each }) => each));
    } else {
      await this.closed(nextSeat(seat, kind), judged, isRow);
    }
    if (!twin) return;
    if (isTwinAlike) this.alike++;
    else await this.tryNext(twin, undefined);
  }

  private note(judged: readonly JudgedTrial[]): void {
    for (const { each, judged: one } of judged) {
      this.tried.push(triedOf(this.free, each, one.ending, []));
    }
  }

  /** Retried by itself; `isFirst` where it is to be seen which way a retry goes. */
  private async closed(
    seat: Seat,
    judged: readonly JudgedTrial[],
    isFirst: boolean,
  ): Promise<void> {
    const isDue = judged.some(({ judged: one }) => one.isDue);
    const { still, sent } = isDue ? await again(this.free, seat) : { still: [], sent: [] };
    this.attempts += isDue ? 1 : 0;
    if (isFirst) this.nextWay = wayTo(this.free, judged[0]?.each.request ?? 0, sent);
    this.takeBack(seat);
    // What fails in a row may be the doing of one before it.
    if (judged.some(({ judged: one }) => one.why.length + still.length > 0)) {
      return this.alone([...this.waiting, ...judged.map(({ each }) => each)]);
    }
    this.waiting = [];
    this.note(judged);
  }

  /** The pane is gone, and the workbook is as at the beginning. */
  private takeBack({ open }: Seat): void {
    this.seat = undefined;
    open.line.beforeRequest('each', () => new Promise<void>(() => undefined));
    const { book } = this;
    if (!book) return;
    const { history } = book.host;
    while (stateNow(book) !== book.start && history.canUndo) history.undo();
    const isBack = stateNow(book) === book.start && isSame(exactly(book.host), this.free.exact);
    if (!isBack) this.book = undefined;
  }

  private async retryLast(): Promise<void> {
    if (!this.seat || this.waiting.length === 0) return;
    this.attempts++;
    const { still } = await again(this.free, this.seat);
    if (still.length > 0) await this.alone(this.waiting, still);
  }

  /** Each on a workbook of its own; if none of them fails, what they did in a row is the failure. */
  private async alone(trials: readonly Trial[], inRow: readonly string[] = []): Promise<void> {
    this.seat = undefined;
    this.book = undefined;
    this.waiting = [];
    const tried: Tried[] = [];
    for (const trial of trials) tried.push(await tryOut(this.free, trial));
    this.attempts += 2 * trials.length;
    const isFound = tried.some(({ why }) => why.length > 0);
    const last = tried.at(-1);
    if (!isFound && last && inRow.length > 0) {
      const why = inRow.map((each) => `after others at the same pane: ${each}`);
      tried.splice(-1, 1, { ...last, ending: 'FAILED', why });
    }
    for (const each of tried) {
      const known = this.tried.findIndex((one) => one.fault === each.fault);
      if (known < 0) this.tried.push(each);
      else this.tried.splice(known, 1, each);
    }
  }
}

/** A workbook that a row is tried on, and what stands for its state at the beginning. */
interface Book {
  readonly host: Host;
  readonly start: object;
}

async function newBook({ useCase }: FaultFree): Promise<Book> {
  const host = await openHost(useCase.book);
  return { host, start: host.history.state };
}

const stateNow = ({ host }: Book) => host.history.state;

interface JudgedTrial {
  readonly each: Trial;
  readonly judged: Judged;
}

const lasting = ({ name }: FaultKind) => `${name}, lasting`;

/** Faults of one moment whose lasting form is among the trials too. */
function twinsAmong(trials: readonly Trial[]): (kind: FaultKind) => boolean {
  const names = new Set(trials.map(({ kind }) => kind.name));
  return (kind) => names.has(lasting(kind));
}

/**
 * Where in what a retry has sent the request is: from it on it is as without faults. Before that what is kept
 * is not asked for again, nor what is known.
 */
function wayTo(
  { requests }: FaultFree,
  request: number,
  sent: readonly Recorded[],
): readonly Recorded[] | null {
  const rest = requests.slice(request - 1);
  const first = sent.length - rest.length;
  const isSo = first >= 0 && rest.every((each, at) => textOf(each) === textOf(sent[first + at]));
  return isSo ? sent.slice(0, first + 1) : null;
}

const textOf = (recorded: Recorded | undefined) => recorded?.members.join();

/** It went that way up to the fault, and met it. */
function isAlong(way: readonly Recorded[], { sent, end }: Met, { befall }: FaultKind): boolean {
  const before = way.length - 1;
  const isThere = befall.waits === 'before' ? end.isWaiting : sent.length > before;
  return isThere && way.slice(0, before).every((each, at) => textOf(each) === textOf(sent[at]));
}

function isSame(one: State, other: State): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
