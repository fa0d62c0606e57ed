import { inLanguage } from '../language';

/** What comes of a ribbon button that filters; a button's own name is the manifest's. */
export const ribbonMessages = inLanguage(
  {
    filtering: '正在篩選逾期…',
    clearing: '正在清除篩選…',
    overdue: (findings: number, actions: number) =>
      `已篩選出逾期的發現事項 ${findings} 項、矯正措施 ${actions} 項。`,
    nothingOverdue: '沒有逾期的發現事項與矯正措施，篩選沒有變更。',
    unnamed: (count: number) => `其中 ${count} 列沒有編號，篩選無法列出。`,
    shown: (sheet: string) => `工作表「${sheet}」原本隱藏，已顯示。`,
    cleared: (sheets: readonly string[]) => `已清除篩選：${sheets.join('、')}。`,
    nothingToClear: '各表都沒有篩選。',
  },
  {
    filtering: 'Filtering what is overdue…',
    clearing: 'Clearing the filters…',
    overdue: (findings, actions) =>
      `Filtered to what is overdue: findings ${findings}, corrective actions ${actions}.`,
    nothingOverdue: 'No finding or corrective action is overdue; the filters are unchanged.',
    unnamed: (count) => `${count} of them have no number, so no filter can list them.`,
    shown: (sheet) => `The sheet ${sheet} was hidden and is shown now.`,
    cleared: (sheets) => `Filters cleared: ${sheets.join(', ')}.`,
    nothingToClear: 'No table is filtered.',
  },
);
