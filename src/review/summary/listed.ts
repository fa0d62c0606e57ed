/** Names in a sentence; so many are named that the first page stays one page. */
const mostNamed = 5;

export function isAllNamed(names: readonly string[]): boolean {
  return names.length <= mostNamed;
}

/** 「甲（逾3日）、乙」; of more than five the first five and how many there are in all, and where all stand. */
export function listed(
  names: readonly string[],
  unit: string,
  place: string,
  most = mostNamed,
): string {
  if (names.length <= most) return names.join('、');
  const rest = `等${String(names.length)}${unit}，詳${place}`;
  return `${names.slice(0, most).join('、')}${rest}`;
}
