import { TOO_MANY, TOO_MUCH, UNSETTLED } from './calc/budget';
import type { UnsupportedFormula } from './calc/result';
import { cellName } from './xlsx/cell-name';

const count = (number: number) => number.toLocaleString('en');

/** By what the calculation says of it: what is said of the first of them, and of how many more. */
const WHY: Readonly<Record<string, (first: string, more: number) => string>> = {
  [TOO_MUCH]: (first, more) =>
    `${first}${more > 0 ? `等 ${count(more + 1)} 格` : ''}的公式計算量超過上限`,
  [TOO_MANY]: (first, more) =>
    `${first}以下的公式${more > 0 ? `（共 ${more + 1} 張工作表）` : ''}超出一次計算的數量上限`,
  [UNSETTLED]: (first, more) =>
    `${first}${more > 0 ? `等 ${count(more + 1)} 格` : ''}的公式互相影響，重算多次仍不穩定`,
};

/** Excel would work it out. */
export function isTooCostly({ reason }: UnsupportedFormula): boolean {
  return Object.hasOwn(WHY, reason);
}

/**
 * What is said of formulas that were not worked out though Excel would, one sentence; '' where there
 * are none. What the host does not know keeps what Excel came to, and needs no word.
 */
export function notCalculatedText(formulas: readonly UnsupportedFormula[]): string {
  const reasons = Object.entries(WHY).flatMap(([reason, text]) => {
    const of = formulas.filter((each) => each.reason === reason);
    const [first] = of;
    if (!first) return [];
    const place = `工作表「${first.sheet}」儲存格 ${cellName(first.row, first.column)} `;
    return [text(place, of.length - 1)];
  });
  if (reasons.length === 0) return '';
  return (
    `${reasons.join('；')}，沒有重新計算：保留檔案裡原有的值，原來沒有值的顯示 #CALC!。` +
    '請在 Excel 開啟並儲存，由 Excel 計算。' +
    '(Some formulas take more work than is given here and keep their values: open and save the file in Excel to have them calculated.)'
  );
}
