/** More texts than a workbook has, and few enough to be kept. */
const MOST = 100_000;

/**
 * A function of texts that keeps what it has answered: the cells of a register say the same from one
 * reading to the next, and many say what others say.
 */
export function remembered<T extends string | boolean>(
  answer: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, own);
    return own;
  };
}
