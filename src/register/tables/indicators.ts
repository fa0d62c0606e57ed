import { defineTable } from '../column';
import { choice, id, long, number, text } from '../columns';

export const indicatorsTable = defineTable({
  name: 'Indicators',
  sheet: '指標',
  key: ['indicatorId'],
  help: '監督量測指標與資安目標；方向決定升降是好是壞。',
  tabColor: '#BF8F00',
  columns: {
    indicatorId: id('指標編號', { width: 12 }),
    name: text('名稱', { width: 30 }),
    indicatorType: choice('種類', 'IndicatorType', { width: 12 }),
    direction: choice('方向', 'Direction', { width: 12 }),
    unit: text('單位', { width: 8 }),
    target: number('目標值', { width: 10 }),
    frequency: choice('頻率', 'Frequency', { width: 8 }),
    owner: text('負責人', { width: 12 }),
    note: long('說明', { width: 34 }),
  },
});
