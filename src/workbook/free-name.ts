const sheetNameLimit = 31;

/** A sheet name nobody uses yet: 「成員」, else 「成員 (2)」 … Excel compares names without case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  // Characters that Excel refuses in a sheet name.
  const base = wanted.replace(/[\\/?*:[\]]/g, '-').slice(0, sheetNameLimit);
  if (!used.has(base.toLowerCase())) return base;
  let count = 2;
  let name = '';
  do {
    const suffix = ` (${count})`;
    name = base.slice(0, sheetNameLimit - suffix.length) + suffix;
    count += 1;
  } while (used.has(name.toLowerCase()));
  return name;
}
