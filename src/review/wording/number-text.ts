/** At most four decimals, without trailing zeros or the noise of binary fractions. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(4)));
}
