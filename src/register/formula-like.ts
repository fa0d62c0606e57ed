/**
 * The signs with which Excel begins a formula; those that Chinese keyboards write wide or small it takes
 * for the same. Blanks and signs that nobody sees may stand before them.
 */
const FORMULA = /^[\s\p{Cf}]*(?:[-+=@＋＝＠﹢﹦﹫]|[－﹣].)/su;

/** Whether a text, were it typed into a cell, would begin a formula. 「－」 alone says that there is none. */
export function isFormulaLike(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * Lines as text and nothing else where no format and no apostrophe can say so: pasted into a spreadsheet
 * each becomes a cell of its own, and a title of a chart that begins so is taken for a reference.
 */
export function linesAsText(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => (isFormulaLike(line) ? `\u00a0${line}` : line))
    .join('\n');
}
