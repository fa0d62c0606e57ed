import { Calculation, calculate } from '../../../src/host/calc/calculate';
import type { CalcCell, CalcRect, CalcSource, CalcValue } from '../../../src/host/calc/source';

/** A workbook of two tables that is edited cell by cell. */
class Edited {
  private readonly grids = new Map<string, Map<string, CalcCell>>();
  private readonly rows: number;
  private readonly calculation = new Calculation();
  /** Cells that were handed to the engine in the latest run. */
  worked = 0;
  now = '2026-09-30T02:00:00Z';

  constructor(tables: Record<string, readonly (readonly CalcValue[])[]>) {
    this.rows = Math.max(...Object.values(tables).map((rows) => rows.length));
    for (const [name, rows] of Object.entries(tables)) {
      this.grids.set(name, new Map());
      rows.forEach((row, r) => row.forEach((value, c) => this.put(name, r, c, value)));
    }
    this.take(this.calculation.run(this.source()));
  }

  put(sheet: string, row: number, column: number, written: CalcValue): void {
    const isFormula = typeof written === 'string' && written.startsWith('=');
    const place = { row, column, typed: true };
    const grid = this.grids.get(sheet);
    if (written === null) grid?.delete(`${row},${column}`);
    else
      grid?.set(
        `${row},${column}`,
        isFormula ? { ...place, value: null, formula: written } : { ...place, value: written },
      );
  }

  edit(sheet: string, row: number, column: number, written: CalcValue): void {
    this.put(sheet, row, column, written);
    const rect = { row, column, rows: 1, columns: 1 };
    const changed = { areas: [{ sheet, rect }], names: new Set<string>() };
    this.take(
      this.calculation.run({
        ...this.source(),
        changed: { ...changed, hiddenRows: new Set(), shifts: [], isReshaped: false },
      }),
    );
  }

  formulas(): string[] {
    return this.listed([...this.grids].flatMap(([sheet, grid]) => placed(sheet, grid.values())));
  }

  /** What all of them come to when nothing is known beforehand. */
  anew(): string[] {
    return this.listed(calculate(this.source()).cells);
  }

  private listed(
    cells: readonly { sheet: string; row: number; column: number; value: CalcValue }[],
  ) {
    const isFormula = ({ sheet, row, column }: (typeof cells)[number]) =>
      this.grids.get(sheet)?.get(`${row},${column}`)?.formula !== undefined;
    return cells
      .filter(isFormula)
      .map(({ sheet, row, column, value }) => `${sheet} ${row} ${column} ${JSON.stringify(value)}`)
      .sort();
  }

  private take({ cells }: ReturnType<Calculation['run']>): void {
    this.worked = cells.length;
    for (const { sheet, row, column, value } of cells) {
      const grid = this.grids.get(sheet);
      const cell = grid?.get(`${row},${column}`);
      if (cell) grid?.set(`${row},${column}`, { ...cell, value });
    }
  }

  private source(): CalcSource {
    const { now } = this;
    return {
      sheets: [...this.grids].map(([name, grid]) => ({
        name,
        *cells(area?: CalcRect) {
          for (const cell of grid.values()) if (!area || holds(area, cell)) yield cell;
        },
        valueAt: (row: number, column: number) => grid.get(`${row},${column}`)?.value ?? null,
      })),
      tables: [...this.grids].map(([name, grid]) => {
        const heads = [...grid.values()].filter(({ row }) => row === 0);
        const columns = heads.map(({ value }) => String(value));
        const rect = { row: 0, column: 0, rows: this.rows, columns: columns.length };
        return { name, sheet: name, rect, columns, hasHeaders: true, hasTotals: false };
      }),
      names: [],
      now: () => new Date(now),
    };
  }
}

function placed(sheet: string, cells: Iterable<CalcCell>) {
  return [...cells].map(({ row, column, value }) => ({ sheet, row, column, value }));
}

function holds(area: CalcRect, { row, column }: CalcCell): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

const FORMULAS = [
  '=COUNTIFS(措施[缺失],[@編號],措施[狀態],"有效")',
  '=SUMIFS(措施[天數],措施[缺失],[@編號])',
  '=SUMPRODUCT((措施[缺失]=[@編號])*(措施[狀態]<>"")*(COUNTIFS(措施[缺失],[@編號],措施[編號],措施[編號])>1))',
  '=IFERROR(SUMPRODUCT((措施[缺失]=[@編號])*(措施[天數]>3)),-1)',
  '=IF(COUNTIF(措施[缺失],[@編號])=0,"無",IF([@件]>1,"多","一"))',
];

/** The largest of what the rows of a key come to; the last two ask all rows. */
const LARGEST = [
  '=SUMPRODUCT(MAX((措施[缺失]=[@編號])*(1+(措施[狀態]<>"")+4*(ISNUMBER(LN(措施[天數])/ISNUMBER(措施[天數]))=FALSE))))',
  '=SUMPRODUCT(MAX((措施[缺失]=[@編號])*ISNUMBER(措施[天數])*COUNTIFS(措施[缺失],[@編號],措施[狀態],措施[狀態])))',
  '=SUMPRODUCT((措施[缺失]=[@編號])*(措施[狀態]<>"")*ISNUMBER(MATCH(措施[編號],措施[天數],0)))',
  '=SUMPRODUCT(MAX((措施[缺失]=[@編號])*(措施[天數]-9)))',
  '=SUMPRODUCT(MAX(措施[缺失]=[@編號],措施[天數]))',
];

/** The formulas of a finding stand behind its number. */
function workbook(findings: number, formulas = FORMULAS): Edited {
  const rows = Array.from({ length: findings }, (_row, n) => [`F-${n}`, ...formulas]);
  const actions = Array.from({ length: findings }, (_row, n) => [
    `C-${n}`,
    `F-${n - (n % 3)}`,
    n % 2 === 0 ? '有效' : '',
    n % 7,
    '=[@天數]*2',
  ]);
  return new Edited({
    缺失: [['編號', '件', '天', '重', '久', '說'], ...rows],
    措施: [['編號', '缺失', '狀態', '天數', '倍'], ...actions],
  });
}

/** Numbers from 0 to 1 that are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TEXTS: readonly CalcValue[] = [
  'F-1',
  'f-1',
  'F-3',
  'F-*',
  'F-?',
  '=F-1',
  '<>F-1',
  '3',
  3,
  null,
  '',
  true,
  { error: '#N/A' },
  '=1/0',
  '="F-"&3',
  '有效',
];

test.each([
  ['counted', FORMULAS],
  ['the largest', LARGEST],
])('after any edit all formulas hold what they come to when worked out anew: %s', (_, formulas) => {
  const book = workbook(12, formulas);
  const next = drawn(20261126);
  const any = (count: number) => Math.floor(next() * count);
  for (let step = 0; step < 150; step += 1) {
    const value = TEXTS[any(TEXTS.length)] ?? null;
    const [sheet, columns] =
      next() < 0.3 ? (['缺失', [0, 1, 4]] as const) : (['措施', [0, 1, 2, 3, 4]] as const);
    book.edit(sheet, 1 + any(12), columns[any(columns.length)] ?? 0, value);
    expect([step, ...book.formulas()]).toEqual([step, ...book.anew()]);
  }
});

test('an edit works out the formulas of its own key and few others', () => {
  const book = workbook(300);
  // The action C-4 belongs to F-3: its 件 and 重 look at 狀態, and 說 looks at 件.
  book.edit('措施', 5, 2, '無效');
  expect(book.worked).toBe(3);
  // From F-3 to F-6: the four of both, and 久 of all 300, which looks for errors in any row.
  book.edit('措施', 5, 1, 'F-6');
  expect(book.worked).toBe(2 * 4 + 300);
  // An error may be the result of every product: 重 of all.
  book.edit('措施', 5, 2, { error: '#N/A' });
  expect(book.worked).toBeGreaterThan(300);
});

test('the largest of what the rows of a key come to is worked out for that key alone', () => {
  const book = workbook(300, LARGEST.slice(0, 2));
  // C-4 belongs to F-3.
  book.edit('措施', 5, 2, '無效');
  expect(book.worked).toBe(2);
  book.edit('措施', 5, 3, '不明');
  expect(book.worked).toBe(3);
  book.edit('措施', 5, 1, 'F-6');
  expect(book.worked).toBe(4);
});

describe('of another day only the rows are worked out that ask for it', () => {
  const day = 46_295; // 2026-09-30, counted by calendar
  const done = [null, day - 1, '不明', { error: '#N/A' }, day + 1, true];
  const due = [day, day - 2, day - 1, day + 3, null, day];
  const table = (formula: string) => ({
    措施: [['完成', '期限', '得出'], ...done.map((at, row) => [at, due[row] ?? null, formula])],
  });

  test.each([
    // Rows that are done, or have no day by which they are, do not change overnight.
    ['=IF(ISNUMBER([@完成]),[@完成]-[@期限],TODAY()-[@期限])', 4],
    ['=IF(NOT(ISNUMBER([@完成])),TODAY(),[@完成])', 4],
    ['=IF(NOT(ISNUMBER([@期限])),"",IF(ISNUMBER([@完成]),1,TODAY()-[@期限]))', 4],
    ['=IF(ISNUMBER([@期限]),IF(NOT(ISNUMBER([@完成])),"",TODAY()-[@完成]),0)', 1],
    ['=MAX(0,IF(ISNUMBER([@完成]),INT([@完成]),TODAY())-[@期限])', 4],
    // These ask in every row.
    ['=IF(ISNUMBER([@完成]),TODAY(),TODAY()+1)', 6],
    ['=IF(TODAY()>[@期限],1,IF(ISNUMBER([@完成]),2,3))', 6],
    ['=IF(ISNUMBER([@完成])*1,[@完成],TODAY())', 6],
    ['=LET(今,TODAY(),IF(ISNUMBER([@完成]),[@完成],今))', 6],
  ])('%s', (formula, asking) => {
    const book = new Edited(table(formula));
    book.now = '2026-10-01T02:00:00Z';
    book.edit('措施', 20, 5, '無關');
    expect(book.worked).toBe(asking);
    expect(book.formulas()).toEqual(book.anew());
    // What has not asked so far does so as soon as its row says so, and the other way round.
    for (const [row, value] of [
      [2, null],
      [1, day],
      [5, day],
    ] as const) {
      book.edit('措施', row, 0, value);
      expect(book.formulas()).toEqual(book.anew());
    }
    book.now = '2026-10-05T02:00:00Z';
    book.edit('措施', 20, 5, '無關');
    expect(book.formulas()).toEqual(book.anew());
  });
});
