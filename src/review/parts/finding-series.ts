import { rocText } from '../../register/day';
import { categoriesOf, FLOW } from '../../facts/figures/finding-flow';
import { seriesPrefix } from '../../facts/series';
import type { Block, CellContent, TableBlock } from '../document';
import type { PartContext } from '../part';
import { NONE } from '../wording/cell-text';
import { changeText } from '../wording/change-text';
import { isOnePeriod } from './one-period';
import { hasRecords, recordedSeries, withoutPeriod, type Recorded } from './recorded-series';

const TABLE = '3-1.series';

/** 不符合項目 over the reviews on record, one row each, and the chart that is fed by it. */
export function seriesBlocks(context: PartContext): Block[] {
  const series = recordedSeries(context);
  const rows = series.recorded.map((one) => seriesRow(one, context));
  const anyBefore = series.recorded.filter(({ meeting }) => hasRecords(meeting)).length > 1;
  const table: TableBlock = {
    kind: 'table',
    id: TABLE,
    caption: `不符合項目（件；${endText(context)}）`,
    columns: [
      { header: '審查期間', weight: 6, align: 'center' },
      { header: '期初未結', weight: 4, align: 'center' },
      { header: '新增', weight: 4, align: 'center' },
      { header: '結案', weight: 4, align: 'center' },
      { header: '期末未結', weight: 4, align: 'center' },
    ],
    rows,
    note: `各類別及未結清單詳附表二${anyBefore ? '，各項比率之歷次數值詳附表六' : ''}。期初未結＋新增－結案＝期末未結。${withoutPeriod(series)}`,
  };
  // One review is no trend: its numbers stand, a picture of them would say nothing.
  if (!anyBefore) return [table];
  return [
    {
      kind: 'beside',
      weights: [45, 55],
      blocks: [
        {
          kind: 'chart',
          title: '不符合項目增減（件）',
          table: TABLE,
          categories: 0,
          series: [
            { column: 2, type: 'column', look: 'dark', labels: true },
            { column: 3, type: 'column', look: 'light', labels: true },
            // Its figures would stand on those of the columns; the table beside it has them.
            { column: 4, type: 'line', look: 'dashed', labels: false },
          ],
          height: 140,
        },
        table,
      ],
    },
  ];
}

/** 「期末115年11月30日」 */
export function endText({ period }: PartContext): string {
  return period === null ? '' : `期末${rocText(period.end)}`;
}

/** Blank, never 0, where nothing is known: a chart draws nothing there. */
function seriesRow({ meeting, label }: Recorded, { figures }: PartContext): CellContent[] {
  const known = hasRecords(meeting);
  return [
    label,
    ...FLOW.map((name): CellContent => {
      const value = figures[`${seriesPrefix('3-1', meeting)}.nc.${name}`]?.value;
      if (typeof value !== 'number' || !known) return '';
      return { text: String(value), value, format: '0' };
    }),
  ];
}

/** Every 類別 in this period, and how many were left at the end of the one before. */
export function categoryTable(context: PartContext): Block {
  const { figures, facts } = context;
  const groups = [...categoriesOf(facts.rows.Findings), 'total'];
  const once = isOnePeriod(context);
  const valueAt = (id: string) => {
    const value = figures[id]?.value;
    return typeof value === 'number' ? value : null;
  };
  return {
    kind: 'table',
    caption: `發現事項增減（件；${endText(context)}）`,
    columns: [
      { header: '類別', weight: 7 },
      { header: '期初未結', weight: 4, align: 'center' },
      { header: '新增', weight: 3, align: 'center' },
      { header: '結案', weight: 3, align: 'center' },
      { header: '期末未結', weight: 4, align: 'center' },
      { header: '前期末未結', weight: 5, align: 'center' },
      { header: '變動', weight: 5, align: 'center' },
    ],
    rows: groups.map((group) => {
      const flow = FLOW.map((name) => valueAt(`3-1.${group}.${name}`));
      const before = once ? null : valueAt(`3-1.prev.${group}.closing`);
      const now = flow.at(-1) ?? null;
      return [
        group === 'total' ? '合計' : group,
        ...flow.map((value) => (value === null ? NONE : String(value))),
        before === null ? NONE : String(before),
        before === null || now === null ? NONE : changeText(before, now, '件'),
      ];
    }),
  };
}
