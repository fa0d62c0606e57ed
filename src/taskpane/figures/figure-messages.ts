import { inLanguage } from '../language';

/** What the list of figures says: loaded with it, not with the pane. */
export const figureMessages = inLanguage(
  {
    reading: '正在讀取數字…',
    filtering: '正在篩選…',
    clearing: '正在清除篩選…',
    part: '議程項次',
    list: (part: string) => `項次 ${part} 的數字`,
    kinds: { now: '本期', before: '前期', series: '歷次審查' },
    rows: (count: number) => (count === 0 ? '無來源列' : `${count} 列`),
    follow: (name: string, count: number) => `${name}：篩選來源 ${count} 列`,
    shown: (sheet: string, shown: number, all: number) =>
      `「${sheet}」已篩選 ${shown}／${all} 列。`,
    besides: (count: number) => `其中 ${count} 列不在這個數字內：兩欄的組合無法分開篩選。`,
    replaced: '原有的篩選條件已由這次篩選取代。',
    missing: (keys: string) => `這些列沒有編號或已不在表內，無法篩選：${keys}。`,
    clear: '清除篩選',
    cleared: (sheet: string) => `「${sheet}」已顯示全部的列。`,
  },
  {
    reading: 'Reading the figures…',
    filtering: 'Filtering…',
    clearing: 'Clearing the filter…',
    part: 'Agenda part',
    list: (part) => `Figures of part ${part}`,
    kinds: { now: 'Now', before: 'Before', series: 'All reviews' },
    rows: (count) => (count === 0 ? 'no source rows' : count === 1 ? '1 row' : `${count} rows`),
    follow: (name, count) =>
      `${name}: filter the ${count === 1 ? 'source row' : `${count} source rows`}`,
    shown: (sheet, shown, all) => `${sheet} is filtered: ${shown} of ${all} rows.`,
    besides: (count) =>
      `${count} of them ${count === 1 ? 'is' : 'are'} not in this figure: a pair of columns cannot be filtered apart.`,
    replaced: 'The filter that was set before has been replaced.',
    missing: (keys) =>
      `These rows have no number or are no longer in the table and cannot be filtered: ${keys}.`,
    clear: 'Clear the filter',
    cleared: (sheet) => `${sheet} shows all its rows.`,
  },
);
