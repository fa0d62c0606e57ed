import type { ColumnName } from '../../register/register';
import { type Said, say } from '../../register/said';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';
import { faultsOf } from '../unreadable';

/** Each with what cannot be said without it. */
const required = {
  indicatorType: say`不知列入 3-2 還是 3-4，不會列入議程`,
  direction: say`無從判斷升降是好是壞，也無從判斷達成`,
  unit: say`數值的意義與持平的判斷不明`,
  target: say`無從判斷是否達成`,
  frequency: say`無從得知應有哪些期別`,
} as const satisfies Partial<Record<ColumnName<'Indicators'>, Said>>;

const columns = Object.keys(required) as (keyof typeof required)[];

export const kpi01: Rule = {
  id: 'KPI-01',
  severity: 'E',
  area: 'KPI',
  title: '指標均有種類、方向、單位、目標值及頻率',
  titleEn: 'Indicators have a kind, direction, unit, target and frequency',
  authority: '實務作法',
  why: '沒有方向，上升就不知是改善還是惡化；沒有目標值，就不知是否達成；沒有種類，指標不會列入議程任何一項。',
  mend: '於「指標」補填空白的欄；種類、方向、頻率由清單選取，目標值只填數字。',
  needs: { Indicators: columns },
  *run(context) {
    yield* faultsOf('KPI-01', context);
    for (const indicator of context.rows.Indicators) {
      for (const column of columns) {
        if (indicator[column] !== null || indicator.unread.has(column)) continue;
        const header = headerOf('Indicators', column);
        yield reportCell(
          'Indicators',
          indicator,
          column,
          say`${header}空白，${required[column]}。請補填${header}。`,
        );
      }
    }
  },
};
