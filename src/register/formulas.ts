// Computed columns as Excel formulas, so that they stay true as days pass and for people without
// the add-in. The add-in computes the same values itself (progress.ts) and never trusts a stale cell.
// Functions known to Excel 2021 and LibreOffice alike; the only volatile one is TODAY().

/** 執行情形 and 處理狀態; a date that is text counts as none here: DAT-01 asks for a date of Excel's. */
const progressFormula = `=IF(NOT(ISNUMBER([@預定完成日])),"",IF(ISNUMBER([@實際完成日]),IF(INT([@實際完成日])<=INT([@預定完成日]),"如期完成","逾期完成"),IF(TODAY()<=INT([@預定完成日]),"未逾期辦理中","逾期辦理中")))`;

export const actionProgressFormula = progressFormula;
export const riskProgressFormula = progressFormula;

export const overdueDaysFormula = `=IF(NOT(ISNUMBER([@預定完成日])),"",MAX(0,IF(ISNUMBER([@實際完成日]),INT([@實際完成日]),TODAY())-INT([@預定完成日])))`;

const own = 'CorrectiveActions[發現編號],[@編號]';

/** Of the finding's actions none names an earlier one: plain counts, quick in a large workbook. */
const plain = {
  all: `COUNTIFS(${own})`,
  void: `COUNTIFS(${own},CorrectiveActions[驗證結果],"無效")`,
  partial: `COUNTIFS(${own},CorrectiveActions[驗證結果],"部分有效")`,
  effective: `COUNTIFS(${own},CorrectiveActions[驗證結果],"有效")`,
  done: `COUNTIFS(${own},CorrectiveActions[實際完成日],">0")`,
};

/** Leaving out the actions that a later one of the same finding names in 前案編號. */
function replacing(condition: string): string {
  const mine = '(CorrectiveActions[發現編號]=[@編號])';
  const current = `(COUNTIFS(${own},CorrectiveActions[前案編號],CorrectiveActions[編號])=0)`;
  return `SUMPRODUCT(${mine}*${current}${condition})`;
}

const followed = {
  all: replacing(''),
  void: replacing('*(CorrectiveActions[驗證結果]="無效")'),
  partial: replacing('*(CorrectiveActions[驗證結果]="部分有效")'),
  effective: replacing('*(CorrectiveActions[驗證結果]="有效")'),
  // Counted by 編號: a date that is text is not done, and > alone would take text for large.
  done: replacing(
    `*(COUNTIFS(${own},CorrectiveActions[編號],CorrectiveActions[編號],CorrectiveActions[實際完成日],">0")>0)`,
  ),
};

/**
 * Actions of the finding that name themselves or each other in 前案編號 (CA-25). A longer circle leaves
 * no action that nothing names; one with further actions hanging on it is not to be seen by counting.
 */
const circling =
  `SUMPRODUCT((CorrectiveActions[發現編號]=[@編號])*(CorrectiveActions[前案編號]<>"")*` +
  `(COUNTIFS(${own},CorrectiveActions[編號],CorrectiveActions[前案編號],CorrectiveActions[前案編號],CorrectiveActions[編號])>0))`;

function stateOf(count: typeof plain): string {
  return (
    `IF(${count.void}>0,"待矯正",` +
    `IF(${count.done}<${count.all},"辦理中",` +
    `IF(${count.partial}>0,"辦理中",` +
    `IF(${count.effective}<${count.all},"待驗證","可結案"))))`
  );
}

export const findingStateFormula =
  `=IF([@編號]="","",IF(ISNUMBER([@結案日]),"結案",IF(${plain.all}=0,"待矯正",` +
  `IF(COUNTIFS(${own},CorrectiveActions[前案編號],"?*")=0,${stateOf(plain)},` +
  `IF(OR(${followed.all}=0,${circling}>0),"待矯正",${stateOf(followed)})))))`;
