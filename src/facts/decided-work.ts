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
export function worksOf(
  item: AgendaItem,
  facts: Pick<Facts, 'itemsOf' | 'resolutionsOf'>,
): readonly Resolution[] {
  const { reviewId, itemNo } = item;
  if (itemNo === null) return [];
  const { beside, own, saidBy, others } = decidedUnder(itemNo, {
    items: facts.itemsOf(reviewId),
    resolutions: facts.resolutionsOf(reviewId),
  });
  if (beside.length <= 1) return own;
  const mine = saidBy(item);
  if (mine.length > 0) return mine;
  const { waiting, unclaimed } = others();
  return waiting.length === 1 && waiting[0]?.key === item.key ? unclaimed : [];
}

interface Meeting {
  readonly items: readonly AgendaItem[];
  readonly resolutions: readonly Resolution[];
}

/** What was decided under one 項次 of a meeting. */
interface Decided {
  readonly beside: readonly AgendaItem[];
  readonly own: readonly Resolution[];
  readonly saidBy: (item: AgendaItem) => readonly Resolution[];
  /** Items that wait for their row, and rows that no item's words claim. */
  readonly others: () => {
    readonly waiting: readonly AgendaItem[];
    readonly unclaimed: readonly Resolution[];
  };
}

// Each item of a meeting asks for it: of six thousand it is worked out once.
const decidedIn = new WeakMap<
  Meeting['items'],
  { readonly of: Meeting['resolutions']; readonly by: Map<string, Decided> }
>();

function decidedUnder(itemNo: string, meeting: Meeting): Decided {
  const { items, resolutions } = meeting;
  let known = decidedIn.get(items);
  if (known?.of !== resolutions) decidedIn.set(items, (known = { of: resolutions, by: new Map() }));
  const decided = known.by.get(itemNo) ?? decidedAmong(itemNo, meeting);
  known.by.set(itemNo, decided);
  return decided;
}

function decidedAmong(itemNo: string, { items, resolutions }: Meeting): Decided {
  const beside = items.filter((one) => one.itemNo === itemNo);
  const own = resolutions.filter((row) => row.itemNo === itemNo);
  const forms = own.map(({ resolution }) => identity(resolution ?? ''));
  const isBeside = new Set(beside);
  const said = new Map<AgendaItem, readonly Resolution[]>();
  /** What a decision says, alone or with more. */
  const saidBy = (item: AgendaItem) => {
    const rows = said.get(item);
    if (rows) return rows;
    const words = identity(item.decision ?? '');
    const found = own.filter((_, at) => forms[at] !== '' && words.includes(forms[at] ?? ''));
    // A draft is another one with each letter.
    if (isBeside.has(item)) said.set(item, found);
    return found;
  };
  let others: ReturnType<Decided['others']> | undefined;
  const othersOf = () => {
    const claimed = new Set(beside.flatMap(saidBy));
    const waiting = beside.filter((one) => assignsWork(one) && saidBy(one).length === 0);
    return { waiting, unclaimed: own.filter((row) => !claimed.has(row)) };
  };
  return { beside, own, saidBy, others: () => (others ??= othersOf()) };
}
