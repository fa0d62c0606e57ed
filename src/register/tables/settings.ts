import { defineTable } from '../column';
import { any, long, text } from '../columns';

export const settingsTable = defineTable({
  name: 'Settings',
  sheet: '設定',
  key: ['item'],
  help: '機關與文件資料、檢核門檻。',
  tabColor: '#7F7F7F',
  columns: {
    item: text('項目', { width: 20 }),
    value: any('值', { width: 28 }),
    note: long('說明', { width: 44 }),
  },
});
