import { defineTable } from '../column';
import { choice, id, long, number, text } from '../columns';

export const indicatorsTable = defineTable({
  name: 'Indicators',
  sheet: '指標',
  key: ['indicatorId'],
  help: '監督量測指標與資安目標；方向決定升降是好是壞。',
  tabColor: '#BF8F00',
  columns: {
    indicatorId: id('指標編號', { width: 12, help: '例如 M-01，不可重複。' }),
    name: text('名稱', { width: 30, help: '指標的名稱。' }),
    indicatorType: choice('種類', 'IndicatorType', {
      authority: '程序伍、二、(二)3(2)、(4)',
      width: 12,
      help: '監督量測列入 3-2，資安目標列入 3-4。',
    }),
    direction: choice('方向', 'Direction', {
      authority: '程序伍、二、(二)3「包括下列之趨勢」',
      width: 12,
      help: '數值愈高愈好或愈低愈好，決定升降是好是壞。',
    }),
    unit: text('單位', { width: 8, help: '例如 %、件、小時；單位為 % 時 95% 填 95。' }),
    target: number('目標值', {
      authority: '程序伍、二、(二)3(4)；ISO/IEC 27001 6.2、9.1',
      width: 10,
      help: '只填數字，單位另填。',
    }),
    frequency: choice('頻率', 'Frequency', { width: 8, help: '量測的頻率，決定應有的期別。' }),
    dataWindow: text('資料窗', {
      since: 2,
      width: 18,
      help: '一個數值涵蓋的期間，例如當季、近四季、截至期末。',
    }),
    owner: text('負責人', { width: 12, help: '負責量測的成員姓名。' }),
    note: long('說明', { width: 34, help: '計算方式或定義。' }),
  },
});
