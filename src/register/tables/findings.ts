import { defineTable } from '../column';
import { choice, computed, date, id, long, text } from '../columns';
import { findingStateFormula } from '../formulas';

export const findingsTable = defineTable({
  name: 'Findings',
  sheet: '發現事項',
  key: ['findingId'],
  help: '一列一件發現事項；編號如 NC-115-001。狀態由公式計算。',
  tabColor: '#548235',
  columns: {
    findingId: id('編號', { width: 13 }),
    foundDate: date('發現日期'),
    source: choice('來源', 'FindingSource', { width: 14 }),
    auditId: id('稽核編號', { width: 13 }),
    category: choice('類別', 'FindingCategory', { width: 12 }),
    aspect: choice('構面', 'FindingAspect', { width: 10 }),
    clause: text('條文', { width: 10 }),
    description: long('不符合事項', { width: 46 }),
    unit: text('受稽單位', { width: 14 }),
    issuer: text('開立人', { width: 12 }),
    state: computed('狀態', findingStateFormula, { width: 10 }),
    closedDate: date('結案日'),
    note: long('備註', { width: 24 }),
  },
});
