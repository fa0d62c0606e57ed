import { defineTable } from '../column';
import { choice, date, id, long, text } from '../columns';

export const reviewsTable = defineTable({
  name: 'Reviews',
  sheet: '管審會議',
  key: ['reviewId'],
  help: '一列一次會議；編號如 MR-115-01。其他會議的決議也在此登錄列管。',
  tabColor: '#7030A0',
  columns: {
    reviewId: id('會議編號', { width: 13, help: '例如 MR-115-01，不可重複。' }),
    reviewType: choice('會議類別', 'ReviewType', {
      authority: '程序伍、一、(二)2(3)H',
      since: 2,
      width: 14,
      help: '留白為管理審查會議；其他會議只列管決議，不產生議程。',
    }),
    name: text('會議名稱', { width: 30, help: '印在議程與紀錄上的會議全名。' }),
    date: date('日期', {
      authority: '程序伍、二「每年應至少召開一次」、(一)「每年於內部稽核實施後」',
      help: '開會日期。',
    }),
    time: text('時間', { width: 14, help: '例如下午 2 時。' }),
    place: text('地點', { width: 18, help: '開會地點。' }),
    chair: text('主席', {
      authority: '程序伍、一、(一)1(2)、(二)1(3)A',
      width: 12,
      help: '當日的資安長姓名；由他人代理時填代理者。',
    }),
    chairDeputyReason: text('主席代理原因', {
      authority: '程序伍、一、(二)1(3)A「協助或代理召集人」',
      width: 22,
      help: '主席非資安長時必填。',
    }),
    minutesBy: text('紀錄', {
      authority: '會議文書實務',
      width: 12,
      help: '擔任紀錄者的姓名，不宜為主席。',
    }),
    periodStart: date('審查期間起', { help: '前次審查期間迄日的次日；留白時自動以此認定。' }),
    periodEnd: date('審查期間迄', { help: '本次審查資料的截止日。' }),
    status: choice('狀態', 'ReviewStatus', { width: 10, help: '籌備中、已召開或已核定。' }),
    suitability: long('適用性', {
      authority: '程序壹、二；伍、二',
      width: 26,
      help: '會議對制度適用性的結論。',
    }),
    adequacy: long('適切性', {
      authority: '程序壹、二',
      width: 26,
      help: '會議對制度適切性的結論。',
    }),
    effectiveness: long('有效性', {
      authority: '程序壹、二；伍、二',
      width: 26,
      help: '會議對制度有效性的結論。',
    }),
    improvements: long('改善決定', {
      authority: 'ISO/IEC 27001 9.3.3',
      since: 2,
      width: 26,
      help: '會議對持續改善機會的決定；沒有填「無」。',
    }),
    changes: long('ISMS 變更需求', {
      authority: 'ISO/IEC 27001 9.3.3',
      since: 2,
      width: 26,
      help: '會議認為制度須變更之處；沒有填「無」。',
    }),
    resources: long('資源需求', {
      authority: 'ISO/IEC 27001 9.3.3',
      since: 2,
      width: 26,
      help: '會議認為須增加的人力、經費或設備；沒有填「無」。',
    }),
    openingRemarks: long('主席致詞', {
      since: 2,
      width: 30,
      help: '會議紀錄的主席致詞；會後填寫。',
    }),
    closingTime: text('散會時間', { since: 2, width: 12, help: '例如下午 4 時 20 分。' }),
    approvedDate: date('核定日期', { help: '會議紀錄核定的日期，不早於開會日期。' }),
    nextDate: date('下次會議日期', { help: '預定下次開會日期，間隔不超過十二個月。' }),
  },
});
