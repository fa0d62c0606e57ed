/** The least and the most of numbers, of which there may be more than a call takes as arguments. */
export function extremes(numbers: Iterable<number>): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return { least, most };
}
