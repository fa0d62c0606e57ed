import { lists } from '../../register/lists';
import { countAt } from '../../facts/figure';
import type { Block, CellContent, TableBlock } from '../document';
import type { PartContext } from '../part';

const TABLE = '5.levels';

/** Risks by level as assessed and as they are now, and the chart that is fed by it. */
export function levelBlocks(context: PartContext): Block[] {
  const { figures, facts } = context;
  const unlevelled = facts.rows.Risks.filter((risk) => risk.level === null).length;
  const at = (id: string) => number(countAt(figures, id));
  const table: TableBlock = {
    kind: 'table',
    id: TABLE,
    caption: '風險等級分布（項）',
    columns: [
      { header: '等級', weight: 6, align: 'center' },
      { header: '評估時', weight: 5, align: 'center' },
      { header: '目前', weight: 5, align: 'center' },
      { header: '未完成', weight: 5, align: 'center' },
    ],
    rows: [
      ...lists.RiskLevel.map((level) => [
        level,
        at(`5.${level}`),
        at(`5.now.${level}`),
        at(`5.open.${level}`),
      ]),
      [
        '尚未評定',
        number(unlevelled),
        at('5.now.unrated'),
        number(countAt(figures, '5.open') - openLevelled(context)),
      ],
    ],
    note: '目前：處理完成或接受者以殘餘等級計，未處理完成者以評估時之等級計。',
  };
  return [
    {
      kind: 'beside',
      weights: [50, 50],
      blocks: [
        {
          kind: 'chart',
          title: '風險等級：評估時與目前（項）',
          table: TABLE,
          categories: 0,
          series: [
            { column: 1, type: 'column', look: 'dark', labels: true },
            { column: 2, type: 'column', look: 'light', labels: true },
          ],
          height: 130,
        },
        table,
      ],
    },
  ];
}

function openLevelled({ figures }: PartContext): number {
  return lists.RiskLevel.reduce((all, level) => all + countAt(figures, `5.open.${level}`), 0);
}

function number(value: number): CellContent {
  return { text: String(value), value, format: '0' };
}
