import type { TableBlock } from '../register/block';
import type { ReadWorkbook } from './read-blocks';
import {
  both,
  type Hint,
  hintOfSheet,
  hintOfTable,
  listen,
  isNothing,
  nothing,
  owedAfter,
} from './table-hints';
import { isOwnAlike, isTypedAlike } from './typed-form';

/** Many changes come at once, a pasted block or a filled column: they are looked at together. */
const quietMilliseconds = 300;
/** While changes go on and on they are looked at all the same. */
const longestWaitMilliseconds = 1500;
/** Where one look after another finds nothing new, as while people colour cells, or Excel is busy. */
const longestPatienceMilliseconds = 5000;

export interface TableListener {
  /** The tables as they stand, after people have changed something in them. */
  onChange(blocks: readonly TableBlock[]): void;
  /** They may have changed, and Excel cannot be asked for now; it is asked again. */
  onBusy(): void;
}

const deaf: TableListener = { onChange: () => undefined, onBusy: () => undefined };

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Reads again what may have changed. */
type Again = (before: ReadWorkbook, hint: Hint) => Promise<ReadWorkbook>;

/**
 * Follows the tables. Excel's event is a hint and no more: it comes for a changed colour and for a
 * formula worked out anew, so what it speaks of is read again and what people have put there is
 * compared with what was read last. Excel keeps some changes to itself, and some that follow each other
 * quickly (platform 3.1): a table of which an event named single cells is read whole once it is quiet.
 * It only ever reads.
 */
export class TableWatch {
  /** What may have changed since the last read began. */
  private hint: Hint = nothing;
  /** Tables of which only rows were read since they were read whole, or that this pane has written to. */
  private owed: Hint = nothing;
  private quiet: Timer;
  /** When they are looked at, whether or not more comes. */
  private deadline: Timer;
  private calm: Timer;
  private patience = quietMilliseconds;
  private last: ReadWorkbook | undefined;
  private listener = deaf;
  /** One read after the other: what was read last is what the next is compared with. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly again: Again) {}

  /** The tables as they were read last; undefined before that. */
  get blocks(): readonly TableBlock[] | undefined {
    return this.last?.blocks;
  }

  /** Reads all tables by `read`; what changes from then on is told. */
  async keep(
    read: (before: ReadWorkbook | undefined) => Promise<ReadWorkbook>,
  ): Promise<readonly TableBlock[]> {
    return this.inTurn(async () => {
      this.hint = nothing;
      this.owed = nothing;
      const { blocks } = this.take(await read(this.last));
      this.patience = quietMilliseconds;
      return blocks;
    });
  }

  /** Tells `listener` of changes since the last read; gives the way out. */
  async start(
    context: Excel.RequestContext,
    listener: TableListener,
  ): Promise<() => Promise<void>> {
    this.listener = listener;
    const stop = await listen(context, {
      onTable: (event) => this.hear((last) => hintOfTable(event, last)),
      onSheet: (event) => this.hear((last) => hintOfSheet(event, last)),
      onStructure: () => this.hear(() => 'all'),
    });
    // What changed since an earlier read, while nobody listened, no event tells of.
    if (this.last) this.hear(() => 'all');
    return async () => {
      if (this.listener === listener) this.listener = deaf;
      this.stopTimers();
      clearTimeout(this.calm);
      await stop();
    };
  }

  private hear(hintOf: (last: ReadWorkbook) => Hint): void {
    // Before anything was read there is nothing that could differ.
    if (!this.last) return;
    const hint = hintOf(this.last);
    if (isNothing(hint)) return;
    this.hint = both(this.hint, hint);
    this.lookOnceCalm();
    this.lookSoon();
  }

  /** This pane has written there: Excel may not tell of it, and once it is quiet it is looked at all the same. */
  expect(hint: Hint): void {
    if (!this.last || this.listener === deaf) return;
    this.owed = both(this.owed, hint);
    this.lookOnceCalm();
  }

  private lookOnceCalm(): void {
    clearTimeout(this.calm);
    this.calm = setTimeout(() => {
      this.patience = quietMilliseconds;
      void this.inTurn(() => this.lookWhole());
    }, longestPatienceMilliseconds);
  }

  /** Once nothing more comes for a while, or it has gone on for long. */
  private lookSoon(): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(this.lookNow, this.patience);
    this.deadline ??= setTimeout(this.lookNow, this.patience + longestWaitMilliseconds);
  }

  private readonly lookNow = (): void => {
    this.stopTimers();
    void this.inTurn(() => this.look());
  };

  private stopTimers(): void {
    clearTimeout(this.quiet);
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }

  /** That it finds nothing new is the rule, and no reason for patience. */
  private async lookWhole(): Promise<void> {
    this.hint = both(this.hint, this.owed);
    await this.look();
    if (isNothing(this.hint)) this.patience = quietMilliseconds;
  }

  private async look(): Promise<void> {
    const { last, hint } = this;
    if (!last || isNothing(hint)) return;
    this.hint = nothing;
    try {
      const { isAlike } = this.take(await this.again(last, hint));
      this.owed = owedAfter(this.owed, hint);
      this.patience = isAlike ? this.longer() : quietMilliseconds;
    } catch {
      // A cell is being edited, or Excel is busy: it is asked again until it answers.
      this.hint = both(this.hint, hint);
      this.patience = this.longer();
      this.listener.onBusy();
      this.lookSoon();
    }
  }

  private longer(): number {
    return Math.min(longestPatienceMilliseconds, this.patience * 2);
  }

  /** What was read is what counts from now on; a table in which nothing was changed is the same object. */
  private take(read: ReadWorkbook): Pick<ReadWorkbook, 'blocks'> & { readonly isAlike: boolean } {
    const { last } = this;
    if (!last) {
      this.last = read;
      return { blocks: read.blocks, isAlike: true };
    }
    let isAlike = read.blocks.length === last.blocks.length;
    const blocks = read.blocks.map((block) => {
      const before = last.blocks.find(({ table }) => table === block.table);
      if (!before || !isTypedAlike(before, block)) isAlike = false;
      else if (before.sheet === block.sheet && isOwnAlike(before, block)) return before;
      return block;
    });
    this.last = { ...read, blocks };
    // Also where it was read before anybody looked: what earlier readings were made of has changed.
    if (!isAlike) this.listener.onChange(blocks);
    return { blocks, isAlike };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
