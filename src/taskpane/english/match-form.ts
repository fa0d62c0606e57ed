import { englishAuthority } from './authority';
import { capital, filled } from './say-english';
import { SAID } from './said/all';
import { TEXTS } from './texts/all';

/** Which whole Chinese text a form with places can be: asked for texts that come without their parts. */
interface Pattern {
  /** What stands around its places. */
  readonly parts: readonly string[];
  readonly english: string;
}

let patterns: readonly Pattern[] | undefined;

function allPatterns(): readonly Pattern[] {
  patterns ??= [...Object.entries(SAID), ...Object.entries(TEXTS)]
    // A form of nothing but places would be any text.
    .filter(([form]) => form.includes('{}') && isTelling(form))
    .map(([form, english]) => ({ parts: form.split('{}'), english }))
    // The one that says most of it itself.
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  return patterns;
}

const lengthOf = ({ parts }: Pattern) => parts.join('(.*?)').length;

/** What stands in the places of a form, each as short as it can be; undefined for another form's text. */
function placesIn(text: string, parts: readonly string[]): string[] | undefined {
  const [start = '', ...rest] = parts;
  const end = rest.pop() ?? '';
  const to = text.length - end.length;
  if (!text.startsWith(start) || !text.endsWith(end)) return undefined;
  const places: string[] = [];
  let from = start.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return undefined;
    places.push(text.slice(from, at));
    from = at + part.length;
  }
  return from <= to ? [...places, text.slice(from, to)] : undefined;
}

function isTelling(form: string): boolean {
  return /\p{Script=Han}{2}/u.test(form) || (form in TEXTS && /\p{Script=Han}/u.test(form));
}

/** What stands in a place may be said by a form of its own; else it is data. */
function ofValue(value: string): string {
  return (TEXTS[value] ?? SAID[value] ?? matched(value)).replaceAll('」、「', '」, 「');
}

const known = new Map<string, string>();

/** A text made below in Chinese, in English by the form it was made by; as it is where it has none. */
export function matchForm(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const english = TEXTS[text] ?? SAID[text] ?? englishAuthority(text) ?? matched(text);
  // A file's name or whatever else a person wrote stays as it is.
  const made = english === text ? text : capital(english);
  known.set(text, made);
  return made;
}

function matched(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  for (const { parts, english } of allPatterns()) {
    const values = placesIn(text, parts);
    if (values) return filled(english, values.map(ofValue));
  }
  return text;
}
