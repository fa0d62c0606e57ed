/**
 * Of the texts in one answer, in characters: as a text of JSON, on its way, and taken apart again they stand in
 * memory six times over, and a browser gives a page no more than so much. Fifty thousand findings are far below.
 */
const MOST_IN_ANSWER = 16_000_000;

/** Whether an answer is more than is given at once; known before anything is made of it. */
export function isTooLarge(answer: object, most = MOST_IN_ANSWER): boolean {
  return leftBy(answer, most) < 0;
}

function leftBy(one: object, most: number): number {
  let left = most;
  if (Array.isArray(one)) {
    // Millions of cells come by here: no list is made of them.
    for (const each of one as readonly unknown[]) {
      left = leftAfter(each, left);
      if (left < 0) return left;
    }
    return left;
  }
  for (const key in one) {
    left = leftAfter((one as Readonly<Record<string, unknown>>)[key], left);
    if (left < 0) return left;
  }
  return left;
}

function leftAfter(each: unknown, left: number): number {
  if (typeof each === 'string') return left - each.length;
  return typeof each === 'object' && each !== null ? leftBy(each, left) : left;
}
