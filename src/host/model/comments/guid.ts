/** The first GUID of a row of them that is not taken, in braces and capitals as Excel writes it. */
export function freeGuid(taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toUpperCase()));
  let n = 1;
  while (used.has(numbered(n))) n++;
  return numbered(n);
}

function numbered(n: number): string {
  return `{${n.toString(16).toUpperCase().padStart(8, '0')}-C0DE-4000-8000-000000000000}`;
}
