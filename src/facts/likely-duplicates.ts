import { addDays, type Day } from '../register/day';
import { folded } from '../register/folded';
import { identity } from '../register/identity';
import type { Finding } from '../register/register';
import type { Settings } from '../register/settings';
import { isDescribed } from './described';
import type { People } from './people';

interface Dated {
  readonly finding: Finding;
  readonly foundDate: Day;
}

/** Findings with an earlier one of the same unit and wording within the days of the setting, and that one. */
export function likelyDuplicates(
  findings: readonly Finding[],
  people: People,
  settings: Settings,
): ReadonlyMap<Finding, Finding> {
  const duplicates = new Map<Finding, Finding>();
  const { duplicateDays } = settings;
  for (const alike of byUnitAndWording(findings, people, settings)) {
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
function byUnitAndWording(
  findings: readonly Finding[],
  people: People,
  settings: Settings,
): Dated[][] {
  const groups = new Map<string, Dated[]>();
  for (const finding of findings) {
    const { foundDate, unit, description } = finding;
    if (foundDate === null || unit === null) continue;
    if (!isDescribed(description, settings.minimumTextLength)) continue;
    const wording = folded(description);
    for (const own of new Set(people.unitsIn(unit))) {
      const key = `${own}\n${wording}`;
      const group = groups.get(key);
      if (group) group.push({ finding, foundDate });
      else groups.set(key, [{ finding, foundDate }]);
    }
  }
  const inOrder = (a: Dated, b: Dated) =>
    a.foundDate < b.foundDate ? -1 : a.foundDate > b.foundDate ? 1 : a.finding.row - b.finding.row;
  return [...groups.values()].map((group) => group.sort(inOrder));
}
