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
    riskId: id('風險編號', { width: 12, help: '例如 R-115-01，不可重複。' }),
    asset: text('資產或流程', {
      authority: '程序伍、一、(二)2(1)D',
      width: 22,
      help: '風險所在的資產或作業流程。',
    }),
    scenario: long('風險情境', {
      authority: '程序伍、一、(二)2(1)D',
      width: 34,
      help: '可能發生什麼事、造成什麼影響。',
    }),
    assessedDate: date('評鑑日期', {
      authority: '程序伍、二、(二)5',
      help: '評鑑的日期。',
    }),
    level: choice('風險等級', 'RiskLevel', {
      authority: '程序伍、二、(二)5',
      width: 10,
      help: '處理前的等級：高、中、低。',
    }),
    treatment: choice('處理方式', 'RiskTreatment', {
      authority: '程序伍、二、(二)5',
      width: 10,
      help: '從清單選取降低、避免、轉移或接受。',
    }),
    plan: long('處理計畫', {
      authority: '程序伍、二、(二)5',
      width: 36,
      help: '要做什麼以處理此風險。',
    }),
    owner: text('負責人', {
      authority: '程序伍、二、(二)5',
      width: 12,
      help: '負責執行處理計畫的成員姓名。',
    }),
    dueDate: date('預定完成日', { authority: '程序伍、二、(二)5', help: '處理計畫的原訂完成日。' }),
    doneDate: date('實際完成日', {
      authority: '程序伍、二、(二)5',
      help: '實際完成的日期；未完成請留白。',
    }),
    residualLevel: choice('殘餘等級', 'RiskLevel', {
      width: 10,
      help: '處理後的等級；未處理完成請留白。',
    }),
    riskOwner: text('風險承擔人', {
      authority: 'ISO/IEC 27001 6.1.3',
      width: 12,
      help: '同意承擔殘餘風險者的姓名。',
    }),
    progress: computed('處理狀態', riskProgressFormula, {
      authority: '程序伍、二、(二)5',
      width: 14,
      help: '由公式計算，請勿輸入。',
    }),
  },
});
