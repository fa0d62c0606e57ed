import { isHeaderOfAny, isKnownHeader } from '../../src/adopt/columns/match-header';
import type { Mapping } from '../../src/adopt/mapping/mapping';
import { proposeMapping } from '../../src/adopt/mapping/propose';
import { sectionTarget } from '../../src/adopt/plan/collect';
import { planSteps } from '../../src/adopt/plan/plan';
import { readList } from '../../src/adopt/shape/read-list';
import type { Grid, Merge } from '../../src/adopt/source/grid';
import type { Day } from '../../src/register/day';
import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import type { Rows } from '../../src/register/register';
import type { Steps } from '../../src/register/steps';

// What a list costs, counted and not timed: reads of its cells, its merged cells, the answers about it,
// and what of them falls between two places at which the page may do something else.

class Reads {
  private all = 0;

  readonly of = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get: (target, key) => {
        this.all += 1;
        return Reflect.get(target, key) as unknown;
      },
    });

  /** What steps come to, the reads of them all, and of the longest of them. */
  do<T>(steps: Steps<T>): { readonly value: T; readonly reads: number; readonly most: number } {
    const begun = this.all;
    let most = 0;
    for (;;) {
      const before = this.all;
      const step = steps.next();
      most = Math.max(most, this.all - before);
      if (step.done) return { value: step.value, reads: this.all - begun, most };
    }
  }
}

const words = {
  isHeader: (text: string) => isKnownHeader('Findings', text),
  isOther: isHeaderOfAny,
  sectionKind: (text: string) => sectionTarget('Findings', text),
};
const HEADER = ['編號', '發現日期', '不符合事項', '受稽單位', '類別'];

function gridOf(reads: Reads, rows: CellValue[][], merges: Merge[] = []): Grid {
  const all = [HEADER, ...rows].map(reads.of);
  return { name: '清單', rows: all, merges: merges.map(reads.of), firstRow: 1 };
}

const rowOf = (at: number, category: string): CellValue[] => [
  `NC-114-${String(at + 1).padStart(3, '0')}`,
  '114/03/02',
  `第 ${String(at + 1)} 項未依規定辦理`,
  '民政課',
  category,
];

const rowsOf = (count: number, category = (_: number) => '次要不符合') =>
  Array.from({ length: count }, (_, at) => rowOf(at, category(at)));

/** Twice as long takes twice as much, and what is done in one go takes no more at all. */
function expectLinear(work: (count: number) => { reads: number; most: number }, count = 300) {
  const [one, two] = [work(count), work(2 * count)];
  expect(one.reads).toBeGreaterThan(count);
  expect(two.reads).toBeLessThan(2.1 * one.reads);
  expect(two.most).toBeLessThanOrEqual(one.most + 20);
}

test('the rows of a list are read once, one by one', () => {
  expectLinear((count) => {
    const reads = new Reads();
    const read = reads.do(readList(gridOf(reads, rowsOf(count)), words));
    expect(read.value.rows).toHaveLength(count);
    return read;
  });
});

test('merged cells over each other are come to once for each cell that they hold', () => {
  expectLinear((count) => {
    const reads = new Reads();
    const rows = rowsOf(count).map((row, at) => (at < 30 ? row : row.with(3, '')));
    const merges = Array.from({ length: count }, (_, at) => ({
      ...{ top: 30 - (at % 3), left: 3, bottom: count, right: 3 },
    }));
    const read = reads.do(readList(gridOf(reads, rows, merges), words));
    expect(read.value.rows.every(({ cells }) => cells[3] === '民政課')).toBe(true);
    expect([...(read.value.rows[30]?.held ?? [])]).toEqual([3]);
    return read;
  });
});

test('of merged cells over one cell the first holds, and none holds what the row says itself', () => {
  const reads = new Reads();
  const rows = rowsOf(5).map((row, at) =>
    at === 3 ? row : row.with(3, at < 2 ? '甲乙'.charAt(at) : ''),
  );
  const merges = [2, 1].map((top) => ({ top, left: 3, bottom: 5, right: 3 }));
  const { value } = reads.do(readList(gridOf(reads, rows, merges), words));
  expect(value.rows.map(({ cells }) => cells[3])).toEqual(['甲', '乙', '乙', '民政課', '乙']);
});

const standing = () => ({
  rows: readRegister([]).rows,
  headers: {},
  today: '2026-12-09' as Day,
});

function planOf(reads: Reads, grid: Grid, answered: (mapping: Mapping) => Mapping = (one) => one) {
  const { value } = reads.do(readList(grid, words));
  const rows = value.rows.map((row) => reads.of({ ...row, cells: reads.of([...row.cells]) }));
  const list = { ...value, rows };
  const proposed = reads.do(proposeMapping('Findings', list));
  const planned = reads.do(planSteps(list, answered(proposed.value), standing()));
  return { proposed, planned };
}

test('what columns mean is told by a few rows, and a blank column is gone through row by row', () => {
  expectLinear((count) => {
    const reads = new Reads();
    const rows = rowsOf(count).map((row) => [...row, '']);
    const grid = gridOf(reads, rows);
    return planOf(reads, {
      ...grid,
      rows: [reads.of([...HEADER, '承辦意見']), ...grid.rows.slice(1)],
    }).proposed;
  });
});

test('values that nobody knows are asked once each, and their answers found at once', () => {
  const strange = (at: number) => `怪類別${String(at)}`;
  expectLinear((count) => {
    const reads = new Reads();
    const { planned } = planOf(reads, gridOf(reads, rowsOf(count, strange)));
    expect(planned.value.questions.values).toHaveLength(count);
    return planned;
  });
  expectLinear((count) => {
    const reads = new Reads();
    const values = Array.from({ length: count }, (_, at) =>
      reads.of({ column: '發現事項.類別', from: strange(at), to: '觀察事項', rows: [] }),
    );
    const grid = gridOf(reads, rowsOf(count, strange));
    const { planned } = planOf(reads, grid, (mapping) => ({ ...mapping, values }));
    expect(planned.value.questions.values).toEqual([]);
    expect(planned.value.rows.map(({ cells }) => cells['類別'])).toEqual(
      Array.from({ length: count }, () => '觀察事項'),
    );
    return planned;
  });
});

test('one value in every row is asked once, with the rows it stands in', () => {
  const added = jest.spyOn(Set.prototype, 'add');
  const taken = (count: number) => {
    const reads = new Reads();
    added.mockClear();
    const { planned } = planOf(
      reads,
      gridOf(
        reads,
        rowsOf(count, () => '怪類別'),
      ),
    );
    const [asked] = planned.value.questions.values;
    expect(asked?.rows).toEqual(Array.from({ length: count }, (_, at) => at + 2));
    return added.mock.calls.length;
  };
  const one = taken(300);
  expect(taken(600)).toBeLessThan(2.1 * one);
  added.mockRestore();
});

test('rows of the workbook are looked through once, one by one, whatever of them is sought', () => {
  expectLinear((count) => {
    const reads = new Reads();
    const given = standing();
    const Findings = Array.from({ length: count }, (_, at) =>
      reads.of({
        ...{ key: `列 ${String(at)}`, row: at + 2, findingId: `NC-113-${String(at + 1)}` },
        ...{ description: `舊事項 ${String(at)}`, unit: '行政室', foundDate: '2024-03-01' },
      }),
    ) as unknown as Rows['Findings'];
    const { value: list } = reads.do(readList(gridOf(reads, rowsOf(count)), words));
    const { value: mapping } = reads.do(proposeMapping('Findings', list));
    const rows = { ...given.rows, Findings };
    return reads.do(planSteps(list, mapping, { ...given, rows }));
  });
});

test('decisions of as many meetings as there are rows get their numbers without a look at the others', () => {
  const replaced = jest.spyOn(String.prototype, 'startsWith');
  const compared = (count: number) => {
    const reads = new Reads();
    const rows = Array.from({ length: count }, (_, at) => [
      ...[
        `MR-${String(100 + (at % 800))}-${String(10 + Math.floor(at / 800))}`,
        `決議 ${String(at)}`,
      ],
      '行政室',
    ]);
    const grid: Grid = {
      ...{ name: '決議', merges: [], firstRow: 1 },
      rows: [['會議編號', '決議事項', '主辦單位'], ...rows],
    };
    const isHeader = (text: string) => isKnownHeader('Resolutions', text);
    const { value: list } = reads.do(
      readList(grid, { isHeader, isOther: isHeader, sectionKind: () => undefined }),
    );
    const { value: mapping } = reads.do(proposeMapping('Resolutions', list));
    replaced.mockClear();
    const { value } = reads.do(planSteps(list, mapping, standing()));
    const ids = value.rows.map(({ cells }) => cells['編號']);
    expect(new Set(ids).size).toBe(count);
    return replaced.mock.calls.length;
  };
  const one = compared(200);
  expect(compared(400)).toBeLessThanOrEqual(2.1 * one + 10);
  replaced.mockRestore();
});
