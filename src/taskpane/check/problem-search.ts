import type { Problem } from '../../rules/problem';
import { messageOf } from '../problem-words';
import { placeOf, titleOfRule } from './problem-text';

/** Made once of a problem, however often is searched. */
const known = new WeakMap<Problem, string>();

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function textOf(problem: Problem): string {
  const made = known.get(problem);
  if (made !== undefined) return made;
  const { rule } = problem;
  const text = plain([placeOf(problem), rule, titleOfRule(rule), messageOf(problem)].join('\n'));
  known.set(problem, text);
  return text;
}

/** Every word is somewhere in what is shown of a problem or in its rule's title; full width is as half width. */
export function searchFor(words: string): (problem: Problem) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return (problem) => wanted.every((word) => textOf(problem).includes(word));
}
