import { addDays, type Day } from '../register/day';
import { folded } from '../register/folded';
import { identity } from '../register/identity';
import type { Finding } from '../register/register';
import { rememberedOf } from '../register/remembered';
import { derived } from './derived';
import { derivedEach } from './derived-each';
import { isDescribed } from './described';
import { FollowedIndex } from './followed-index';
import type { People } from './people';

/** A dated finding by what it says, once of each of its units. */
interface Dated {
  readonly finding: Finding;
  readonly foundDate: Day;
  readonly wording: string;
}

interface Sources {
  readonly findings: () => readonly Finding[];
  readonly people: () => People;
  readonly settings: () => { readonly minimumTextLength: number; readonly duplicateDays: number };
}

/** Findings with an earlier one of the same unit and wording within the days of the setting, and that one. */
export function likelyDuplicates({
  findings,
  people,
  settings,
}: Sources): () => ReadonlyMap<Finding, Finding> {
  const datedOf = derivedEach((finding: Finding) =>
    wordingsOf(finding, people(), settings().minimumTextLength),
  );
  const index = new FollowedIndex(
    () => {
      const dated: Dated[] = [];
      for (const some of datedOf(findings())) for (const one of some) dated.push(one);
      return dated;
    },
    ({ wording }) => wording,
    (wording) => wording,
  );
  const pairsWithin = derived(() => {
    const { duplicateDays } = settings();
    return rememberedOf((alike: readonly Dated[]) => pairsOf(alike, duplicateDays));
  });
  return derived(() => {
    const duplicates = new Map<Finding, Finding>();
    for (const alike of index.all()) {
      if (alike.length < 2) continue;
      for (const [finding, earlier] of pairsWithin()(alike)) {
        if (!duplicates.has(finding)) duplicates.set(finding, earlier);
      }
    }
    return duplicates;
  });
}

const nothing: readonly Dated[] = [];

/** Nothing where it says too little. */
function wordingsOf(finding: Finding, people: People, minimumTextLength: number): readonly Dated[] {
  const { unit, description, foundDate } = finding;
  if (foundDate === null || unit === null) return nothing;
  if (!isDescribed(description, minimumTextLength)) return nothing;
  const wording = folded(description);
  const units = people.unitsIn(unit);
  const dated = (own: string): Dated => ({ finding, foundDate, wording: `${own}\n${wording}` });
  // Nearly always there is one.
  const [first] = units;
  if (first !== undefined && units.length === 1) return [dated(first)];
  return [...new Set(units)].map(dated);
}

/** In order of their day, each with the one before it. */
function pairsOf(alike: readonly Dated[], duplicateDays: number): [Finding, Finding][] {
  const ordered = [...alike].sort(inOrder);
  const pairs: [Finding, Finding][] = [];
  for (let at = 1; at < ordered.length; at += 1) {
    const earlier = ordered[at - 1] as Dated;
    const { finding, foundDate } = ordered[at] as Dated;
    if (foundDate > addDays(earlier.foundDate, duplicateDays)) continue;
    // A row copied with its number is told by FND-01.
    if (identity(earlier.finding.findingId ?? '') === identity(finding.findingId ?? '')) continue;
    pairs.push([finding, earlier.finding]);
  }
  return pairs;
}

function inOrder(a: Dated, b: Dated): number {
  if (a.foundDate !== b.foundDate) return a.foundDate < b.foundDate ? -1 : 1;
  return a.finding.row - b.finding.row;
}
