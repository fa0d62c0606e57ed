import { addDays, type Day } from '../register/day';
import { folded } from '../register/folded';
import { identity } from '../register/identity';
import type { Finding } from '../register/register';
import { rememberedOf } from '../register/remembered';
import { isDescribed } from './described';
import type { People } from './people';

/** What a finding says, of each of its units; nothing where it says too little. */
type Wordings = (finding: Finding) => readonly string[];

export function wordingsBy(people: People, minimumTextLength: number): Wordings {
  return rememberedOf(({ unit, description }) => {
    if (unit === null || !isDescribed(description, minimumTextLength)) return [];
    const wording = folded(description);
    return [...new Set(people.unitsIn(unit))].map((own) => `${own}\n${wording}`);
  });
}

interface Dated {
  readonly finding: Finding;
  readonly foundDate: Day;
}

/** Findings with an earlier one of the same unit and wording within the days of the setting, and that one. */
export function likelyDuplicates(
  findings: readonly Finding[],
  wordings: Wordings,
  duplicateDays: number,
): ReadonlyMap<Finding, Finding> {
  const duplicates = new Map<Finding, Finding>();
  for (const alike of byUnitAndWording(findings, wordings)) {
    alike.forEach(({ finding, foundDate }, at) => {
      const earlier = alike[at - 1];
      if (!earlier || duplicates.has(finding)) return;
      if (foundDate > addDays(earlier.foundDate, duplicateDays)) return;
      // A row copied with its number is told by FND-01.
      if (identity(earlier.finding.findingId ?? '') === identity(finding.findingId ?? '')) return;
      duplicates.set(finding, earlier.finding);
    });
  }
  return duplicates;
}

/** Groups of dated findings in order of their day; a finding of two units stands in two. */
function byUnitAndWording(findings: readonly Finding[], wordings: Wordings): Dated[][] {
  const groups = new Map<string, Dated[]>();
  for (const finding of findings) {
    const { foundDate } = finding;
    if (foundDate === null) continue;
    for (const key of wordings(finding)) {
      const group = groups.get(key);
      if (group) group.push({ finding, foundDate });
      else groups.set(key, [{ finding, foundDate }]);
    }
  }
  const inOrder = (a: Dated, b: Dated) =>
    a.foundDate < b.foundDate ? -1 : a.foundDate > b.foundDate ? 1 : a.finding.row - b.finding.row;
  return [...groups.values()].map((group) => group.sort(inOrder));
}
