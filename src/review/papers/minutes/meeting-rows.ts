import { agendaTitles } from '../../../facts/agenda-words';
import { worksOf } from '../../../facts/decided-work';
import type { Facts } from '../../../facts/facts';
import { lists } from '../../../register/lists';
import type { AgendaItem, Resolution, Review } from '../../../register/register';

/** The rows of one meeting as its minutes take them, each in one place. */
export interface MeetingRows {
  /** All, by 項次 and as they stand in the sheet. */
  readonly items: readonly AgendaItem[];
  itemsOf(no: string): readonly AgendaItem[];
  /** Whether a row belongs to 討論事項; what comes up in the meeting has a place of its own. */
  isDiscussed(row: AgendaItem): boolean;
  /** What the decision of an item assigns; what its 項次 has beside it stands with the last item. */
  workOf(row: AgendaItem): readonly Resolution[];
  /** What is tracked under a 項次 of which the meeting has no item. */
  workWithoutItem(no: string): readonly Resolution[];
  /** What no 項次 of these minutes has said. */
  workLeft(): readonly Resolution[];
}

/** 臨時動議 */
export const MOTIONS = '臨時動議';

export function meetingRows(facts: Facts, review: Review): MeetingRows {
  const places = new Map<string | null, number>(lists.ItemNo.map((no, at) => [no, at]));
  const placeOf = ({ itemNo }: AgendaItem) => places.get(itemNo) ?? lists.ItemNo.length;
  const items = [...facts.itemsOf(review.reviewId)].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.row - b.row,
  );
  const isDiscussed = (row: AgendaItem) => row.itemCase === '討論案' && row.itemNo !== MOTIONS;
  const all = facts.resolutionsOf(review.reviewId);
  const work = new Map(items.map((row) => [row, [...worksOf(row, facts)]]));
  const claimed = new Set([...work.values()].flat());
  for (const resolution of all) {
    if (claimed.has(resolution) || resolution.itemNo === null) continue;
    const own = items.filter(({ itemNo }) => itemNo === resolution.itemNo);
    // What is discussed is printed after what is reported.
    const last = own.filter(isDiscussed).at(-1) ?? own.at(-1);
    if (last) work.get(last)?.push(resolution);
  }
  const told = new Set<Resolution>();
  const tell = (rows: readonly Resolution[]) => {
    const fresh = rows.filter((row) => !told.has(row));
    fresh.forEach((row) => told.add(row));
    return fresh;
  };
  return {
    items,
    itemsOf: (no) => items.filter((row) => row.itemNo === no),
    isDiscussed,
    workOf: (row) => tell(work.get(row) ?? []),
    workWithoutItem: (no) =>
      items.some(({ itemNo }) => itemNo === no)
        ? []
        : tell(all.filter(({ itemNo }) => itemNo === no)),
    workLeft: () => all.filter((row) => !told.has(row)),
  };
}

/** What an item is called where no part of the agenda stands above it. */
export function titleOfItem({ subject, itemNo }: AgendaItem): string {
  return subject ?? (itemNo === null ? '（案由未填）' : agendaTitles[itemNo]);
}
