// Computed columns as Excel formulas, so that they stay true as days pass and for people without
// the add-in. The add-in computes the same values itself (progress.ts) and never trusts a stale cell.
// Functions known to Excel 2021 and LibreOffice alike; the only volatile one is TODAY().

/** 執行情形 and 處理狀態; a date that is text counts as none here: DAT-01 asks for a date of Excel's. */
const progressFormula = `=IF(NOT(ISNUMBER([@預定完成日])),"",IF(ISNUMBER([@實際完成日]),IF(INT([@實際完成日])<=INT([@預定完成日]),"如期完成","逾期完成"),IF(TODAY()<=INT([@預定完成日]),"未逾期辦理中","逾期辦理中")))`;

export const actionProgressFormula = progressFormula;
export const riskProgressFormula = progressFormula;

export const overdueDaysFormula = `=IF(NOT(ISNUMBER([@預定完成日])),"",MAX(0,IF(ISNUMBER([@實際完成日]),INT([@實際完成日]),TODAY())-INT([@預定完成日])))`;

const column = (header: string) => `CorrectiveActions[${header}]`;
const [id, finding, previous] = [column('編號'), column('發現編號'), column('前案編號')];
const [done, result] = [column('實際完成日'), column('驗證結果')];
const own = `${finding},[@編號]`;

// What an action says of its finding, the worst of them deciding: 1 effective, 2 not verified, 3 to 8 not
// done or 部分有效, 9 and more 無效 or in a circle; 0 where there is none. A date that is text is not done.

/** Of the finding's actions none names an earlier one: plain counts, quick in a large workbook. */
const worst =
  `MAX((COUNTIFS(${own},${result},{"有效","<>有效","部分有效","無效"})>0)*{1,2,3,9},` +
  `3*(COUNTIFS(${own},${done},">0")<COUNTIFS(${own})))`;

const each =
  `1+(${result}<>"有效")+2*(${result}="部分有效")+8*(${result}="無效")` +
  `+4*(ISNUMBER(LN(${done})/ISNUMBER(${done}))=FALSE)`;

/**
 * Leaving out the actions that a later one of the same finding names in 前案編號. Those that name
 * themselves or each other are a circle (CA-25). A longer circle leaves no action that nothing names; one
 * with further actions hanging on it is not to be seen by counting.
 */
const worstCurrent =
  `MAX((${finding}=[@編號])*((COUNTIFS(${own},${previous},${id})=0)*(${each})` +
  `+9*(${previous}<>"")*COUNTIFS(${own},${id},${previous},${previous},${id})))`;

/** SUMPRODUCT for its arguments alone: it works them out as arrays in every Excel. */
export const findingStateFormula =
  `=IF([@編號]="","",IF(ISNUMBER([@結案日]),"結案",LOOKUP(` +
  `IF(COUNTIFS(${own},${previous},"?*")=0,SUMPRODUCT(${worst}),SUMPRODUCT(${worstCurrent})),` +
  `{0,1,2,3,9},{"待矯正","可結案","待驗證","辦理中","待矯正"})))`;
