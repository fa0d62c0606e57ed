import { factsFrom, type Facts } from '../../facts/facts';
import { RegisterSources } from '../../facts/register-sources';
import type { TableBlock } from '../../register/block';
import type { Clock } from '../../register/day';
import { RegisterReader } from '../../register/read';
import type { Steps } from '../../register/steps';
import type { Problem } from '../../rules/problem';
import { sharedSteps, standingRules } from '../../rules/standing-check';
import { inSlices } from '../slices';

/** It was asked again while something was made for an earlier question. */
class AskedAgain extends Error {}

/** What the rules say of tables that are given again and again, a little changed each time. */
export class RowCheck {
  private readonly reader = new RegisterReader();
  private sources: RegisterSources | undefined;
  private facts: Facts | undefined;
  private rules: readonly (() => readonly Problem[])[] = [];
  private turn = 0;
  /** One taking after the other: the last that was asked for is the one that holds. */
  private taking: Promise<unknown> = Promise.resolve();

  constructor(private readonly clock: Clock) {}

  /** What the tables amount to; of those that are the same as before nothing is worked out anew. */
  take(blocks: readonly TableBlock[]): Promise<Facts> {
    const taken = this.taking.then(() => this.takeNow(blocks));
    this.taking = taken.catch(() => undefined);
    return taken;
  }

  /** All problems, worked out in slices; undefined where it was asked again meanwhile. */
  async problems(blocks: readonly TableBlock[]): Promise<readonly Problem[] | undefined> {
    const turn = ++this.turn;
    const assertAsked = () => {
      if (turn !== this.turn) throw new AskedAgain();
    };
    try {
      await this.take(blocks);
      assertAsked();
      return await inSlices(this.ruleSteps(), undefined, assertAsked);
    } catch (error) {
      if (error instanceof AskedAgain) return undefined;
      throw error;
    }
  }

  private *ruleSteps(): Steps<readonly Problem[]> {
    const found: Problem[] = [];
    for (const rule of this.rules) {
      for (const problem of rule()) found.push(problem);
      yield 1;
    }
    return found;
  }

  private async takeNow(blocks: readonly TableBlock[]): Promise<Facts> {
    const register = await inSlices(this.reader.steps(blocks));
    const today = this.clock.today();
    if (this.sources && this.facts) this.sources.set(register, today);
    else {
      this.sources = new RegisterSources(register, today);
      this.facts = factsFrom(this.sources);
      this.rules = standingRules(this.facts);
    }
    const { facts } = this;
    await inSlices(sharedSteps(facts));
    return facts;
  }
}
