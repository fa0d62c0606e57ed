import { defineTable } from '../column';
import { id, long, number, period, text } from '../columns';

export const measurementsTable = defineTable({
  name: 'Measurements',
  sheet: '量測值',
  key: ['indicatorId', 'period'],
  help: '一列一期；期別如 115、115上、115Q1、115-03。未量測請留白，不要填 0。',
  tabColor: '#BF8F00',
  columns: {
    indicatorId: id('指標編號', { width: 12, help: '指標表中的編號。' }),
    period: period('期別', {
      authority: '程序伍、二、(二)3「包括下列之趨勢」',
      width: 10,
      help: '例如 115、115上、115Q1、115-03，須與指標頻率相符。',
    }),
    value: number('實際值', {
      authority: '程序伍、二、(二)3「包括下列之趨勢」',
      width: 10,
      help: '只填數字；未量測請留白，不要填 0。',
    }),
    source: text('資料來源', { width: 26, help: '數值出自哪一份紀錄或報表。' }),
    note: long('說明', { width: 30, help: '補充說明，例如未量測的原因。' }),
  },
});
