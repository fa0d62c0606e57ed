const DIGITS = '○一二三四五六七八九';

/** Digit by digit, as years are written: 2026 is 二○二六. */
export function chineseDigits(number: number): string {
  return String(number).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

/** 0 to 999 as spoken, as Excel's [DBNum1] writes it: 12 is 十二, 115 is 一百一十五. */
export function chineseNumber(number: number): string {
  if (number < 10) return DIGITS.charAt(number);
  const ones = number % 10 === 0 ? '' : DIGITS.charAt(number % 10);
  const tens = Math.floor(number / 10) % 10;
  if (number < 100) return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones}`;
  const hundreds = `${DIGITS.charAt(Math.floor(number / 100))}百`;
  if (tens === 0) return ones === '' ? hundreds : `${hundreds}○${ones}`;
  return `${hundreds}${DIGITS.charAt(tens)}十${ones}`;
}
