import type { DynamicFilter, FilterCriteria } from '../../host/model/filter-criteria';
import type { Question } from './condition';
import type { ColumnKind } from './filter-entries';

/** A line of 「文字篩選」, 「數字篩選」 or 「日期篩選」; null stands for a separator. */
export type Preset =
  | { readonly label: string; readonly criteria: FilterCriteria }
  /** Asks for values first. */
  | { readonly label: string; readonly ask: readonly Question[] }
  | { readonly label: string; readonly ask: 'top' }
  | null;

export const PRESETS_TITLE: Readonly<Record<ColumnKind, string>> = {
  text: '文字篩選',
  number: '數字篩選',
  date: '日期篩選',
};

const CUSTOM: Preset = { label: '自訂篩選…', ask: ['equal'] };
const BETWEEN: readonly Question[] = ['greaterThanOrEqual', 'lessThanOrEqual'];

function ask(label: string, ...questions: Question[]): Preset {
  return { label: `${label}…`, ask: questions };
}

function dynamic(label: string, type: DynamicFilter): Preset {
  return { label, criteria: { kind: 'dynamic', type } };
}

export const PRESETS: Readonly<Record<ColumnKind, readonly Preset[]>> = {
  text: [
    ask('等於', 'equal'),
    ask('不等於', 'notEqual'),
    null,
    ask('開始於', 'begins'),
    ask('結束於', 'ends'),
    null,
    ask('包含', 'contains'),
    ask('不包含', 'notContains'),
    null,
    CUSTOM,
  ],
  number: [
    ask('等於', 'equal'),
    ask('不等於', 'notEqual'),
    null,
    ask('大於', 'greaterThan'),
    ask('大於或等於', 'greaterThanOrEqual'),
    ask('小於', 'lessThan'),
    ask('小於或等於', 'lessThanOrEqual'),
    ask('介於', ...BETWEEN),
    null,
    { label: '前 10 項…', ask: 'top' },
    dynamic('高於平均', 'aboveAverage'),
    dynamic('低於平均', 'belowAverage'),
    null,
    CUSTOM,
  ],
  date: [
    ask('等於', 'equal'),
    ask('之前', 'lessThan'),
    ask('之後', 'greaterThan'),
    ask('介於', ...BETWEEN),
    null,
    dynamic('明天', 'tomorrow'),
    dynamic('今天', 'today'),
    dynamic('昨天', 'yesterday'),
    null,
    dynamic('下週', 'nextWeek'),
    dynamic('本週', 'thisWeek'),
    dynamic('上週', 'lastWeek'),
    null,
    dynamic('下個月', 'nextMonth'),
    dynamic('本月', 'thisMonth'),
    dynamic('上個月', 'lastMonth'),
    null,
    dynamic('下一季', 'nextQuarter'),
    dynamic('本季', 'thisQuarter'),
    dynamic('上一季', 'lastQuarter'),
    null,
    dynamic('明年', 'nextYear'),
    dynamic('今年', 'thisYear'),
    dynamic('去年', 'lastYear'),
    null,
    dynamic('年初至今', 'yearToDate'),
    CUSTOM,
  ],
};
