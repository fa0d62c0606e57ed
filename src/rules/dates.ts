import type { Rule } from './rule';
import { faultsOf } from './unreadable';

const dat01: Rule = {
  id: 'DAT-01',
  severity: 'E',
  area: 'DAT',
  title: '日期欄位是真正的日期',
  titleEn: 'Date columns hold real dates',
  authority: '實務作法',
  why: '文字不是日期：Excel 的公式、排序與篩選都不認得，只有本系統照其唯一的讀法計算。',
  mend: '改填真正的日期，例如 2026/9/14；可用建議的修正一次轉換。',
  needs: {},
  run: (context) => faultsOf('DAT-01', context),
};

const dat02: Rule = {
  id: 'DAT-02',
  severity: 'E',
  area: 'DAT',
  title: '日期存在且年份明確',
  titleEn: 'Dates exist and their year is clear',
  authority: '實務作法',
  why: '不存在或有兩種讀法的日期不能猜，該列與日期有關的數字都無法計入。',
  mend: '查明後以西元年四位數重填，例如 2026/9/14。',
  needs: {},
  run: (context) => faultsOf('DAT-02', context),
};

const dat03: Rule = {
  id: 'DAT-03',
  severity: 'E',
  area: 'DAT',
  title: '日期在民國 100 年至 130 年之間（到任日、卸任日及設定的日期為 W）',
  titleEn: 'Dates are between ROC years 100 and 130 (terms and settings: a warning)',
  authority: '實務作法',
  why: '民國 115 年誤存為西元 115 年或 2115 年時，逾期天數與期間數字都會錯得離譜。',
  mend: '確認年份後以西元年四位數重填；很早以前的到任日、卸任日或文件日期無誤者可保留。',
  needs: {},
  run: (context) => faultsOf('DAT-03', context),
};

export const dateRules: readonly Rule[] = [dat01, dat02, dat03];
