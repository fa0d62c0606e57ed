import { defineTable } from '../column';
import { choice, choices, computed, date, id, long, text } from '../columns';
import { actionProgressFormula, overdueDaysFormula } from '../formulas';

export const correctiveActionsTable = defineTable({
  name: 'CorrectiveActions',
  sheet: '矯正措施',
  key: ['actionId'],
  help: '一列一項矯正措施；編號如 CA-115-001。逾期一律自原預定完成日起算。',
  tabColor: '#548235',
  columns: {
    actionId: id('編號', { width: 13 }),
    findingId: id('發現編號', { width: 13 }),
    previousActionId: id('前案編號', { width: 13 }),
    containment: long('立即處置', { width: 28 }),
    cause: long('原因分析', { width: 34 }),
    action: long('矯正措施', { width: 38 }),
    levels: choices('措施層面', 'ActionLevel', { width: 14 }),
    unit: text('負責單位', { width: 12 }),
    owner: text('負責人', { width: 12 }),
    openedDate: date('開立日'),
    dueDate: date('預定完成日'),
    followUp: text('追蹤方式', { width: 18 }),
    doneDate: date('實際完成日'),
    extendedTo: date('展延至'),
    lateReason: long('逾期原因', { width: 24 }),
    evidence: long('佐證', { width: 28 }),
    verifier: text('驗證人', { width: 12 }),
    verifiedDate: date('驗證日期'),
    result: choice('驗證結果', 'VerificationResult', { width: 12 }),
    progress: computed('執行情形', actionProgressFormula, { width: 14 }),
    overdueDays: computed('逾期天數', overdueDaysFormula, { width: 10, numberFormat: '0' }),
    note: long('備註', { width: 24 }),
  },
});
