import { saysSomething } from '../../facts/agenda-words';
import { namesAny } from '../../facts/mentions';
import type { PartContext } from '../part';

interface Wanted {
  /** Whether a clause speaks of the line's rows. */
  readonly isAbout: (clause: string) => boolean;
  /** Whether a clause speaks of other rows of the same table: then the whole is not about the line. */
  readonly isAboutOthers?: (clause: string) => boolean;
}

/** Something that looks like the number of a row. */
const SOME_ID = /[a-z]{1,4}-?\d/i;

/**
 * What 擬辦 of a part's rows proposes for the rows of a line: the clauses that name them, each with
 * those after it that name nothing. Where the part has one kind of line only (`isAboutOthers` given) and no
 * clause names rows of that table, the whole. '' where nothing is recorded.
 */
export function recordedProposal(no: string, context: PartContext, wanted: Wanted): string {
  const texts = context
    .itemsOf(no)
    .flatMap(({ proposal }) => (saysSomething(proposal) ? [(proposal ?? '').trim()] : []));
  const clauses = texts.flatMap(clausesOf);
  const taken: string[] = [];
  let isTaking = false;
  for (const clause of clauses) {
    isTaking = wanted.isAbout(clause) || (isTaking && !SOME_ID.test(clause));
    if (isTaking) taken.push(clause);
  }
  if (taken.length > 0) return ended(taken.join(''));
  const { isAboutOthers } = wanted;
  if (!isAboutOthers || clauses.some(isAboutOthers)) return '';
  return texts.map(ended).join('');
}

/** A test for clauses that name one of these rows. */
export function naming(ids: readonly (string | null)[]): (clause: string) => boolean {
  const known = ids.flatMap((id) => id ?? []);
  return (clause) => namesAny(clause, known);
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[。；;])\s*/).filter((clause) => clause !== '');
}

/** With one full stop at its end. */
function ended(text: string): string {
  return `${text.replace(/(?<![。；;，、\s])[。；;，、\s]+$/, '')}。`;
}
