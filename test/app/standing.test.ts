import { checkFacts } from '../../src/app/check-workbook';
import { fixedClock } from '../../src/app/fixed-clock';
import type { Refusal } from '../../src/app/refusal';
import { type CheckProgress, Standing, type Wanted } from '../../src/app/standing';
import { factsOf } from '../../src/facts/facts';
import type { Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import { RULES } from '../../src/rules/rules';
import { sampleBlocks } from '../register/sample-blocks';

const today = '2026-11-22' as Day;

/** The sample with many more findings. */
function large(): Wanted {
  const blocks = sampleBlocks().map((block) => {
    if (block.table !== 'Findings') return block;
    const values = Array.from({ length: 1_000 }, (_, at) => {
      const [, ...rest] = block.values[at % block.values.length] ?? [];
      return [`NC-115-${String(at + 1).padStart(4, '0')}`, ...rest];
    });
    return { ...block, values, formulas: {} };
  });
  return { blocks, today };
}

/** The same, with a cell emptied. */
function edited({ blocks }: Wanted): Wanted {
  const changed = blocks.map((block) =>
    block.table === 'Findings'
      ? { ...block, values: block.values.map((row, at) => (at === 7 ? [row[0] ?? ''] : row)) }
      : block,
  );
  return { blocks: changed, today };
}

const reportOf = ({ blocks }: Wanted) =>
  checkFacts(factsOf(readRegister(blocks), fixedClock(today)));

/** Everything takes so long that it rests wherever it can; `onRest` is told what was done by then. */
function slow(onRest: (progress: CheckProgress, standing: Standing, rests: number) => void) {
  let time = 0;
  let rests = 0;
  const standing = new Standing(
    () => [],
    (progress) => {
      rests += 1;
      onRest(progress, standing, rests);
    },
    { now: () => (time += 1_000), rest: () => Promise.resolve() },
  );
  return standing;
}

test('a check rests at least after 250 rows and after each rule, and tells how far it has come', async () => {
  const heard: CheckProgress[] = [];
  const wanted = large();
  const { report } = await slow((progress) => heard.push(progress)).settle(wanted);
  expect(report).toEqual(reportOf(wanted));
  const rows = wanted.blocks.reduce((sum, { values }) => sum + values.length, 0);
  for (const [stage, all, most] of [
    ['rows', rows, 250],
    ['rules', RULES.length, 1],
  ] as const) {
    const told = heard.filter((one) => one.stage === stage);
    expect(new Set(told.map((one) => one.all))).toEqual(new Set([all]));
    const steps = told.map(({ done }, at) => done - (told[at - 1]?.done ?? 0));
    expect(Math.max(...steps)).toBe(most);
    // What is left after the last rest is no more than at most tables' rests.
    expect(all - (told.at(-1)?.done ?? 0)).toBeLessThanOrEqual(stage === 'rows' ? rows - 1_000 : 0);
  }
});

test('of tables that come meanwhile all who wait are told, and of those before nobody', async () => {
  const first = large();
  const second = edited(first);
  for (const at of [2, 40]) {
    let later: Promise<unknown> | undefined;
    const standing = slow((_, self, rests) => {
      if (rests === at) later = self.settle(second);
    });
    const settled = await standing.settle(first);
    expect(settled.report).toEqual(reportOf(second));
    expect(await later).toBe(settled);
    expect(standing.now).toBe(settled);
  }
  expect(reportOf(second)).not.toEqual(reportOf(first));
});

test('what is cancelled has no result, neither half nor whole; asked again it has', async () => {
  const first = large();
  const second = edited(first);
  for (const stage of ['rows', 'rules'] as const) {
    let isOn = false;
    const standing = slow((progress, self) => {
      if (isOn && progress.stage === stage) self.cancel();
    });
    const before = await standing.settle(first);
    isOn = true;
    const code = standing.settle(second).catch((error: Refusal) => error.code);
    expect(await code).toBe('cancelled');
    expect(before.report).toEqual(reportOf(first));
    // Until the rows were read the facts are those of before.
    expect(standing.now).toBe(stage === 'rows' ? before : undefined);
    isOn = false;
    expect((await standing.settle(second)).report).toEqual(reportOf(second));
  }
});
