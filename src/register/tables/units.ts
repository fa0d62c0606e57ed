import { defineTable } from '../column';
import { choice, text } from '../columns';

export const unitsTable = defineTable({
  name: 'Units',
  sheet: '設定',
  key: ['unit'],
  help: '本所單位與驗證範圍。',
  tabColor: '#7F7F7F',
  columns: {
    unit: text('單位', { width: 16 }),
    headTitle: text('主管職稱', { width: 14 }),
    inScope: choice('驗證範圍', 'YesNo', { width: 12 }),
  },
});
