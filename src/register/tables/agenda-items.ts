import { defineTable } from '../column';
import { choice, id, long, text } from '../columns';

export const agendaItemsTable = defineTable({
  name: 'AgendaItems',
  sheet: '審查議案',
  key: ['agendaItemId'],
  help: '每次會議 1、2、3-1 至 3-4、4、5、6 各一列；無內容時填無報告理由。',
  tabColor: '#7030A0',
  columns: {
    agendaItemId: id('議案編號', { width: 15 }),
    reviewId: id('會議編號', { width: 13 }),
    itemNo: choice('項次', 'ItemNo', { width: 8 }),
    subject: long('案由', { width: 34 }),
    description: long('說明', { width: 46 }),
    reporter: text('陳報人', { width: 12 }),
    noReportReason: long('無報告理由', { width: 26 }),
    decisionType: choice('決議類別', 'DecisionType', { width: 12 }),
    decision: long('決議內容', { width: 40 }),
  },
});
