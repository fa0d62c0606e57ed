import type { Facts } from '../../facts/facts';
import { identity } from '../../register/identity';
import { lists } from '../../register/lists';
import { actionProgress } from '../../register/progress';
import type { Finding } from '../../register/register';

/** What the chips over 發現事項 ask for; '' asks for nothing. */
export interface FindingFilter {
  readonly unit: string;
  readonly category: string;
  readonly source: string;
  readonly audit: string;
  /** 執行情形 of one of its actions. */
  readonly progress: string;
  /** An action is late and not done. */
  readonly late: boolean;
  /** An action is done and not verified. */
  readonly unverified: boolean;
  /** The same 條文 again, as FND-12 counts. */
  readonly repeated: boolean;
  /** 開立人 is the person who works here. */
  readonly mine: boolean;
}

export const noFilter: FindingFilter = {
  ...{ unit: '', category: '', source: '', audit: '', progress: '' },
  ...{ late: false, unverified: false, repeated: false, mine: false },
};

/** Chips of a value that a column of the table carries, and of a value that none does. */
export const CHOICES = ['unit', 'category', 'source', 'audit', 'progress'] as const;
export const FLAGS = ['late', 'unverified', 'repeated', 'mine'] as const;

export type Chip = keyof FindingFilter;

export function isNothing(filter: FindingFilter): boolean {
  return CHOICES.every((chip) => filter[chip] === '') && FLAGS.every((chip) => !filter[chip]);
}

/** Whether a finding is one that a chip asks for. @param me a name of 成員, or ''. */
export function fits(
  facts: Facts,
  finding: Finding,
  chip: Chip,
  value: string,
  me: string,
): boolean {
  const is = (own: string | null) => own !== null && identity(own) === identity(value);
  const actions = () => facts.currentActionsOf(finding.findingId);
  switch (chip) {
    case 'unit':
      return finding.unit !== null && facts.people.unitsIn(finding.unit).includes(identity(value));
    case 'category':
      return is(finding.category);
    case 'source':
      return is(finding.source);
    case 'audit':
      return is(finding.auditId);
    case 'progress':
      return actions().some((action) => is(actionProgress(action, facts.today)));
    case 'late':
      return actions().some((action) => actionProgress(action, facts.today) === '逾期辦理中');
    case 'unverified':
      // A closed finding was closed without it, which FND-15 speaks of.
      if (finding.closedDate !== null) return false;
      return actions().some(({ doneDate, result }) => doneDate !== null && result === null);
    case 'repeated':
      return facts.repeats.earlierOf(finding) !== undefined;
    case 'mine':
      return (
        me !== '' &&
        facts.people.namesIn(finding.issuer).some((name) => facts.people.sameName(name, me))
      );
  }
}

/** What may be chosen for a chip: what findings there are of, in the order of the lists. */
export function choicesOf(
  facts: Facts,
): Readonly<Record<(typeof CHOICES)[number], readonly string[]>> {
  const { Findings, Units, Audits } = facts.rows;
  const named = (chip: Chip, values: readonly (string | null)[]) =>
    values.filter(
      (value) =>
        value !== null && Findings.some((finding) => fits(facts, finding, chip, value, '')),
    ) as string[];
  return {
    unit: named(
      'unit',
      Units.map(({ unit }) => unit),
    ),
    category: named('category', lists.FindingCategory),
    source: named('source', lists.FindingSource),
    audit: named(
      'audit',
      Audits.map(({ auditId }) => auditId),
    ),
    progress: named('progress', lists.ActionProgress),
  };
}
