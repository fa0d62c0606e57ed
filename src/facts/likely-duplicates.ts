import { addDays, type Day } from '../register/day';
import { folded, foldedStart } from '../register/folded';
import { identity } from '../register/identity';
import type { Finding } from '../register/register';
import { rememberedOf } from '../register/remembered';
import { derived } from './derived';
import { derivedEach } from './derived-each';
import { isDescribed } from './described';
import { asWritten, FollowedIndex } from './followed-index';
import type { People } from './people';

/** A dated finding by how what it says begins, once of each of its units. */
interface Dated {
  readonly finding: Finding;
  readonly foundDate: Day;
  readonly beginning: string;
}

/** Letters by which nearly all findings are told apart; of pages of text the rest is seldom looked at. */
const BEGINNING = 200;

interface Sources {
  readonly findings: () => readonly Finding[];
  readonly people: () => People;
  readonly settings: () => { readonly minimumTextLength: number; readonly duplicateDays: number };
}

/** A finding, and the one before it of the same unit and wording within the days of the setting. */
export type Repeated = readonly [finding: Finding, earlier: Finding];

/** Each finding that was probably recorded before, with that one. */
export class LikelyDuplicates {
  /** By the row of the sheet: ten thousand are filled in again after each edit. */
  private readonly byRow: (Finding | undefined)[] = [];
  readonly pairs: readonly Repeated[];

  /** @param found of a finding of several units there may be several: the first counts. */
  constructor(found: Iterable<readonly Repeated[]>) {
    const pairs: Repeated[] = [];
    for (const some of found) {
      for (const pair of some) {
        const { row } = pair[0];
        if (this.byRow[row] !== undefined) continue;
        this.byRow[row] = pair[1];
        pairs.push(pair);
      }
    }
    this.pairs = pairs;
  }

  earlierOf({ row }: Finding): Finding | undefined {
    return this.byRow[row];
  }
}

export function likelyDuplicates({ findings, people, settings }: Sources): () => LikelyDuplicates {
  const datedOf = derivedEach((finding: Finding) =>
    wordingsOf(finding, people(), settings().minimumTextLength),
  );
  const index = new FollowedIndex(
    () => {
      const dated: Dated[] = [];
      for (const some of datedOf(findings())) for (const one of some) dated.push(one);
      return dated;
    },
    ({ beginning }) => beginning,
    asWritten,
  );
  const pairsWithin = derived(() => {
    const { duplicateDays } = settings();
    return rememberedOf((beginning: readonly Dated[]) =>
      wordedAlike(beginning).flatMap((alike) => pairsOf(alike, duplicateDays)),
    );
  });
  return derived(() => {
    const pairsOfAll = pairsWithin();
    return new LikelyDuplicates(
      index.all().map((alike) => (alike.length < 2 ? noPairs : pairsOfAll(alike))),
    );
  });
}

const noPairs: readonly Repeated[] = [];
const nothing: readonly Dated[] = [];

/** Nothing where it says too little. */
function wordingsOf(finding: Finding, people: People, minimumTextLength: number): readonly Dated[] {
  const { unit, description, foundDate } = finding;
  if (foundDate === null || unit === null) return nothing;
  if (!isDescribed(description, minimumTextLength)) return nothing;
  const start = foldedStart(description ?? '', BEGINNING);
  const units = people.unitsIn(unit);
  const dated = (own: string): Dated => ({ finding, foundDate, beginning: `${own}\n${start}` });
  // Nearly always there is one.
  const [first] = units;
  if (first !== undefined && units.length === 1) return [dated(first)];
  return [...new Set(units)].map(dated);
}

/** Of those that begin alike, those that go on alike. */
function wordedAlike(beginning: readonly Dated[]): readonly (readonly Dated[])[] {
  if (beginning.every(({ beginning: own }) => own.length < BEGINNING)) return [beginning];
  const byWording = new Map<string, Dated[]>();
  for (const one of beginning) {
    const wording = folded(one.finding.description);
    const alike = byWording.get(wording);
    if (alike) alike.push(one);
    else byWording.set(wording, [one]);
  }
  return [...byWording.values()];
}

/** In order of their day, each with the one before it. */
function pairsOf(alike: readonly Dated[], duplicateDays: number): Repeated[] {
  const ordered = [...alike].sort(inOrder);
  const pairs: Repeated[] = [];
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
