import { folded, foldedStart } from '../register/folded';
import { remembered } from '../register/remembered';

/** Said without saying what is wrong. Folded: without spaces, marks and case. */
const PLACEHOLDERS = new Set(
  [
    ...['待補', '待補充', '待補正', '待補件', '待填', '待查', '待確認', '待釐清', '待定'],
    ...['同上', '同前', '同上列', '如上', '如前', '如附件', '詳附件', '詳如附件', '略', '無'],
    ...['不詳', '不明', '未填', '空白', '不適用', '暫無', '尚無', 'na', 'nil', 'none', 'null'],
    ...['tbd', 'tbc', 'todo', 'test', '測試', '範例', '不符合', '不符合事項'],
  ].map((text) => folded(text)),
);

/** More letters than any of these has. */
const FEW = 24;

/** Whether a text holds the place of a description: a stock phrase, marks alone, or one character repeated. */
export const isPlaceholder = remembered((text) => {
  const start = foldedStart(text, FEW);
  if (PLACEHOLDERS.has(start)) return true;
  // As soon as a second character stands there it does not matter what follows.
  return new Set(start).size <= 1 && new Set(folded(text)).size <= 1;
});

/** Typed so that the cell is not blank, in any cell: 「如附件」 and the like do say where to look. */
const UNFILLED = new Set(
  [
    ...['待補', '待補充', '待補正', '待補件', '待填', '待查', '待確認', '待定', '未填', '空白'],
    ...['無', '尚無', '暫無', 'na', 'nil', 'none', 'null', 'tbd', 'tbc', 'todo'],
  ].map((text) => folded(text)),
);

/** Whether what has to be stated is not: an empty cell, marks alone, or a word such as 待補. */
export function isUnfilled(text: string | null): boolean {
  const start = foldedStart(text ?? '', FEW);
  return start === '' || UNFILLED.has(start);
}

/** Whether a text says what is wrong: the rules that compare descriptions leave the others to FND-04. */
export function isDescribed(text: string | null, minimumTextLength: number): boolean {
  return (
    text !== null &&
    !isPlaceholder(text) &&
    isAsLong(foldedStart(text, 2 * minimumTextLength), minimumTextLength)
  );
}

/** Whether a text has so many characters, of which each may be two of JavaScript's. */
function isAsLong(form: string, minimum: number): boolean {
  if (form.length >= 2 * minimum) return true;
  return form.length >= minimum && [...form].length >= minimum;
}
