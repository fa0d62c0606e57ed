import { identity } from '../register/identity';
import { remembered } from '../register/remembered';

const MASK = '○◯〇●◎□■△☆※*_?';
/** 「○○○」, 「王○明」, 「王OO」; a single letter counts only between or behind characters of a name. */
const MASKED = new RegExp(`[${MASK}]`);
const LETTERED = /^\p{Script=Han}[ox0]{1,3}\p{Script=Han}?$|^[ox0]{2,4}$/u;
const WORDS =
  /^(?:待(?:補|聘|派|定|填|確認|指派)|未(?:定|填|指派)|某某?某?|[空懸從暫出]缺|姓名(?:\d*|略)|測試\d*|範例|同上|無|略|tbd|n\/a|na|-+)$/;

/** Whether a name is one that a sample or a hurry has left: 「○○○」, 「王○明」, 「待補」. */
export const isPlaceholderName = remembered((written): boolean => {
  const whole = identity(written);
  const form = whole.replace(/\([^()]*\)$/, '') || whole.replace(/[()]/g, '');
  return MASKED.test(form) || LETTERED.test(form) || WORDS.test(form);
});
