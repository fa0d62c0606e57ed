import type { Facts } from '../../facts/facts';
import { type Day, rocShort } from '../../register/day';
import { listed, say } from '../../register/said';
import { mr26 } from '../../rules/meeting/after-meeting';
import type { Problem } from '../../rules/problem';
import { severityOf } from '../../rules/severities';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import { changedFigures, named } from './changed-figures';
import { figureTexts, type PaperRecord } from './paper-record';

/** Sheets that were made together, with what they were made from. */
export interface MadeSet {
  readonly record: PaperRecord;
  readonly sheets: readonly MadeSheet[];
}

/** What MR-26 says of an approved copy. */
export interface ApprovedProblem {
  readonly problem: Problem;
  /** 會議編號 as keys compare, and the figures that are others now. */
  readonly review: string;
  readonly figures: ReadonlySet<string>;
}

/**
 * The register keeps no history of risks: assessing them anew is the work of the year that follows,
 * and no change of what was approved.
 */
const isCarriedOn = (id: string) => id.startsWith('5.');

/** Approved reviews whose rows, or whose copy, have changed since; the last copy of each counts. */
export function approvedProblems(
  sets: readonly MadeSet[],
  factsAt: (day: Day) => Facts,
): ApprovedProblem[] {
  const last = new Map<string, MadeSet>();
  for (const set of sets) {
    const { frozen, review = '', day } = set.record;
    const other = last.get(review)?.record.day;
    if (frozen && (other === undefined || other < day)) last.set(review, set);
  }
  return [...last.values()].flatMap((set) => problemOf(set, factsAt(set.record.day)));
}

function problemOf({ record, sheets }: MadeSet, facts: Facts): ApprovedProblem[] {
  const review = facts.review(record.review ?? '');
  const [first] = sheets;
  if (review?.status !== '已核定' || first === undefined) return [];
  const changed = changedFigures(record, figureTexts(facts, review)).filter(
    ({ id }) => !isCarriedOn(id),
  );
  const typed = sheets
    .flatMap(({ typedOver }) => typedOver)
    .map(({ was, is }) => ({ text: say`「${was}」改為「${is}」` }));
  const says = [
    ...(changed.length > 0 ? [say`核定後資料表已變更：${named(changed)}`] : []),
    ...(typed.length > 0 ? [say`核定版印出的數字被改過：${named(typed)}`] : []),
  ];
  if (says.length === 0) return [];
  const said = say`${review.key} 與核定版不符（${rocShort(record.day)} 保留，見「${first.name}」）。${listed(says, '；')}。誤改者請改回；確須更正者，更正後重新核定並再保留一次核定版。`;
  const problem: Problem = {
    rule: mr26.id,
    severity: severityOf(mr26, {}, facts.settings.severities),
    table: 'Reviews',
    key: review.key,
    row: 0,
    column: '',
    value: null,
    message: said.text,
    said,
    sheet: first.name,
  };
  return [{ problem, review: review.key, figures: new Set(changed.map(({ id }) => id)) }];
}
