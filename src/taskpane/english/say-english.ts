import { type Said, type SaidValue } from '../../register/said';
import { SAID } from './said/all';

const LISTS: Readonly<Record<string, string>> = {
  '、': ', ',
  '，': ', ',
  '；': '; ',
  與: ' and ',
};

/** A sentence in English; in Chinese where it has no English words, which the guards do not allow. */
export function sayEnglish(said: Said): string {
  const text = worded(said).replace(/ {2,}/g, ' ').trim();
  return capital(text);
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** What is wrong, without what to do about it: the first of the sentences of its form, not of its values. */
export function sayShort(said: Said): string {
  const english = SAID[said.form];
  if (english === undefined) return sayEnglish(said);
  const [first = ''] = english.split(/[.;] /);
  return capital(
    filled(first, said.values.map(worded))
      .replace(/ {2,}/g, ' ')
      .replace(/(?:[.;]|(?<![.; ])) *$/, ''),
  );
}

function worded(value: SaidValue): string {
  if (typeof value === 'string') return value;
  const { form, values, text } = value;
  const between = LISTS[form];
  if (between !== undefined) return values.map(worded).join(between);
  const english = SAID[form];
  return english === undefined ? text : filled(english, values.map(worded));
}

/** {0} is the first value, {0|row|rows} the word that goes with it as a number. */
export function filled(english: string, values: readonly string[]): string {
  return english.replace(
    /\{(\d)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_, at: string, one: string | undefined, many: string | undefined) => {
      const value = values[Number(at)] ?? '';
      if (one === undefined || many === undefined) return value;
      return value === '1' ? one : many;
    },
  );
}
