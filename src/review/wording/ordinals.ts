const DIGITS = '〇一二三四五六七八九';

/** Of headings, 1 … 99: 一, 十, 十一, 二十; they are names of places, all other numbers are Arabic. */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const left = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? String(tens))}十`;
  return `${left}${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}
