import { defineTable } from '../column';
import { long, mixed, text } from '../columns';

export const settingsTable = defineTable({
  name: 'Settings',
  sheet: '設定',
  key: ['item'],
  help: '機關與文件資料、檢核門檻。',
  tabColor: '#7F7F7F',
  columns: {
    item: text('項目', { width: 26, help: '設定項目的名稱，請勿改名。' }),
    value: mixed('值', { width: 28, help: '填入此項目的值；不知道請留白。' }),
    note: long('說明', { width: 44, help: '此項目的用途。' }),
  },
});
