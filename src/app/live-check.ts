import type { ApprovedFigures } from '../facts/approved-figures';
import type { Facts } from '../facts/facts';
import type { TableBlock } from '../register/block';
import type { Clock } from '../register/day';
import type { Steps } from '../register/steps';
import type { Problem } from '../rules/problem';
import type { Workbook } from '../workbook/workbook';
import {
  type CheckReport,
  type FurtherCheck,
  madePaperProblems,
  withProblems,
} from './check-workbook';
import { approvedIn } from './load-facts';
import type { Pace } from './slices';
import {
  cancelled,
  type CheckProgress,
  isSuperseded,
  type Settled,
  Standing,
  type Wanted,
} from './standing';
import { nowText } from './taipei-clock';

export interface LiveListener {
  /** The report as the tables stand after a change. */
  onReport(report: CheckReport): void;
  /** The tables have changed, or may have, and there is no new report (yet). */
  onStale(): void;
}

/** A check that somebody waits for. */
interface Asked {
  /** Ends the waiting. */
  end: () => void;
}

type OnProgress = (progress: CheckProgress | undefined) => void;

/**
 * The check of a workbook that people work in: after a change the tables it touched are read again, and
 * the rules it concerns run again, in slices that leave the page free. It reads and writes nothing.
 */
export class LiveCheck {
  private readonly standing: Standing;
  private approved: readonly ApprovedFigures[] = [];
  private readonly listeners = new Set<OnProgress>();
  private readonly asked = new Set<Asked>();
  /** The last change that is to be told of. */
  private change = 0;

  constructor(
    private readonly workbook: Pick<Workbook, 'readBlocks' | 'watchTables' | 'madeSheets'>,
    private readonly clock: Clock,
    private readonly further?: FurtherCheck,
    pace?: Pace,
  ) {
    this.standing = new Standing(() => this.approved, this.tell, pace);
  }

  /** When the papers were counted last. */
  private papersAt: string | undefined;

  /** What the further check found when all was checked last, as far as it still holds. */
  private more: (facts: Facts) => readonly Problem[] = () => [];

  /**
   * All tables read and checked, with what they amount to.
   * @throws Refusal when there are none of the register, and where it was cancelled.
   */
  async load(): Promise<Settled> {
    const asked: Asked = { end: () => undefined };
    const ended = new Promise<never>((_, reject) => {
      asked.end = () => {
        this.asked.delete(asked);
        reject(cancelled());
      };
    });
    this.asked.add(asked);
    this.tell({ stage: 'excel', done: 0, all: 0 });
    const work = this.loadFor(asked);
    try {
      // Excel cannot be told to stop: its answer is not waited for then.
      return await Promise.race([work, ended]);
    } finally {
      this.asked.delete(asked);
      this.tellRest();
      // What was cancelled goes on to its next rest.
      void work.catch(() => undefined).then(() => this.tellRest());
    }
  }

  /** As the tables were read or followed last; undefined before that, and while they are looked at. */
  now(): Settled | undefined {
    const { now } = this.standing;
    return now && { ...now, report: withProblems(now.report, this.more(now.facts)) };
  }

  /** All tables read and checked. @throws Refusal when there are none of the register. */
  async check(): Promise<CheckReport> {
    return (await this.load()).report;
  }

  /** All tables read and checked, and what is made of them: of one state of the tables, whatever comes meanwhile. */
  async make<T>(stepsOf: (settled: Settled) => Steps<T>): Promise<T> {
    let settled = await this.load();
    try {
      for (;;) {
        const { wanted } = this.standing;
        if (!wanted) throw cancelled();
        try {
          const work = { stage: 'papers', all: 0, wanted } as const;
          return await this.standing.work(stepsOf(settled), work);
        } catch (error) {
          if (!isSuperseded(error)) throw error;
        }
        const { facts, report } = await this.standing.settle(this.standing.wanted ?? wanted);
        settled = { facts, report: withProblems(report, this.more(facts)) };
      }
    } finally {
      this.tellRest();
    }
  }

  /** Ends what is going on: who asked for it is told, and what was found before stays. */
  cancel(): void {
    // It may be over before the button is pressed.
    if (this.asked.size === 0 && !this.standing.isSettling) return;
    this.standing.cancel();
    for (const { end } of [...this.asked]) end();
  }

  /** Tells how far a check has come, and undefined when it is over; gives the way out. */
  onProgress(listener: OnProgress): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Tells of changes; gives the way out. */
  start({ onReport, onStale }: LiveListener): Promise<() => Promise<void>> {
    return this.workbook.watchTables({
      onChange: (blocks) => {
        const change = ++this.change;
        void this.reportAfter(blocks).then((report) => {
          // Of what has changed again since, the last is told.
          if (change !== this.change) return;
          if (report) onReport(report);
          else onStale();
        });
      },
      onBusy: onStale,
    });
  }

  /** The report of a new day; undefined while the day, or nothing, is the same. */
  async newDay(): Promise<CheckReport | undefined> {
    const { wanted, now } = this.standing;
    if (!wanted || !now || wanted.today === this.clock.today()) return undefined;
    return this.reportAfter(wanted.blocks);
  }

  private async loadFor(asked: Asked): Promise<Settled> {
    const blocks = await this.workbook.readBlocks({ asksLook: true });
    this.assertAsked(asked);
    let settled = await this.standing.settle({ blocks, today: this.clock.today() });
    for (;;) {
      const { wanted } = this.standing;
      if (!wanted) throw cancelled();
      try {
        const more = await this.findMore(settled, wanted);
        this.assertAsked(asked);
        return { ...settled, report: withProblems(settled.report, more) };
      } catch (error) {
        if (!isSuperseded(error)) throw error;
      }
      settled = await this.standing.settle(this.standing.wanted ?? wanted);
    }
  }

  /** What takes more than the rules. A recount takes every paper: it is made when all is checked, and holds until then. */
  private async findMore({ facts, report }: Settled, wanted: Wanted): Promise<readonly Problem[]> {
    const sheets = await this.workbook.madeSheets();
    this.approved = await approvedIn(sheets);
    const work = { stage: 'papers', all: 0, wanted } as const;
    const made = await this.standing.work(await madePaperProblems(sheets, facts), work);
    const { further } = this;
    const steps = await further?.find(facts, report.problems);
    const found = steps ? await this.standing.work(steps, work) : [];
    const still = await further?.keeper();
    this.standing.assertWanted(wanted);
    if (further) this.papersAt = nowText(this.clock);
    this.more = (now) => [...made, ...(still?.(now, found) ?? [])];
    return [...made, ...found];
  }

  private assertAsked(asked: Asked): void {
    if (!this.asked.has(asked)) throw cancelled();
  }

  private readonly tell = (progress: CheckProgress | undefined): void => {
    for (const listener of this.listeners) listener(progress);
  };

  private tellRest(): void {
    if (this.asked.size === 0 && !this.standing.isSettling) this.tell(undefined);
  }

  /** Undefined without tables, or where a rule fails: whoever checks by hand is told why. */
  private async reportAfter(blocks: readonly TableBlock[]): Promise<CheckReport | undefined> {
    try {
      const settled = await this.standing.settle({ blocks, today: this.clock.today() });
      const followed = withProblems(settled.report, this.more(settled.facts));
      const { papersAt } = this;
      return papersAt === undefined ? followed : { ...followed, papersAt };
    } catch {
      return undefined;
    } finally {
      this.tellRest();
    }
  }
}
