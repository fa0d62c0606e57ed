/** Of so many others the last sentence stays: taken away unread it would not be heard. */
const OTHERS = 2;

/** One sentence of a live region, who said it, and its number: the same words twice are said twice. */
export interface Said {
  /** Who says something again has nothing more to say of what was before. */
  readonly by: string;
  readonly text: string;
  readonly turn: number;
}

/** What a live region holds once this is said in it, the latest last. */
export function saidWith(all: readonly Said[], { by, text }: Omit<Said, 'turn'>): readonly Said[] {
  const others = all.filter((before) => before.by !== by).slice(-OTHERS);
  return [...others, { by, text, turn: (all.at(-1)?.turn ?? 0) + 1 }];
}
