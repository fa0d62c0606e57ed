import type { Day } from '../register/day';
import { isNonconformity } from '../register/nonconformity';
import type { Finding } from '../register/register';
import { rememberedOf } from '../register/remembered';
import { derivedEach } from './derived-each';
import { FollowedIndex } from './followed-index';

/** A nonconformity whose day is known. */
interface Dated {
  readonly finding: Finding;
  readonly foundDate: Day;
}

/** Nonconformities by 條文: whether one is a repeat of an earlier one (3-1.repeat, FND-12). */
export class Repeats {
  private readonly byClause: FollowedIndex<Dated | null>;

  constructor(
    findings: () => readonly Finding[],
    private readonly years: () => number,
  ) {
    const datedOf = derivedEach((finding: Finding) => {
      const { foundDate } = finding;
      return isNonconformity(finding) && foundDate !== null ? { finding, foundDate } : null;
    });
    this.byClause = new FollowedIndex(
      () => datedOf(findings()),
      (dated) => dated?.finding.clause ?? null,
    );
  }

  /** The latest earlier nonconformity of the same 條文 within the years before; undefined where there is none. */
  earlierOf(finding: Finding): Finding | undefined {
    const { foundDate, clause } = finding;
    if (foundDate === null || !isNonconformity(finding)) return undefined;
    const before = lastBefore(inOrder(this.byClause.of(clause)), foundDate);
    return before && before.foundDate >= yearsBefore(foundDate, this.years())
      ? before.finding
      : undefined;
  }
}

/** Findings of one 條文 in order of their day; of one day as they stand in the sheet. */
const inOrder = rememberedOf((rows: readonly (Dated | null)[]): readonly Dated[] =>
  rows
    .filter((row) => row !== null)
    .sort((a, b) => (a.foundDate < b.foundDate ? -1 : a.foundDate > b.foundDate ? 1 : 0)),
);

/** The last of rows in order of their day that is before a day. */
function lastBefore(rows: readonly Dated[], day: Day): Dated | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.foundDate < day) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}

/** The same calendar day that many years before; as text it compares even where 29 February is none. */
function yearsBefore(day: Day, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
