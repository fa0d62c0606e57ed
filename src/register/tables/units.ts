import { defineTable } from '../column';
import { choice, text } from '../columns';

export const unitsTable = defineTable({
  name: 'Units',
  sheet: '設定',
  key: ['unit'],
  help: '本所單位與驗證範圍。',
  tabColor: '#7F7F7F',
  columns: {
    unit: text('單位', {
      authority: '程序伍、一、(一)1(2)「由本所各單位主管派兼之」',
      width: 16,
      help: '本所單位全名，各表的單位須與此一致。',
    }),
    headTitle: text('主管職稱', {
      authority: '程序伍、一、(一)1(2)「由本所各單位主管派兼之」',
      width: 14,
      help: '單位主管的職稱，例如主任、課長、隊長。',
    }),
    inScope: choice('驗證範圍', 'YesNo', {
      authority: '程序貳；伍、一、(二)3(1)F',
      width: 12,
      help: '是否在 ISMS 驗證範圍內：是或否。',
    }),
  },
});
