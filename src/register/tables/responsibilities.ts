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
    dutyId: id('權責編號', {
      authority: '程序伍、一、(二)各款編號',
      width: 12,
      help: '程序的章節與項次，例如 1-1-A，請勿更改。',
    }),
    organisation: choice('組織', 'Organisation', {
      authority: '程序伍、一、(二)1至3',
      width: 22,
      help: '此權責所屬的組織。',
    }),
    role: choice('角色', 'DutyRole', {
      authority: '程序伍、一、(二)1至3',
      width: 16,
      help: '此權責所屬的角色。',
    }),
    letter: text('項次', {
      authority: '程序伍、一、(二)各款編號',
      width: 8,
      help: '程序中的字母項次 A、B、C……。',
    }),
    duty: long('權責內容', {
      authority: '程序伍、一、(二)',
      width: 60,
      help: '程序原文，請勿改寫。',
    }),
    accountable: names('主責', {
      authority: 'RACI 原則；程序伍、一、(二)3',
      width: 14,
      help: '負最終責任的一人，填姓名。',
    }),
    responsible: names('執行', {
      authority: 'RACI 原則；程序伍、一、(二)3',
      width: 22,
      help: '實際辦理的人，數人以「、」分隔。',
    }),
    evidence: long('佐證紀錄', {
      authority: '程序伍、一、(二)2(1)D、H、2(3)H、3(1)C、D',
      width: 28,
      help: '可證明已辦理的紀錄名稱或文號。',
    }),
    frequency: choice('頻率', 'DutyFrequency', { width: 10, help: '從清單選取辦理頻率。' }),
    lastDone: date('最近執行日', {
      authority: '程序伍、一、(二)2(1)D、H、2(3)H、3(1)C、D',
      help: '最近一次辦理的日期。',
    }),
    edition: text('依據版次', { width: 10, help: '權責內容所依據的程序版次，例如 V1.0。' }),
    note: long('備註', { width: 24, help: '其他需要說明的事項。' }),
  },
});
