import { defineTable } from '../column';
import { choice, date, id, long, text } from '../columns';

export const reviewsTable = defineTable({
  name: 'Reviews',
  sheet: '管審會議',
  key: ['reviewId'],
  help: '一列一次管理審查會議；編號如 MR-115-01。',
  tabColor: '#7030A0',
  columns: {
    reviewId: id('會議編號', { width: 13 }),
    name: text('會議名稱', { width: 30 }),
    date: date('日期'),
    time: text('時間', { width: 14 }),
    place: text('地點', { width: 18 }),
    chair: text('主席', { width: 12 }),
    chairDeputyReason: text('主席代理原因', { width: 22 }),
    minutesBy: text('紀錄', { width: 12 }),
    periodStart: date('審查期間起'),
    periodEnd: date('審查期間迄'),
    status: choice('狀態', 'ReviewStatus', { width: 10 }),
    suitability: long('適用性', { width: 26 }),
    adequacy: long('適切性', { width: 26 }),
    effectiveness: long('有效性', { width: 26 }),
    approvedDate: date('核定日期'),
    nextDate: date('下次會議日期'),
  },
});
