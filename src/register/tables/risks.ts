import { defineTable } from '../column';
import { choice, computed, date, id, long, text } from '../columns';
import { riskProgressFormula } from '../formulas';

export const risksTable = defineTable({
  name: 'Risks',
  sheet: '風險處理',
  key: ['riskId'],
  help: '風險評鑑結果與處理計畫，一列一項風險。',
  tabColor: '#C55A11',
  columns: {
    riskId: id('風險編號', { width: 12 }),
    asset: text('資產或流程', { width: 22 }),
    scenario: long('風險情境', { width: 34 }),
    assessedDate: date('評鑑日期'),
    level: choice('風險等級', 'RiskLevel', { width: 10 }),
    treatment: choice('處理方式', 'RiskTreatment', { width: 10 }),
    plan: long('處理計畫', { width: 36 }),
    owner: text('負責人', { width: 12 }),
    dueDate: date('預定完成日'),
    doneDate: date('實際完成日'),
    residualLevel: choice('殘餘等級', 'RiskLevel', { width: 10 }),
    riskOwner: text('風險承擔人', { width: 12 }),
    progress: computed('處理狀態', riskProgressFormula, { width: 14 }),
  },
});
