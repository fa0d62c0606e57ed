/** In UTF-16 units, as Excel counts. */
const sheetNameLimit = 31;

/** A sheet name nobody uses yet: 「成員」, else 「成員 (2)」 … Excel compares names without case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  // Excel keeps 「History」 for itself.
  const used = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  const plain = withoutRefused(wanted);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = legalEnds(cut(plain, sheetNameLimit - suffix.length) + suffix);
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * Characters that Excel refuses in a sheet name, of full width too, and those no file can hold; nor what stands for
 * such a one in a file, as `_x000D_` does, which not every program reads alike.
 */
function withoutRefused(wanted: string): string {
  const name = wanted
    .replace(/[\\/?*:[\]＼／？＊：［］\p{Cs}]/gu, '-')
    .replace(/_(?=x[\da-f]{4}_)/gi, '-')
    .replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .trim();
  return name === '' ? '工作表' : name;
}

/** At most so many units, no character cut in two. */
function cut(name: string, most: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept;
}

/** Excel allows an apostrophe within a name, not at its ends; the typographic one it allows anywhere. */
function legalEnds(name: string): string {
  return name.replace(/^'+|(?<!')'+$/g, (marks) => '’'.repeat(marks.length));
}
