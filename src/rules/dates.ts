import type { Rule } from './rule';
import { faultsOf } from './unreadable';

const dat01: Rule = {
  id: 'DAT-01',
  severity: 'E',
  area: 'DAT',
  title: '日期欄位是真正的日期',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('DAT-01', context),
};

const dat02: Rule = {
  id: 'DAT-02',
  severity: 'E',
  area: 'DAT',
  title: '日期存在且年份明確',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('DAT-02', context),
};

const dat03: Rule = {
  id: 'DAT-03',
  severity: 'E',
  area: 'DAT',
  title: '日期在民國 100 年至 130 年之間（到任日、卸任日及設定的日期為 W）',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('DAT-03', context),
};

export const dateRules: readonly Rule[] = [dat01, dat02, dat03];
