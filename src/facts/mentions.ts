import { identity } from '../register/identity';
import type { Indicator } from '../register/register';
import { rememberedOf } from '../register/remembered';

/** Where a text, in the form in which names compare, names an indicator. */
export interface Mention {
  readonly indicator: Indicator;
  readonly start: number;
  readonly end: number;
}

/** Whether a text names an indicator by its number or its name; a name of one letter names nothing. */
export function mentions(text: string | null, indicator: Indicator): boolean {
  const form = identity(text ?? '');
  return wordsOf(indicator).some((word) => placesOf(form, word).next().done === false);
}

/**
 * Every naming of one of the indicators in a text of that form, in order. Of names that lie over each
 * other the longer counts: 「核心系統可用率」 does not speak of 「系統可用率」.
 */
export function mentionsIn(form: string, indicators: readonly Indicator[]): Mention[] {
  const all = indicators.flatMap((indicator) =>
    wordsOf(indicator).flatMap((word) =>
      [...placesOf(form, word)].map((start) => ({ indicator, start, end: start + word.length })),
    ),
  );
  const kept: Mention[] = [];
  for (const one of all.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether a text names one of these ids; K1 is not named by K10. */
export function namesAny(text: string | null, ids: readonly string[]): boolean {
  const form = identity(text ?? '');
  return ids.some((id) => {
    const word = identity(id);
    return word.length > 1 && placesOf(form, word).next().done === false;
  });
}

const wordsOf = rememberedOf(({ indicatorId, name }: Indicator): readonly string[] =>
  [indicatorId, name].map((word) => identity(word ?? '')).filter((word) => word.length > 1),
);

/** K1 is not named by K10. */
function* placesOf(text: string, word: string): Generator<number> {
  const isPart = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && /[\da-z]/.test(a) && /[\da-z]/.test(b);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isPart(text[at - 1], word[0]) && !isPart(text[at + word.length], word.at(-1))) yield at;
  }
}
