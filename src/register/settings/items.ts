import { choiceItem, dateItem, numberItem, textItem, writtenDateItem } from './item';
import { paperItems } from './papers';
import { procedureItems } from './procedures';

/** Every 項目 of 設定 by its code name, in the order of the sheet. */
export const settingItems = {
  organisation: textItem('機關名稱', '印在議程與各式文件的頁首。'),
  documentNo: textItem('文件編號', '印在頁尾；不知道請留白，系統不會代編。'),
  edition: textItem('版次', '印在頁尾，例如 V1.0。'),
  documentDate: writtenDateItem('文件日期', '程序文件的日期，依原文件書寫。'),
  classification: textItem('機密等級', '印在頁尾，例如普通、敏感、密。', '普通'),
  procedureApprovedDate: dateItem(
    '核定日期',
    '資安長或其授權人核定本程序的日期（程序參、一）；不知道請留白。',
  ),
  procedureReviewedDate: dateItem(
    '檢討日期',
    '執行小組最近一次檢討本程序的日期（程序參、二）；尚未檢討請留白。',
  ),
  agendaVersion: choiceItem(
    '議程版本',
    'AgendaVersion',
    '六項',
    '六項，或含 2022 年版（六項之後加第七項「關注方需求與期望之變更」）。',
  ),
  acceptableRisk: choiceItem(
    '可接受風險等級',
    'RiskLevel',
    '低',
    '高於此等級的風險須有處理方式、處理計畫、負責人及預定完成日。預設為低：中、高風險是否接受應由委員會決定，系統不代為放寬。',
  ),
  copiesTo: textItem('開會通知副本', '開會通知的副本收受者，數個以「、」分隔；沒有請留白。'),
  contactName: textItem('聯絡人', '印在開會通知；通常為 ISMS 承辦人。'),
  contactPhone: textItem('聯絡電話', '印在開會通知，電話與分機。'),
  convertRocDates: choiceItem(
    '民國日期自動轉換',
    'YesNo',
    '是',
    '是（預設）：窗格開著時，剛在日期欄輸入的民國日期（例如 115/3/1）立即轉為 Excel 日期並告知，可復原；各電腦可在窗格另外停用。否：任何電腦都不轉換，由檢核提示。',
  ),
  /** Where the 單位 is not %. */
  flatPercent: numberItem(
    '持平門檻(%)',
    5,
    '前後兩期變動小於此百分比視為持平；單位為 % 的指標另依持平百分點。',
  ),
  /** Where the 單位 is %. */
  flatPoints: numberItem(
    '持平百分點',
    1,
    '單位為 % 的指標，前後兩期相差小於此百分點視為持平；跨過目標值者不算持平。',
  ),
  minimumCases: numberItem('最少件數', 5, '件數少於此數時只列件數，不算百分比。'),
  repeatYears: numberItem('重複缺失年數', 3, '同一條文在此年數內再發生，視為重複缺失。'),
  /** FND-10 */
  minorGraceDays: numberItem(
    '次要不符合寬限日數',
    14,
    '次要不符合發現後，須於此日數內提出矯正措施。',
  ),
  /** CA-17 */
  verifyWithinDays: numberItem('驗證期限日數', 30, '矯正措施完成後，應於此日數內驗證成效。'),
  /** FND-16 */
  majorOpenDays: numberItem('主要不符合結案日數', 90, '主要不符合超過此日數未結案時提醒。'),
  /** FND-06 */
  auditFindingDays: numberItem(
    '稽核發現登錄日數',
    30,
    '內部稽核的發現事項，發現日期應在稽核期間或迄日後此日數內。',
  ),
  /** FND-13 */
  duplicateDays: numberItem('疑似重複日數', 30, '同一單位、同一不符合事項在此日數內再登錄時提醒。'),
  /** CA-05 */
  causeWithinDays: numberItem('原因分析期限日數', 30, '矯正措施開立後，應於此日數內完成原因分析。'),
  /** CA-17, CA-21 */
  remindBeforeDays: numberItem(
    '到期前提醒日數',
    7,
    '矯正措施的預定完成日或驗證期限前此日數起提醒。',
  ),
  /** MR-03 */
  reviewRemindDays: numberItem(
    '會議到期前提醒日數',
    30,
    '距前次管理審查會議將滿十二個月前此日數起提醒。',
  ),
  /** FND-04 */
  minimumTextLength: numberItem('說明最少字數', 4, '不符合事項少於此字數視為未具體描述。'),
  /** RSP-08 */
  maximumDuties: numberItem('主責上限', 12, '一人主責的權責超過此項數時提醒。'),
  /** PRC-09 */
  procedureReviewMonths: numberItem(
    '程序檢討月數',
    12,
    '本程序自檢討（未檢討者自核定）起超過此月數時提醒檢討。',
  ),
  /** Read by the rules themselves: which there are, only they know. */
  severities: textItem(
    '規則等級調整',
    '將規則改為 E（錯誤）、W（警告）或 I（提醒），例如 MEM-05=I、FND-12=E，以「、」分隔；留白為預設。程序明文要求的規則不得調整。',
  ),
  ...procedureItems,
  ...paperItems,
};
