import { defineTable } from '../column';
import { choice, date, id, long, names } from '../columns';

export const auditsTable = defineTable({
  name: 'Audits',
  sheet: '稽核',
  key: ['auditId'],
  help: '一列一場稽核；編號如 IA-115-01。',
  tabColor: '#548235',
  columns: {
    auditId: id('稽核編號', { width: 13, help: '例如 IA-115-01，不可重複。' }),
    auditType: choice('類別', 'AuditType', {
      authority: '程序伍、二、(一)「每年於內部稽核實施後」',
      width: 14,
      help: '從清單選取稽核類別。',
    }),
    startDate: date('起日', {
      authority: '程序伍、一、(二)3(1)C「規劃內部稽核時程」',
      help: '稽核開始日。',
    }),
    endDate: date('迄日', {
      authority: '程序伍、二、(一)「每年於內部稽核實施後」',
      help: '稽核結束日，不早於起日。',
    }),
    units: names('受稽單位', {
      authority: '程序伍、一、(二)3(1)F',
      width: 24,
      help: '受稽核的單位，數個單位以「、」分隔。',
    }),
    auditors: names('稽核人員', {
      authority: '程序伍、一、(一)3、(二)3(1)D、F；ISO/IEC 27001 9.2.2',
      width: 20,
      help: '填姓名，數人以「、」分隔；外部人員填「姓名(外部)」。',
    }),
    outsiders: long('外部人員及佐證', {
      authority: '程序伍、一、(一)3、(二)3(1)D',
      since: 2,
      width: 28,
      help: '非稽核小組的稽核人員：姓名、所屬機關及派任或資格佐證；沒有請留白。',
    }),
    scope: long('範圍準則', {
      authority: '程序伍、一、(二)3(1)C「查檢準則」',
      width: 34,
      help: '稽核範圍與依據的準則。',
    }),
    status: choice('狀態', 'AuditStatus', {
      authority: '程序伍、二、(一)「每年於內部稽核實施後」',
      width: 10,
      help: '從清單選取；結束後改為完成。',
    }),
    conclusion: long('結論', {
      authority: '程序伍、一、(二)3(1)D「以評估流程符合程度」',
      width: 40,
      help: '狀態為完成時必填。',
    }),
  },
});
