import type { ChartBlock, Paper } from '../../../src/review/document';
import { Host } from '../../../src/host/host';
import { validationErrors } from '../../host/xlsx/parts';
import { over, type OpenWorkbook } from '../over-host';
import { smallPaper } from '../small-paper';

const number = (value: number) => ({ text: String(value), value, format: '0' });

const chart: ChartBlock = {
  kind: 'chart',
  title: '不符合項目增減（件）',
  table: 'trend',
  categories: 0,
  series: [
    { column: 1, type: 'column', look: 'dark', labels: true },
    { column: 2, type: 'column', look: 'light', labels: true },
    { column: 3, type: 'line', look: 'dashed', labels: true },
  ],
  height: 170,
};

function withTrend(last: string | ReturnType<typeof number>, ...charts: ChartBlock[]): Paper {
  const base = smallPaper('共二案。');
  return {
    ...base,
    blocks: [
      ...base.blocks,
      {
        kind: 'beside',
        weights: [3, 2],
        blocks: [
          ...charts,
          {
            kind: 'table',
            id: 'trend',
            columns: ['年度', '新增', '結案', '期末未結'].map((header) => ({ header, weight: 1 })),
            rows: [
              ['113年', number(8), number(5), number(9)],
              ['114年', number(11), number(13), number(7)],
              ['115年', number(13), number(9), last],
            ],
          },
        ],
      },
    ],
  };
}

interface DrawnChart {
  readonly name: string;
  readonly categories: unknown[];
  readonly values: Readonly<Record<string, unknown[]>>;
  readonly types: readonly string[];
  /** Edges in points, and those of the cells that hold the table beside it. */
  readonly box: { readonly left: number; readonly right: number; readonly bottom: number };
}

async function chartsOn({ excel }: OpenWorkbook, sheetName: string): Promise<DrawnChart[]> {
  return excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheetName);
    charts.load('items/name,items/left,items/top,items/width,items/height');
    await context.sync();
    const all = charts.items.map((item) => ({
      item,
      title: item.title.load('text'),
      series: item.series.load('items/name,items/chartType'),
    }));
    await context.sync();
    const read = all.map(({ item, title, series }) => ({
      item,
      title,
      series: series.items.map((each) => ({
        each,
        values: each.getDimensionValues('Values'),
        categories: each.getDimensionValues('Categories'),
      })),
    }));
    await context.sync();
    return read.map(({ item, title, series }) => ({
      name: title.text,
      categories: series[0]?.categories.value ?? [],
      values: Object.fromEntries(series.map(({ each, values }) => [each.name, values.value])),
      types: series.map(({ each }) => each.chartType),
      box: {
        left: item.left,
        right: item.left + item.width,
        bottom: item.top + item.height,
      },
    }));
  });
}

test('a chart is fed by the numbers of the printed table, beside which it stands', async () => {
  const made = over(Host.blank());
  const { sheetName, notices } = await made.workbook.renderPapers([withTrend(number(11), chart)]);
  expect(notices).toEqual([]);
  const [drawn, ...others] = await chartsOn(made, sheetName);
  expect(others).toEqual([]);
  expect(drawn).toMatchObject({
    name: '不符合項目增減（件）',
    categories: ['113年', '114年', '115年'],
    types: ['ColumnClustered', 'ColumnClustered', 'Line'],
  });
  const numbers = Object.entries(drawn?.values ?? {}).map(([name, values]) => [
    name,
    values.map(Number),
  ]);
  expect(numbers).toEqual([
    ['新增', [8, 11, 13]],
    ['結案', [5, 13, 9]],
    ['期末未結', [9, 7, 11]],
  ]);
  // Three fifths of 50 columns of 9 points.
  expect(drawn?.box.left).toBeCloseTo(0, 0);
  expect(drawn?.box.right).toBeCloseTo(30 * 9, 0);
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('a blank cell is a gap; a text, which would be drawn as 0, keeps the chart away', async () => {
  const blank = over(Host.blank());
  await blank.workbook.renderPapers([withTrend('', chart)]);
  expect(await chartsOn(blank, '議程 MR-115-01')).toHaveLength(1);

  const text = over(Host.blank());
  const { notices } = await text.workbook.renderPapers([withTrend('未量測', chart)]);
  expect(notices).toEqual([expect.stringContaining('「不符合項目增減（件）」')]);
  expect(await chartsOn(text, '議程 MR-115-01')).toEqual([]);
});

test.each([
  ['ChartCollection.add', 0, /沒有畫出這些圖表.*其一/],
  ['ChartFont.name', 2, /這些圖表的外觀沒有設定完成.*其一.*其二/],
])('where Excel refuses %s the paper stands, with one sentence', async (member, left, said) => {
  const open = over(Host.blank());
  open.host.faults.inject({ code: 'GeneralException', member, times: 1000 });
  const paper = withTrend(number(11), { ...chart, title: '其一' }, { ...chart, title: '其二' });
  const { sheetName, notices } = await open.workbook.renderPapers([
    {
      ...paper,
      blocks: paper.blocks.map((block) =>
        block.kind === 'beside' ? { ...block, weights: [1, 1, 1] } : block,
      ),
    },
  ]);
  expect(sheetName).toBe('議程 MR-115-01');
  expect(notices).toEqual([expect.stringMatching(said)]);
  expect(await chartsOn(open, sheetName)).toHaveLength(left);
});

test('one chart that Excel refuses costs no other', async () => {
  const open = over(Host.blank());
  // The first try of all, and then the first of each by itself.
  open.host.faults.inject({ code: 'GeneralException', member: 'ChartCollection.add', times: 2 });
  const paper = withTrend(number(11), { ...chart, title: '其一' }, { ...chart, title: '其二' });
  const { sheetName, notices } = await open.workbook.renderPapers([paper]);
  expect(notices).toEqual(['沒有畫出這些圖表，數字仍在表中：「其一」。']);
  expect((await chartsOn(open, sheetName)).map(({ name }) => name)).toEqual(['其二']);
});
