import { englishAuthority } from './authority';
import { capital, filled } from './say-english';
import { SAID } from './said/all';
import { TEXTS } from './texts/all';

/** Which whole Chinese text a form with places can be: asked for texts that come without their parts. */
interface Pattern {
  readonly start: string;
  readonly pattern: RegExp;
  readonly english: string;
}

let patterns: readonly Pattern[] | undefined;

function allPatterns(): readonly Pattern[] {
  patterns ??= [...Object.entries(SAID), ...Object.entries(TEXTS)]
    // A form of nothing but places would be any text.
    .filter(([form]) => form.includes('{}') && isTelling(form))
    .map(([form, english]) => {
      const parts = form.split('{}');
      const source = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.*?)');
      return { start: parts[0] ?? '', pattern: new RegExp(`^${source}$`, 's'), english };
    })
    // The one that says most of it itself.
    .sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  return patterns;
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
  for (const { start, pattern, english } of allPatterns()) {
    if (!text.startsWith(start)) continue;
    const values = pattern.exec(text)?.slice(1);
    if (values) return filled(english, values.map(ofValue));
  }
  return text;
}
