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
    actionId: id('編號', { width: 13, help: '例如 CA-115-001，不可重複。' }),
    findingId: id('發現編號', {
      authority: 'ISO/IEC 27001 10.2',
      width: 13,
      help: '所改善的發現事項編號，例如 NC-115-001。',
    }),
    previousActionId: id('前案編號', {
      width: 13,
      help: '前一措施無效或部分有效時，填該措施的編號。',
    }),
    containment: long('立即處置', {
      authority: 'ISO/IEC 27001 10.2 a',
      width: 28,
      help: '發現後當下的處置，防止影響擴大。',
    }),
    cause: long('原因分析', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      width: 34,
      help: '寫出根本原因，不要重複不符合事項。',
    }),
    action: long('矯正措施', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      width: 38,
      help: '針對原因、防止再發生的作法。',
    }),
    levels: choices('措施層面', 'ActionLevel', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      width: 14,
      help: '策略、管理、技術、人力、資源，可多選，以「、」分隔。',
    }),
    unit: text('負責單位', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      width: 12,
      help: '須與設定的單位名稱相同。',
    }),
    owner: text('負責人', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      width: 12,
      help: '負責單位的現任成員姓名。',
    }),
    openedDate: date('開立日', { help: '措施提出的日期。' }),
    dueDate: date('預定完成日', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      help: '原訂完成日，展延後也不更改；不早於開立日。',
    }),
    followUp: text('追蹤方式', {
      authority: '資通安全管理法施行細則有關改善報告之規定',
      width: 18,
      help: '例如每月會報、書面複查、現場複查。',
    }),
    doneDate: date('實際完成日', { help: '實際完成的日期；未完成請留白。' }),
    extendedTo: date('展延至', { help: '逾期未完成時核准的新期限；逾期仍自原日期起算。' }),
    extensionApproval: text('展延核准', {
      since: 2,
      width: 22,
      help: '填了展延至就要填：核准者與日期，例如資安長 115/6/22 核准。',
    }),
    lateReason: long('逾期原因', { width: 24, help: '逾期完成或逾期辦理中時必填。' }),
    evidence: long('佐證', { width: 28, help: '完成後必填，可查證的紀錄名稱或文號。' }),
    verifier: text('驗證人', {
      authority: '程序伍、一、(二)3(1)E、3(2)B',
      width: 12,
      help: '稽核小組成員，不可為負責人本人。',
    }),
    verifiedDate: date('驗證日期', {
      authority: '程序伍、一、(二)3(2)B「確認不符合事項之改善情形」',
      help: '不早於實際完成日；未驗證請留白。',
    }),
    result: choice('驗證結果', 'VerificationResult', {
      authority: '程序伍、一、(二)3(1)E「確保其獲得實質改善」',
      width: 12,
      help: '驗證後選取；未驗證請留白。',
    }),
    progress: computed('執行情形', actionProgressFormula, {
      width: 14,
      help: '由公式計算，請勿輸入。',
    }),
    overdueDays: computed('逾期天數', overdueDaysFormula, {
      width: 10,
      numberFormat: '0',
      help: '由公式自原預定完成日計算，請勿輸入。',
    }),
    note: long('備註', { width: 24, help: '其他需要說明的事項。' }),
  },
});
