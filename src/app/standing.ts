import type { ApprovedFigures } from '../facts/approved-figures';
import { derived } from '../facts/derived';
import { factsFrom, type Facts } from '../facts/facts';
import { RegisterSources } from '../facts/register-sources';
import type { TableBlock } from '../register/block';
import type { Day } from '../register/day';
import { RegisterReader } from '../register/read';
import { RULE_COUNT, type StandingCheck, standingCheck } from '../rules/standing-check';
import { type CheckReport, lacksPart, reportOf } from './check-workbook';
import { assertTables } from './load-register';
import { Refusal } from './refusal';
import { inSlices, ownPace, type Pace } from './slices';

/** Tables, and the day on which they are looked at. */
export interface Wanted {
  readonly blocks: readonly TableBlock[];
  readonly today: Day;
}

/** What tables amount to, and what the rules say of it. */
export interface Settled {
  readonly facts: Facts;
  readonly report: CheckReport;
}

/** How far a check has come; `all` is 0 where nobody knows. */
export interface CheckProgress {
  readonly stage: 'excel' | 'rows' | 'rules' | 'papers';
  readonly done: number;
  readonly all: number;
}

/** Other tables came while something was made of these. */
class Superseded extends Error {}

/**
 * Facts that follow the tables of a workbook, and what the rules say of them, worked out in slices. Of
 * tables that come meanwhile all is made anew as far as they differ: nobody is given half of each.
 */
export class Standing {
  private readonly reader = new RegisterReader();
  private made: { readonly sources: RegisterSources; readonly facts: Facts } | undefined;
  private check: StandingCheck | undefined;
  private isUnfinished: () => boolean = () => false;
  private latest: Wanted | undefined;
  private settled: Settled | undefined;
  private settling: Promise<Settled> | undefined;

  constructor(
    private readonly approved: () => readonly ApprovedFigures[],
    private readonly onProgress: (progress: CheckProgress) => void,
    private readonly pace: Pace = ownPace,
  ) {}

  /** As everything stood when it was made last; undefined while it is being made. */
  get now(): Settled | undefined {
    return this.settled;
  }

  /** The tables that count; undefined before any were given, and where it was cancelled. */
  get wanted(): Wanted | undefined {
    return this.latest;
  }

  /** What the rules say of these tables, or of others where they come before it is known. @throws Refusal, RuleFault */
  settle(wanted: Wanted): Promise<Settled> {
    const { latest } = this;
    const isSame = latest?.blocks === wanted.blocks && latest.today === wanted.today;
    if (!isSame) this.latest = wanted;
    this.settling ??= this.untilSettled().finally(() => {
      this.settling = undefined;
    });
    return this.settling;
  }

  /** Whoever waits is told that it was cancelled. */
  cancel(): void {
    this.latest = undefined;
  }

  /** Steps that end where other tables come meanwhile, or it is cancelled. */
  async work<T>(
    steps: Generator<number, T, undefined>,
    { stage, all, wanted }: { stage: CheckProgress['stage']; all: number; wanted: Wanted },
  ): Promise<T> {
    return inSlices(steps, this.pace, (done) => {
      this.assertWanted(wanted);
      this.onProgress({ stage, done, all });
    });
  }

  assertWanted(wanted: Wanted): void {
    if (this.latest === undefined) throw cancelled();
    if (this.latest !== wanted) throw new Superseded();
  }

  get isSettling(): boolean {
    return this.settling !== undefined;
  }

  private async untilSettled(): Promise<Settled> {
    for (;;) {
      const wanted = this.latest;
      if (!wanted) throw cancelled();
      try {
        return await this.of(wanted);
      } catch (error) {
        if (!isSuperseded(error)) throw error;
      }
    }
  }

  private async of(wanted: Wanted): Promise<Settled> {
    const { blocks, today } = wanted;
    assertTables(blocks);
    const rows = blocks.reduce((sum, { values }) => sum + values.length, 0);
    const register = await this.work(this.reader.steps(blocks), {
      stage: 'rows',
      all: rows,
      wanted,
    });
    this.settled = undefined;
    if (this.made) this.made.sources.set(register, today);
    else {
      const sources = new RegisterSources(register, today);
      const facts = factsFrom(sources, this.approved);
      this.made = { sources, facts };
      this.check = standingCheck(facts);
      this.isUnfinished = derived(() => lacksPart(facts));
    }
    const { facts } = this.made;
    const check = this.check ?? standingCheck(facts);
    const found = await this.work(check.steps(), { stage: 'rules', all: RULE_COUNT, wanted });
    this.settled = { facts, report: reportOf(found, this.isUnfinished) };
    return this.settled;
  }
}

export function isSuperseded(error: unknown): boolean {
  return error instanceof Superseded;
}

export function cancelled(): Refusal {
  return new Refusal('cancelled', '已取消檢核。顯示的仍是前一次的結果，活頁簿沒有變更。');
}
