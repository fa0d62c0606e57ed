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
  return text !== null && mentionsWord(text, wordsOf(indicator));
}

/** Whether one of many texts does. */
export function mentionsAny(texts: readonly (string | null)[], indicator: Indicator): boolean {
  const words = wordsOf(indicator);
  return texts.some((text) => text !== null && mentionsWord(text, words));
}

function mentionsWord(text: string, words: readonly string[]): boolean {
  const form = identity(text);
  for (const word of words) if (placeOf(form, word, 0) >= 0) return true;
  return false;
}

/**
 * Every naming of one of the indicators in a text of that form, in order. Of names that lie over each
 * other the longer counts: 「核心系統可用率」 does not speak of 「系統可用率」.
 */
export function mentionsIn(form: string, indicators: readonly Indicator[]): Mention[] {
  const all = indicators.flatMap((indicator) =>
    wordsOf(indicator).flatMap((word) =>
      placesOf(form, word).map((start) => ({ indicator, start, end: start + word.length })),
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
    return word.length > 1 && placeOf(form, word, 0) >= 0;
  });
}

const wordsOf = rememberedOf(({ indicatorId, name }: Indicator): readonly string[] =>
  [indicatorId, name].map((word) => identity(word ?? '')).filter((word) => word.length > 1),
);

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = placeOf(text, word, 0); at >= 0; at = placeOf(text, word, at + 1)) places.push(at);
  return places;
}

/** The first from a place on, or -1. K1 is not named by K10. */
function placeOf(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isOneWord(text[at - 1], word[0]) && !isOneWord(text[at + word.length], word.at(-1)))
      return at;
  }
  return -1;
}

/** Whether two characters that stand together belong to one word. */
function isOneWord(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && /[\da-z]/.test(a) && /[\da-z]/.test(b);
}
