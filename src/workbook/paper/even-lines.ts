import { textEms } from './wrap-text';

/** A word of Chinese characters alone, which may be divided anywhere. */
const word = /^\p{Script=Han}{3,12}$/u;

/** 「發生原因（根因）」, 「逾期原因／新期限」: what stands in brackets goes with them, and of two things each is whole. */
const inTwo = /^([^（／\n]+／?)(（[^（）\n]+）|(?<=／)[^（／\n]+)$/u;

/** 「負責單位」 in two lines where it does not fit into one: 負責, 單位, and not 負責單, 位. */
export function evenLines(text: string, ems: number): string {
  const [, first, second] = inTwo.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    const has = (part: string) => textEms(part) <= ems;
    return !has(text) && has(first) && has(second) ? `${first}\n${second}` : text;
  }
  if (!word.test(text) || ems < 1 || textEms(text) <= ems) return text;
  const count = Math.ceil(textEms(text) / Math.floor(ems));
  const length = Math.ceil(text.length / count);
  return (text.match(new RegExp(`.{1,${String(length)}}`, 'gu')) ?? [text]).join('\n');
}
