import { identity } from '../register/identity';
import { NextIds } from '../register/next-ids';
import type { AgendaItem, Resolution } from '../register/register';
import type { Facts } from './facts';

/** Whether a decision says of itself that there is nothing to track. */
export function needsNoTracking(decision: string | null): boolean {
  return /(無|毋|免|不)(須|需|庸|必|用|予|於|再|另|行|繼續)*(列入|納入)?(決議)?列管/.test(
    identity(decision ?? ''),
  );
}

/** Whether an item's decision assigns work that is to be tracked (MR-19). */
export function assignsWork({
  decisionType,
  decision,
}: Pick<AgendaItem, 'decisionType' | 'decision'>) {
  return decisionType === '決定' && !needsNoTracking(decision);
}

/**
 * The number after the last one of a meeting: MR-115-01-A01. A gap may be a row that was taken out
 * (TRK-08) and is never filled.
 */
export function nextResolutionId(
  reviewId: string,
  resolutions: readonly Pick<Resolution, 'resolutionId'>[],
): string {
  const ids = new NextIds(resolutions.map(({ resolutionId }) => resolutionId));
  return ids.after(`${reviewId}-A00`) ?? `${reviewId}-A01`;
}

/**
 * The rows of 決議列管 that an item's decision has become. They name the meeting and the 項次; where
 * that has several items, the words of the decision tell which is meant, and what no item's words
 * claim is of the only one that waits for its row.
 */
export function worksOf(item: AgendaItem, facts: Facts): readonly Resolution[] {
  const { reviewId, itemNo } = item;
  if (itemNo === null) return [];
  const beside = facts.itemsOf(reviewId).filter((one) => one.itemNo === itemNo);
  const own = facts.resolutionsOf(reviewId).filter((row) => row.itemNo === itemNo);
  if (beside.length <= 1) return own;
  const saidBy = ({ decision }: AgendaItem) =>
    own.filter(({ resolution }) => says(decision, resolution));
  const mine = saidBy(item);
  if (mine.length > 0) return mine;
  const claimed = new Set(beside.flatMap(saidBy));
  const waiting = beside.filter((one) => assignsWork(one) && saidBy(one).length === 0);
  return waiting.length === 1 && waiting[0]?.key === item.key
    ? own.filter((row) => !claimed.has(row))
    : [];
}

/** Whether a decision says what a tracked row says, alone or with more. */
function says(decision: string | null, resolution: string | null): boolean {
  const form = identity(resolution ?? '');
  return form !== '' && identity(decision ?? '').includes(form);
}
