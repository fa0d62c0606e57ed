import { yearOfFindingId } from '../register/finding-id';
import { identity } from '../register/identity';
import type { CorrectiveAction, Finding } from '../register/register';
import { derived } from './derived';
import { areAlike, derivedEach } from './derived-each';

/**
 * Actions that name no known finding, and findings that carry no 編號 as it should be. Either is reported where it
 * stands; what it leaves behind, a finding without action or an action without finding, is the same
 * slip seen from the other side where their units are one.
 */
export class Strays {
  private readonly actionUnits: () => ReadonlySet<string>;
  private readonly findingUnits: () => ReadonlySet<string>;

  constructor({ findings, actions }: Rows, isFinding: (findingId: string | null) => boolean) {
    const ofActions = derivedEach((action: CorrectiveAction) =>
      isFinding(action.findingId) ? null : unitOf(action),
    );
    const ofFindings = derivedEach((finding: Finding) =>
      yearOfFindingId(finding.findingId ?? '') === undefined ? unitOf(finding) : null,
    );
    this.actionUnits = unitsAmong(() => ofActions(actions()));
    this.findingUnits = unitsAmong(() => ofFindings(findings()));
  }

  /** Whether an action that names no known finding may be this one's. */
  mayHaveAction(finding: Finding): boolean {
    return mayBeAmong(this.actionUnits(), finding);
  }

  /** Whether a finding without a proper 編號 may be the one that an action names. */
  mayHaveFinding(action: CorrectiveAction): boolean {
    return mayBeAmong(this.findingUnits(), action);
  }
}

interface Rows {
  readonly findings: () => readonly Finding[];
  readonly actions: () => readonly CorrectiveAction[];
}

/** The same set as long as it holds the same. */
function unitsAmong(units: () => readonly (string | null)[]): () => ReadonlySet<string> {
  return derived(() => new Set(units().filter((unit) => unit !== null)), areAlike);
}

/** '' where no unit is known: that may be any. */
function unitOf({ unit }: { readonly unit: string | null }): string {
  return identity(unit ?? '');
}

function mayBeAmong(units: ReadonlySet<string>, row: { readonly unit: string | null }): boolean {
  if (units.size === 0) return false;
  const own = unitOf(row);
  return own === '' || units.has('') || units.has(own);
}
