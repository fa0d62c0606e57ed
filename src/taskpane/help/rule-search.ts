import { identity } from '../../register/identity';
import type { RuleEntry } from '../../rules/reference';
import { noteOf } from '../in-words';

/** The rules in which each of the words stands, whatever the case and width of its letters. */
export function rulesWith(
  entries: readonly RuleEntry[],
  sentences: ReadonlyMap<string, string>,
  wanted: string,
): readonly RuleEntry[] {
  const words = wanted
    .split(/\s+/)
    .map((word) => identity(word).toLowerCase())
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const { id, title, titleEn, why, mend, authority, thresholds } = entry;
    const said = noteOf(entry);
    const items = thresholds.map(({ item }) => item);
    const all = [
      id,
      title,
      titleEn,
      sentences.get(id) ?? '',
      why,
      mend,
      said.why,
      said.mend,
      authority,
      ...items,
    ];
    const text = identity(all.join(' ')).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
