import { CalledOff, type Course, type Stage, unheard } from '../workbook/course';
import type { LiveCheck } from './live-check';
import { Refusal } from './refusal';
import type { CheckProgress } from './standing';

/** What becomes of work that is called off in a stage of it. */
const ends = {
  /** Nothing was written: whoever waits is told at once, and it ends before its next step. */
  reading: 'atOnce',
  planning: 'atOnce',
  /** It ends before its next step, and what was written is taken back before anybody is told. */
  preparing: 'takenBack',
  writing: 'takenBack',
  formatting: 'takenBack',
  /** Half of it would be worse than all: it goes on to its end, whatever stage comes after. */
  replacing: 'never',
  committing: 'never',
  repairing: 'never',
  finishing: 'never',
  done: 'never',
} as const satisfies Record<Stage, 'atOnce' | 'takenBack' | 'never'>;

/** How far a piece of work has come; `all` is 0 where nothing is counted. */
export interface WorkProgress {
  readonly stage: Stage | 'takingBack' | CheckProgress['stage'];
  readonly done: number;
  readonly all: number;
  /** It is a check that nothing else waits for. */
  readonly isCheck: boolean;
  readonly mayCancel: boolean;
}

type Listener = (progress: WorkProgress | undefined) => void;

interface Going {
  at: Pick<WorkProgress, 'done' | 'all'> & { readonly stage: Stage | 'takingBack' };
  end: (typeof ends)[Stage];
  isCalledOff: boolean;
  /** Ends the waiting. */
  stop: (why: CalledOff) => void;
}

/** What does work of which nobody waiting is told, as in a program that ends with it. */
export const unwatched: LongWork['run'] = (work) => work(unheard);

/** Work that takes long, with the check that goes on beside it or within it: how far it is, and its end. */
export class LongWork {
  private readonly going = new Set<Going>();
  private readonly listeners = new Set<Listener>();
  private check: CheckProgress | undefined;

  constructor(private readonly live: Pick<LiveCheck, 'onProgress' | 'cancel'>) {
    live.onProgress((progress) => {
      this.check = progress;
      this.tell();
    });
  }

  /**
   * Does the work, which says its stages before it writes anything.
   * @param from `finishing` for what belongs to work that is done: it is not called off any more.
   * @throws Refusal `calledOff` once nothing is left of it, and what the work throws.
   */
  readonly run = async <T>(
    work: (course: Course) => Promise<T>,
    from: 'reading' | 'finishing' = 'reading',
  ): Promise<T> => {
    const at = { stage: from, done: 0, all: 0 };
    const own: Going = { at, end: ends[from], isCalledOff: false, stop: () => undefined };
    const stopped = new Promise<never>((_, reject) => {
      own.stop = reject;
    });
    this.going.add(own);
    this.tell();
    const doing = work((stage, done = 0, all = 0) => {
      this.step(own, { stage, done, all });
    });
    try {
      return await Promise.race([doing, stopped]);
    } catch (error) {
      throw error instanceof CalledOff ? calledOff() : error;
    } finally {
      this.going.delete(own);
      this.tell();
      // What nobody waits for any more goes on to its next step.
      void doing.catch(() => undefined);
    }
  };

  /** Ends what is going on, as far as that leaves nothing half. */
  cancel(): void {
    const work = this.last();
    if (!work) {
      this.live.cancel();
      return;
    }
    if (work.end === 'never' || work.isCalledOff) return;
    work.isCalledOff = true;
    if (work.end === 'atOnce') {
      work.stop(new CalledOff());
      this.live.cancel();
    } else {
      work.at = { stage: 'takingBack', done: 0, all: 0 };
      this.tell();
    }
  }

  /** Tells how far it is, now and then on, and undefined when nothing goes on; gives the way out. */
  onProgress(listener: Listener): () => void {
    this.listeners.add(listener);
    listener(this.progress());
    return () => {
      this.listeners.delete(listener);
    };
  }

  private step(own: Going, at: { stage: Stage; done: number; all: number }): void {
    if (own.isCalledOff) throw new CalledOff();
    own.at = at;
    if (own.end !== 'never') own.end = ends[at.stage];
    this.tell();
  }

  private last(): Going | undefined {
    return [...this.going].at(-1);
  }

  private tell(): void {
    const progress = this.progress();
    for (const listener of this.listeners) listener(progress);
  }

  private progress(): WorkProgress | undefined {
    const { check } = this;
    const work = this.last();
    if (!work) return check && { ...check, isCheck: true, mayCancel: true };
    // A check within it says more; one that follows what is being written says nothing of it.
    const isInCheck = check !== undefined && work.at.stage === 'reading';
    return {
      ...(isInCheck ? check : work.at),
      isCheck: false,
      mayCancel: work.end !== 'never' && !work.isCalledOff,
    };
  }
}

function calledOff(): Refusal {
  return new Refusal('calledOff', '已取消，活頁簿和先前一樣。');
}
