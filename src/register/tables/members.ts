import { defineTable } from '../column';
import { choice, date, id, long, text } from '../columns';

/** One row is one appointment: a person in a role for a period. */
export const membersTable = defineTable({
  name: 'Members',
  sheet: '成員',
  key: ['memberId'],
  help: '一列一項任命；同一人可有數列。卸任時填卸任日，不要刪列。',
  tabColor: '#2F5597',
  columns: {
    memberId: id('成員編號', { width: 12 }),
    name: text('姓名', { width: 12 }),
    title: text('職稱', { width: 14 }),
    unit: text('服務單位', { width: 14 }),
    organisation: choice('組織', 'Organisation', { width: 22 }),
    position: choice('ISMS 職務', 'Position', { width: 20 }),
    contactPerson: choice('資安聯絡人', 'YesNo', { width: 12 }),
    deputy: text('代理人', { width: 12 }),
    basis: text('核定或指派依據', { width: 26 }),
    startDate: date('到任日'),
    endDate: date('卸任日'),
    competence: long('能力或訓練佐證', { width: 30 }),
    phone: text('聯絡電話', { width: 16 }),
    email: text('電子郵件', { width: 26 }),
    note: long('備註', { width: 24 }),
  },
});
