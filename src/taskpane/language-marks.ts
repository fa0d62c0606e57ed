import { spokenLanguage } from './language';

// The marks between words, which are not the same in both languages.

const isChinese = () => spokenLanguage() === 'zh';

/** 「甲、乙」; “A, B”. */
export function listed(texts: readonly string[]): string {
  return texts.join(isChinese() ? '、' : ', ');
}

/** 「甲；乙」; “A; B”. */
export function clauses(texts: readonly string[]): string {
  return texts.join(isChinese() ? '；' : '; ');
}

/** One after the other. */
export function sentences(texts: readonly string[]): string {
  return texts.join(isChinese() ? '' : ' ');
}

/** 「甲：乙」; “A: B”. */
export function labelled(label: string, text: string): string {
  return isChinese() ? `${label}：${text}` : `${label}: ${text}`;
}

/** 「甲（乙）」; “A (B)”. */
export function aside(text: string, inside: string): string {
  return isChinese() ? `${text}（${inside}）` : `${text} (${inside})`;
}
