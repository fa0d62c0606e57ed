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
    findingId: id('編號', { width: 13, help: '例如 NC-115-001，年度為發現日期的民國年。' }),
    foundDate: date('發現日期', { help: '發現當日，不可晚於今天。' }),
    source: choice('來源', 'FindingSource', {
      authority: '程序伍、一、(二)3(1)A、D',
      width: 14,
      help: '從清單選取；選內部稽核時須填稽核編號。',
    }),
    auditId: id('稽核編號', { width: 13, help: '稽核表中的編號；非稽核發現者留白。' }),
    category: choice('類別', 'FindingCategory', {
      authority: '程序伍、二、(二)3(1)；ISO/IEC 27001 10.2',
      width: 12,
      help: '主要與次要不符合須有矯正措施；觀察與建議可直接結案。',
    }),
    aspect: choice('構面', 'FindingAspect', {
      width: 10,
      help: '從清單選取策略面、管理面或技術面。',
    }),
    clause: text('條文', {
      authority: 'ISO/IEC 27001 10.2',
      width: 10,
      help: '不符合的條文，例如 9.1 或 A.8.13；版本不要混用。',
    }),
    description: long('不符合事項', {
      width: 46,
      help: '寫明何處、何時、何事與規定不符，不可只寫待補。',
    }),
    unit: text('受稽單位', {
      authority: '程序伍、一、(二)3(1)F；ISO/IEC 27001 9.2.2',
      width: 14,
      help: '發生缺失的責任單位，須與設定的單位相同。',
    }),
    issuer: text('開立人', {
      authority: '程序伍、一、(二)3(1)A、D、F；ISO/IEC 27001 9.2.2',
      width: 12,
      help: '開立者姓名，不可與受稽單位同單位。',
    }),
    state: computed('狀態', findingStateFormula, { width: 10, help: '由公式計算，請勿輸入。' }),
    closedDate: date('結案日', { help: '措施全部驗證有效後填入；未結案請留白。' }),
    note: long('備註', { width: 24, help: '其他需要說明的事項。' }),
  },
});
