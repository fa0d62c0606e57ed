import { DIGITS, MOST_WHOLE } from './fifteen-digits';

// Excel calculates with the whole binary number and looks at 15 digits of it where two numbers are
// compared and where a number becomes a text (Microsoft support, 「Floating-point arithmetic may give
// inaccurate results in Excel」; Apache POI's NumberToTextConverter lists what Excel answers).
const LONGEST = 20;
const SMALLEST = 2.2250738585072014e-308;

/** The text that a number becomes, as in `A1&""`. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < MOST_WHOLE) return String(value + 0);
  if (Math.abs(value) < SMALLEST) return '0';
  const rough = Math.floor(Math.log10(Math.abs(value)));
  const digits = Math.abs(rough) > 98 ? DIGITS - 1 : DIGITS;
  const [mantissa = '0', power = '0'] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e');
  return `${value < 0 ? '-' : ''}${placed(withoutZeros(mantissa.replace('.', '')), Number(power))}`;
}

function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function placed(digits: string, power: number): string {
  if (power >= LONGEST || (power < 0 && 1 - power + digits.length > LONGEST)) {
    const rest = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const size = String(Math.abs(power)).padStart(2, '0');
    return `${digits[0] ?? '0'}${rest}E${power < 0 ? '-' : '+'}${size}`;
  }
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const rest = digits.slice(power + 1);
  return rest === '' ? whole : `${whole}.${rest}`;
}
