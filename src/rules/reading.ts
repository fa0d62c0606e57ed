import { reg07 } from './computed-columns';
import type { Rule } from './rule';
import { computedErrors, faultsOf, newerColumns } from './unreadable';

// What could not be read and no domain rule speaks of.

const reg01: Rule = {
  id: 'REG-01',
  severity: 'E',
  area: 'REG',
  title: '十四個表格均在，且可以讀取',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('REG-01', context),
};

const reg02: Rule = {
  id: 'REG-02',
  severity: 'E',
  area: 'REG',
  title: '各表標題列開啟，欄位齊備且不重複',
  authority: '實務作法',
  needs: {},
  run: (context) => [...faultsOf('REG-02', context), ...newerColumns(context)],
};

const reg03: Rule = {
  id: 'REG-03',
  severity: 'E',
  area: 'REG',
  title: '選填欄位的值在清單內',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('REG-03', context),
};

const reg04: Rule = {
  id: 'REG-04',
  severity: 'E',
  area: 'REG',
  title: '數字與期別可以判讀，儲存格無錯誤值',
  authority: '實務作法',
  needs: {},
  run: (context) => [...faultsOf('REG-04', context), ...computedErrors(context)],
};

const reg05: Rule = {
  id: 'REG-05',
  severity: 'E',
  area: 'REG',
  title: '各列編號不空白、不重複',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('REG-05', context),
};

const reg06: Rule = {
  id: 'REG-06',
  severity: 'E',
  area: 'REG',
  title: '表格旁沒有未納入表格的資料',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('REG-06', context),
};

const reg08: Rule = {
  id: 'REG-08',
  severity: 'E',
  area: 'REG',
  title: '數字的儲存格格式與單位相符',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('REG-08', context),
};

export const readingRules: readonly Rule[] = [
  reg01,
  reg02,
  reg03,
  reg04,
  reg05,
  reg06,
  reg07,
  reg08,
];
