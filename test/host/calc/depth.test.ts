import { TOO_MUCH } from '../../../src/host/calc/budget';
import { depthOf } from '../../../src/host/calc/formula-depth';
import { tokensOf } from '../../../src/host/calc/tokens';
import { Book } from './book';

const nested = (times: number, before: string, after: string, inner: string) =>
  before.repeat(times) + inner + after.repeat(times);

/** What a formula comes to, and what one does that would hide its error. */
const both = (formula: string, book = new Book()) => {
  const { cells, unsupported } = book
    .sheet('表', [[`=${formula}`, '=IFERROR(A1,0)', '=COUNT(A1:A1)']])
    .calculate();
  return {
    values: cells.map(({ value }) => value),
    told: unsupported.map(({ reason }) => reason),
  };
};

const NOT_KNOWN = {
  values: Array<unknown>(3).fill({ error: '#CALC!' }),
  told: Array<string>(3).fill(TOO_MUCH),
};

test.each([
  ['2,400 operators', `1${'+1'.repeat(2_400)}`],
  ['the same behind what restarts a count', `{1,2}${'+1'.repeat(700)}`],
  ['a thousand areas in a union', `SUM((A5${',A5'.repeat(1_000)}))`],
  ['operators that add up over parentheses', nested(60, 'SUM(1,1+1+1+1+1+1+1+1+1+', ')', '1')],
  ['64 functions, which Excel nests and the engine does not', nested(64, 'LET(a,1,a+', ')', '1')],
  [
    'functions that take more where the program replaces them',
    nested(64, 'INDIRECT("A"&', ')', '5'),
  ],
])('%s are not worked out, nor what reads them', (_what, formula) => {
  expect(both(formula)).toEqual(NOT_KNOWN);
});

test('of names that stand for names there may be a few', () => {
  const chained = (count: number) => {
    const book = new Book();
    for (let at = 1; at <= count; at += 1) {
      book.name(`name_${at}`, at === count ? '1' : `name_${at + 1}+1`);
    }
    return both('name_1', book);
  };
  expect(chained(40).values).toEqual([40, 40, 1]);
  expect(chained(20_000)).toEqual(NOT_KNOWN);
});

test.each([
  ['500 operators', `SUM(SEQUENCE(20)${'*1'.repeat(500)})`, 210],
  ['many arguments that each are short', `SUM(1${',1+1'.repeat(200)})`, 401],
  ['64 IFs', nested(64, 'IF(1,', ')', '7'), 7],
  ['100 parentheses', nested(100, '(', ')', '7'), 7],
])('%s are worked out', (_what, formula, value) => {
  expect(both(formula)).toEqual({ values: [value, value, 1], told: [] });
});

test('the depth is that of the longest way', () => {
  expect(['1', '1+1*2', '-A1%', '{1,2;3,4}', 'SUM(1+2,3+4+5,6)+1', '(A1,B1,C1)'].map(deep)).toEqual(
    [0, 2, 2, 5, 8, 7],
  );
  function deep(formula: string): number {
    return depthOf(tokensOf(formula));
  }
});

test('where the stack is nearly used up no value is made of it', () => {
  const most = deepest();
  const formula = `ROUND(IFERROR(SUM(SEQUENCE(20)${'*1'.repeat(500)}),0),0)`;
  let unknown = 0;
  for (const share of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const found = below(Math.floor(most * share), () => both(formula));
    if (found === undefined || found.told.length > 0) unknown += 1;
    else expect(found.values).toEqual([210, 210, 1]);
    if (found && found.told.length > 0) expect(found).toEqual(NOT_KNOWN);
  }
  expect(unknown).toBeGreaterThan(0);
});

function deepest(): number {
  let depth = 0;
  const down = (): number => ((depth += 1), down() + 1);
  try {
    down();
  } catch {
    // As deep as it goes.
  }
  return depth;
}

/** What `run` gives so many calls down; nothing where there is no room for it at all. */
function below<Found>(depth: number, run: () => Found): Found | undefined {
  const down = (left: number): Found => {
    if (left === 0) return run();
    const found = down(left - 1);
    return found;
  };
  try {
    return down(depth);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
