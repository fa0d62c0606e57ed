import { factsFrom, type Facts } from '../../facts/facts';
import { RegisterSources } from '../../facts/register-sources';
import type { TableBlock } from '../../register/block';
import type { Clock } from '../../register/day';
import { RegisterReader } from '../../register/read';
import type { Problem } from '../../rules/problem';
import { standingRules } from '../../rules/standing-check';

/** The longest that rules run before the page may do something else. */
const SLICE_MS = 12;

/** What the rules say of tables that are given again and again, a little changed each time. */
export class RowCheck {
  private readonly reader = new RegisterReader();
  private sources: RegisterSources | undefined;
  private facts: Facts | undefined;
  private rules: readonly (() => readonly Problem[])[] = [];
  private turn = 0;

  constructor(private readonly clock: Clock) {}

  /** What the tables amount to; of those that are the same as before nothing is worked out anew. */
  take(blocks: readonly TableBlock[]): Facts {
    const register = this.reader.read(blocks);
    const today = this.clock.today();
    if (this.sources && this.facts) {
      this.sources.set(register, today);
      return this.facts;
    }
    this.sources = new RegisterSources(register, today);
    this.facts = factsFrom(this.sources);
    this.rules = standingRules(this.facts);
    return this.facts;
  }

  /** All problems, worked out in slices; undefined where it was asked again meanwhile. */
  async problems(blocks: readonly TableBlock[]): Promise<readonly Problem[] | undefined> {
    const turn = ++this.turn;
    this.take(blocks);
    const found: Problem[] = [];
    let since = performance.now();
    for (const rule of this.rules) {
      if (performance.now() - since > SLICE_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        if (turn !== this.turn) return undefined;
        since = performance.now();
      }
      found.push(...rule());
    }
    return found;
  }
}
