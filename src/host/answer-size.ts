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
  for (const each of (Array.isArray(one) ? one : Object.values(one)) as readonly unknown[]) {
    if (typeof each === 'string') left -= each.length;
    else if (typeof each === 'object' && each !== null) left = leftBy(each, left);
    if (left < 0) return left;
  }
  return left;
}
