import { defineTable } from '../column';
import { choice, date, id, long, names } from '../columns';

export const auditsTable = defineTable({
  name: 'Audits',
  sheet: '稽核',
  key: ['auditId'],
  help: '一列一場稽核；編號如 IA-115-01。',
  tabColor: '#548235',
  columns: {
    auditId: id('稽核編號', { width: 13 }),
    auditType: choice('類別', 'AuditType', { width: 14 }),
    startDate: date('起日'),
    endDate: date('迄日'),
    units: names('受稽單位', { width: 24 }),
    auditors: names('稽核人員', { width: 20 }),
    scope: long('範圍準則', { width: 34 }),
    status: choice('狀態', 'AuditStatus', { width: 10 }),
    conclusion: long('結論', { width: 40 }),
  },
});
