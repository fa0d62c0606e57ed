import type { ApprovedFigures } from '../facts/approved-figures';
import { derived } from '../facts/derived';
import { factsFrom, type Facts } from '../facts/facts';
import { RegisterSources } from '../facts/register-sources';
import type { TableBlock } from '../register/block';
import type { Clock } from '../register/day';
import { RegisterReader } from '../register/read';
import type { Problem } from '../rules/problem';
import { standingCheck } from '../rules/standing-check';
import type { Workbook } from '../workbook/workbook';
import {
  type CheckReport,
  type FurtherCheck,
  lacksPart,
  madePaperProblems,
  reportOf,
  withProblems,
} from './check-workbook';
import { approvedIn } from './load-facts';
import { assertTables } from './load-register';
import { nowText } from './taipei-clock';

/** A workbook's facts, which follow it, and what the rules say of them. */
interface Standing {
  readonly sources: RegisterSources;
  readonly facts: Facts;
  readonly report: () => CheckReport;
}

export interface LiveListener {
  /** The report as the tables stand after a change. */
  onReport(report: CheckReport): void;
  /** The tables have changed, or may have, and there is no new report (yet). */
  onStale(): void;
}

/**
 * The check of a workbook that people work in: after a change the tables it touched are read again, and
 * the rules it concerns run again. It reads and writes nothing.
 */
export class LiveCheck {
  private readonly reader = new RegisterReader();
  private standing: Standing | undefined;
  private blocks: readonly TableBlock[] = [];
  private approved: readonly ApprovedFigures[] = [];

  constructor(
    private readonly workbook: Pick<Workbook, 'readBlocks' | 'watchTables' | 'madeSheets'>,
    private readonly clock: Clock,
    private readonly further?: FurtherCheck,
  ) {}

  /** When the papers were counted last. */
  private papersAt: string | undefined;

  /** What the further check found when all was checked last, as far as it still holds. */
  private more: (facts: Facts) => readonly Problem[] = () => [];

  /** All tables read and checked, with what they amount to. @throws Refusal when there are none of the register. */
  async load(): Promise<{ readonly facts: Facts; readonly report: CheckReport }> {
    const { facts, report } = this.take(await this.workbook.readBlocks());
    const own = report();
    const sheets = await this.workbook.madeSheets();
    this.approved = await approvedIn(sheets);
    const made = await madePaperProblems(sheets, facts);
    const found = (await this.further?.find(facts, own.problems)) ?? [];
    const still = await this.further?.keeper();
    // A recount takes every paper: it is made when all is checked, and holds until then.
    if (this.further) this.papersAt = nowText(this.clock);
    this.more = (now) => [...made, ...(still?.(now, found) ?? [])];
    return { facts, report: withProblems(own, [...made, ...found]) };
  }

  /** As the tables were read or followed last; undefined before that. */
  now(): { readonly facts: Facts; readonly report: CheckReport } | undefined {
    if (!this.standing) return undefined;
    const { facts, report } = this.standing;
    return { facts, report: withProblems(report(), this.more(facts)) };
  }

  /** All tables read and checked. @throws Refusal when there are none of the register. */
  async check(): Promise<CheckReport> {
    return (await this.load()).report;
  }

  /** Tells of changes; gives the way out. */
  start({ onReport, onStale }: LiveListener): Promise<() => Promise<void>> {
    return this.workbook.watchTables({
      onChange: (blocks) => {
        const report = this.reportAfter(blocks);
        if (report) onReport(report);
        else onStale();
      },
      onBusy: onStale,
    });
  }

  /** The report of a new day; undefined while the day, or nothing, is the same. */
  newDay(): CheckReport | undefined {
    if (!this.standing || this.standing.sources.today === this.clock.today()) return undefined;
    return this.reportAfter(this.blocks);
  }

  /** Undefined without tables, or where a rule fails: whoever checks by hand is told why. */
  private reportAfter(blocks: readonly TableBlock[]): CheckReport | undefined {
    try {
      const { facts, report } = this.take(blocks);
      const followed = withProblems(report(), this.more(facts));
      const { papersAt } = this;
      return papersAt === undefined ? followed : { ...followed, papersAt };
    } catch {
      return undefined;
    }
  }

  private take(blocks: readonly TableBlock[]): Standing {
    assertTables(blocks);
    const register = this.reader.read(blocks);
    const today = this.clock.today();
    this.blocks = blocks;
    if (this.standing) this.standing.sources.set(register, today);
    else {
      const sources = new RegisterSources(register, today);
      const facts = factsFrom(sources, () => this.approved);
      const problems = standingCheck(facts);
      const isUnfinished = derived(() => lacksPart(facts));
      this.standing = { sources, facts, report: () => reportOf(problems(), isUnfinished) };
    }
    return this.standing;
  }
}
