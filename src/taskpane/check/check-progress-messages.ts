import type { CheckProgress } from '../../app/standing';
import { inLanguage } from '../language';

type Stages = Record<CheckProgress['stage'], (done: number, all: number) => string>;

/** How far a long check has come. */
export const checkProgressMessages = inLanguage(
  {
    label: '檢核進度',
    cancel: '取消檢核',
    stages: {
      excel: () => '等待 Excel 交出資料…',
      rows: (done, all) => `讀取資料列 ${done} / ${all}`,
      rules: (done, all) => `檢核規則 ${done} / ${all}`,
      papers: () => '整理文件內容…',
    } satisfies Stages,
  },
  {
    label: 'Progress of the check',
    cancel: 'Cancel the check',
    stages: {
      excel: () => 'Waiting for Excel to hand over the data…',
      rows: (done, all) => `Reading rows: ${done} of ${all}`,
      rules: (done, all) => `Checking rules: ${done} of ${all}`,
      papers: () => 'Working on the papers…',
    } satisfies Stages,
  },
);
