import { defineTable } from '../column';
import { choice, id, long, text } from '../columns';

export const agendaItemsTable = defineTable({
  name: 'AgendaItems',
  sheet: '審查議案',
  key: ['agendaItemId'],
  help: '每次會議 1、3-1 至 3-4、5 各一列，2、4、6 至少一列；無內容時填無報告理由。',
  tabColor: '#7030A0',
  columns: {
    agendaItemId: id('議案編號', {
      width: 15,
      help: '例如 MR-115-01-2、MR-115-01-2-2，不可重複。',
    }),
    reviewId: id('會議編號', { width: 13, help: '管審會議表中的編號。' }),
    itemNo: choice('項次', 'ItemNo', {
      authority: '程序伍、二、(二)',
      width: 8,
      help: '程序的議程項次：1、2、3-1 至 3-4、4、5、6；2、4、6 可有數列，會中提出者為臨時動議。',
    }),
    itemCase: choice('案別', 'ItemCase', {
      since: 2,
      width: 9,
      help: '報告案作成決定，討論案作成決議；留白為報告案。',
    }),
    topicType: choice('議題類別', 'TopicType', {
      authority: '程序伍、二、(二)2、4',
      since: 2,
      width: 11,
      help: '項次 2 選內部議題或外部議題，項次 4 選關注方；一議題一列，其他項次留白。',
    }),
    subject: long('案由', {
      authority: '程序伍、二、(二)2、4',
      width: 34,
      help: '本案的主旨；項次 2 寫議題，項次 4 寫哪一關注方。',
    }),
    description: long('說明', {
      authority: '程序伍、二、(二)3「包括下列之趨勢」',
      width: 46,
      help: '報告內容；沒有內容時改填無報告理由。',
    }),
    impact: long('影響與因應', {
      since: 2,
      width: 34,
      help: '對 ISMS 的影響與因應作法；項次 2、4 請填寫，其他項次可留白。',
    }),
    proposal: long('擬辦', {
      since: 2,
      width: 30,
      help: '請委員會作成的決定，例如同意展延、請主辦單位提報；沒有請留白。',
    }),
    reporter: text('陳報人', {
      authority: '程序伍、一、(二)2(2)D、3(2)C',
      width: 12,
      help: '留白時 3-1、3-3 為稽核小組組長，其餘為執行小組組長。',
    }),
    noReportReason: long('無報告理由', {
      width: 26,
      help: '沒有內容時說明理由，議程將印「無」與此理由。',
    }),
    decisionType: choice('決議類別', 'DecisionType', { width: 12, help: '會後從清單選取。' }),
    decision: long('決議內容', { width: 40, help: '會後填寫；有交辦者另列決議列管。' }),
  },
});
