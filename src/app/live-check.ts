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
  lacksPart,
  madePaperProblems,
  reportOf,
  withProblems,
} from './check-workbook';
import { assertTables } from './load-register';

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
  private ofPapers: readonly Problem[] = [];

  constructor(
    private readonly workbook: Pick<Workbook, 'readBlocks' | 'watchTables' | 'madeSheets'>,
    private readonly clock: Clock,
  ) {}

  /** All tables read and checked, with what they amount to. @throws Refusal when there are none of the register. */
  async load(): Promise<{ readonly facts: Facts; readonly report: CheckReport }> {
    const { facts, report } = this.take(await this.workbook.readBlocks());
    this.ofPapers = await madePaperProblems(this.workbook, facts);
    return { facts, report: withProblems(report(), this.ofPapers) };
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
      // A recount takes every paper: it is made when all is checked, and holds until then.
      return withProblems(this.take(blocks).report(), this.ofPapers);
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
      const facts = factsFrom(sources);
      const problems = standingCheck(facts);
      const isUnfinished = derived(() => lacksPart(facts));
      this.standing = { sources, facts, report: () => reportOf(problems(), isUnfinished) };
    }
    return this.standing;
  }
}
