import { findingStateFormula } from './formulas';

// Formulas that earlier versions wrote into computed columns. They come to the same and are no fault, but
// are renewed where a table is mended; any other formula is the people's own.

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

const firstFindingState =
  `=IF([@編號]="","",IF(ISNUMBER([@結案日]),"結案",IF(${plain.all}=0,"待矯正",` +
  `IF(COUNTIFS(${own},CorrectiveActions[前案編號],"?*")=0,${stateOf(plain)},` +
  `IF(OR(${followed.all}=0,${circling}>0),"待矯正",${stateOf(followed)})))))`;

/** By the present formula. */
export const earlierFormulas: ReadonlyMap<string, readonly string[]> = new Map([
  [findingStateFormula, [firstFindingState]],
]);

/** Whether a cell holds what an earlier version wrote in place of this formula. */
export function isEarlierFormula(present: string, written: unknown): boolean {
  const earlier = earlierFormulas.get(present);
  return earlier !== undefined && typeof written === 'string' && earlier.includes(asOurs(written));
}

/** As we write it: a cell of the row may be 表[[#This Row],[欄]] or [@[欄]] too. */
function asOurs(formula: string): string {
  return formula.replace(
    /(?<!\w)\w*\[\[#This Row\],\s*\[([^\][]+)\]\]|\[@\[([^\][]+)\]\]/g,
    (_, file?: string, long?: string) => `[@${file ?? long ?? ''}]`,
  );
}
