import { textEms } from './wrap-text';

/** A word of Chinese characters alone, which may be divided anywhere. */
const word = /^\p{Script=Han}{3,12}$/u;

/** 「負責單位」 in two lines where it does not fit into one: 負責, 單位, and not 負責單, 位. */
export function evenLines(text: string, ems: number): string {
  if (!word.test(text) || ems < 1 || textEms(text) <= ems) return text;
  const count = Math.ceil(textEms(text) / Math.floor(ems));
  const length = Math.ceil(text.length / count);
  return (text.match(new RegExp(`.{1,${String(length)}}`, 'gu')) ?? [text]).join('\n');
}
