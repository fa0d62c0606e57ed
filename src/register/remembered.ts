/** More texts than a workbook has, and few enough to be kept. */
const MOST = 100_000;

/**
 * A function of texts that keeps what it has answered: the cells of a register say the same from one
 * reading to the next, and many say what others say.
 */
export function remembered<T extends string | boolean | object | null>(
  answer: (text: string) => T,
): (text: string) => T {
  return rememberedIn<string, T>(answer);
}

/** The same of whatever compares by its value, such as a number. */
export function rememberedIn<
  K extends string | number,
  T extends string | number | boolean | object | null,
>(answer: (one: K) => T): (one: K) => T {
  const known = new Map<K, T>();
  return (one) => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const own = answer(one);
    if (known.size >= MOST) known.clear();
    known.set(one, own);
    return own;
  };
}

/**
 * A function of one object, such as a row, that keeps what it has answered: what says the same from
 * one reading to the next is the same object. Nothing but the object may have a say in the answer.
 */
export function rememberedOf<K extends object, T>(answer: (one: K) => T): (one: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (one) => {
    const before = known.get(one);
    if (before) return before.answer;
    const own = answer(one);
    known.set(one, { answer: own });
    return own;
  };
}
