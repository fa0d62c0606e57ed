import fc from 'fast-check';
import { type Journey, travel } from './journey';
import { bookOf, sketches, smallSketches } from './random-book';
import { recount } from './recount';

export interface Fuzzed {
  /** What failed, with the smallest case; null where nothing did. */
  readonly failure: string | null;
  /** How many, and what was done in them. */
  readonly told: string;
  readonly runs: number;
  readonly figures: number;
  readonly edited: number;
}

const EVERY = 500;

export async function fuzz({
  runs,
  seed,
  isSmall = false,
  onProgress = () => undefined,
}: {
  readonly runs: number;
  readonly seed: number;
  /** Three tables each, and those that are missing are not added. */
  readonly isSmall?: boolean;
  readonly onProgress?: (line: string) => void;
}): Promise<Fuzzed> {
  const done: Journey[] = [];
  const result = await fc.check(
    fc.asyncProperty(isSmall ? smallSketches : sketches, async (sketch) => {
      done.push(await travel(bookOf(sketch), recount, isSmall));
      if (done.length % EVERY === 0) onProgress(summary(done));
    }),
    { numRuns: runs, seed },
  );
  const sum = (of: (one: Journey) => number) => done.reduce((all, one) => all + of(one), 0);
  return {
    failure: result.failed ? fc.defaultReportMessage(result) + causeOf(result.errorInstance) : null,
    told: summary(done),
    runs: result.numRuns,
    figures: sum(({ figures }) => figures),
    edited: sum(({ edited }) => edited),
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? `\n${error.stack ?? error.message}` : '';
}

function summary(done: readonly Journey[]): string {
  const sum = (of: (one: Journey) => number) => String(done.reduce((all, one) => all + of(one), 0));
  const faults = new Map<string, number>();
  for (const { fault } of done) {
    if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  const refused = [...faults].map(([code, count]) => `${code} ${String(count)}`).join('、');
  return (
    `${String(done.length)} 本活頁簿：修復結構 ${sum((one) => one.repairs)} 處、變更 ${sum((one) => one.edited)} 格、` +
    `增列 ${sum((one) => one.added)} 列並全數復原，重算 ${sum((one) => one.figures)} 個數字` +
    (refused === '' ? '' : `；具名拒絕：${refused}`)
  );
}
