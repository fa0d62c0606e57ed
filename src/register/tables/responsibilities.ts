import { defineTable } from '../column';
import { choice, date, id, long, names, text } from '../columns';

/** The 56 lettered duties of procedure 伍.一.(二). */
export const responsibilitiesTable = defineTable({
  name: 'Responsibilities',
  sheet: '權責',
  key: ['dutyId'],
  help: '程序伍、一、(二)所列 56 項權責與職掌。',
  tabColor: '#2F5597',
  columns: {
    dutyId: id('權責編號', { width: 12 }),
    organisation: choice('組織', 'Organisation', { width: 22 }),
    role: choice('角色', 'DutyRole', { width: 16 }),
    letter: text('項次', { width: 8 }),
    duty: long('權責內容', { width: 60 }),
    accountable: names('主責', { width: 14 }),
    responsible: names('執行', { width: 22 }),
    evidence: long('佐證紀錄', { width: 28 }),
    frequency: choice('頻率', 'DutyFrequency', { width: 10 }),
    lastDone: date('最近執行日'),
    edition: text('依據版次', { width: 10 }),
    note: long('備註', { width: 24 }),
  },
});
