import { assertFormula } from '../../host/objects/formula-syntax';
import { RefusedStep } from '../refused-step';

const WRONG =
  '這個公式有問題，還不能輸入：請檢查括號、逗號和引號。若不是要輸入公式，請在最前面加上單引號；按 Esc 可取消。';

/** The formula with the brackets at its end that Excel adds too. RefusedStep when it is none. */
export function completed(formula: string): string {
  const missing = openBrackets(formula);
  const whole = missing > 0 ? formula + ')'.repeat(missing) : formula;
  try {
    assertFormula(whole);
  } catch {
    throw new RefusedStep(WRONG);
  }
  return whole;
}

/** How many `(` outside of quoted texts and names wait for their `)`. */
function openBrackets(formula: string): number {
  let open = 0;
  for (const [token] of formula.matchAll(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[()]/g)) {
    if (token === '(') open += 1;
    if (token === ')') open -= 1;
  }
  return open;
}
