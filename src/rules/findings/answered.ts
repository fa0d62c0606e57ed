import type { Facts } from '../../facts/facts';
import { idForm } from '../../facts/grouping';
import { ofGroup } from '../../facts/of-group';
import { identity } from '../../register/identity';
import type { CorrectiveAction, Finding } from '../../register/register';
import { rememberedOf } from '../../register/remembered';

type Actions = readonly CorrectiveAction[];

/** Whether the finding's own rows name the earlier finding or one of its actions. */
export function isAnswered({ actionsOf }: Facts, finding: Finding, earlier: Finding): boolean {
  const own = actionsOf(finding.findingId);
  const others = actionsOf(earlier.findingId);
  const note = finding.note === null ? '' : identity(finding.note);
  const form = idForm(earlier.findingId);
  if (form !== null && (note.includes(form) || textOf(own).includes(form))) return true;
  return (note !== '' && naming(others)(note)) || doName(own, others);
}

/** What the actions of one finding say, each text once and in a line of its own: a form has no lines. */
const textOf = ofGroup((actions: Actions): string => {
  const forms = new Set<string>();
  for (const { cause, note } of actions) {
    if (cause !== null) forms.add(identity(cause));
    if (note !== null) forms.add(identity(note));
  }
  return [...forms].join('\n');
});

/** Whether a form names one of these actions. */
const naming = ofGroup((actions: Actions) => {
  const ids = new Set<string>();
  for (const { actionId } of actions) {
    const form = idForm(actionId);
    if (form !== null) ids.add(form);
  }
  return anyOf(ids);
});

/** Whether a text has one of these words: of thousands of one length the text is gone through once. */
function anyOf(words: ReadonlySet<string>): (text: string) => boolean {
  const lengths = new Set([...words].map((word) => word.length));
  const one = (text: string, length: number): boolean => {
    for (let at = 0; at + length <= text.length; at += 1) {
      if (words.has(text.slice(at, at + length))) return true;
    }
    return false;
  };
  return words.size < MANY * lengths.size
    ? (text) => [...words].some((word) => text.includes(word))
    : (text) => [...lengths].some((length) => one(text, length));
}

/** Looking for so many words takes as long as asking of each place what stands there. */
const MANY = 16;

/** Whether actions of one finding name those of another: each two are looked at once. */
function doName(own: Actions, others: Actions): boolean {
  if (own.length === 0 || others.length === 0) return false;
  if (own.length === 1 && others.length === 1) return naming(others)(textOf(own));
  return namedBy(others)(own);
}

const namedBy = rememberedOf((others: Actions) =>
  rememberedOf((own: Actions) => naming(others)(textOf(own))),
);
