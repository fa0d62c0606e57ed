/** Part of a list that is drawn: the items themselves, or a gap as high as those that are not. */
export type Part =
  { readonly index: number } | { readonly gapBefore: number; readonly height: number };

/**
 * The parts of a list of which only what lies between `top` and `bottom` is drawn, and what is `kept`
 * wherever it lies (-1 for none). All in pixels from the head of the list.
 */
export function windowOf(
  heights: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  kept: number,
): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  let gap = 0;
  for (const [index, height] of heights.entries()) {
    const isNear = at + height >= top && at <= bottom;
    if (isNear || index === kept) {
      if (gap > 0) parts.push({ gapBefore: index, height: gap });
      gap = 0;
      parts.push({ index });
    } else {
      gap += height;
    }
    at += height;
  }
  if (gap > 0) parts.push({ gapBefore: heights.length, height: gap });
  return parts;
}
