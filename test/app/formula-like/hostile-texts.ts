/** By it what was written is found again, wherever it went; as a name it would be part of a formula. */
export const MARK = '甲丑乙';

/** Before the rest of a text: what Excel begins a formula with, and what may stand before that. */
export const BEGINNINGS: readonly string[] = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  ' =',
  '\u3000=',
  '\ufeff=',
  '\u200b=',
  '\u200e+',
];

/** The `number` tells it from others that begin alike. */
export function hostile(beginning: string, number: number): string {
  return `${beginning}${MARK}+${String(number)}`;
}
