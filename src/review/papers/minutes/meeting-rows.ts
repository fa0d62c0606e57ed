import { agendaTitles } from '../../../facts/agenda-words';
import type { Facts } from '../../../facts/facts';
import { lists } from '../../../register/lists';
import type { AgendaItem, Resolution, Review } from '../../../register/register';
import type { Block } from '../../document';
import { assignedWork } from './decision-blocks';

/** The rows of one meeting as its minutes take them, each in one place. */
export interface MeetingRows {
  /** All, by 項次 and as they stand in the sheet. */
  readonly items: readonly AgendaItem[];
  itemsOf(no: string): readonly AgendaItem[];
  /** Whether a row belongs to 討論事項; what comes up in the meeting has a place of its own. */
  isDiscussed(row: AgendaItem): boolean;
  /** What the decisions under a 項次 assign; said where it is asked for first. */
  workOf(no: string | null): readonly Block[];
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
  const left = new Set(facts.resolutionsOf(review.reviewId));
  return {
    items,
    itemsOf: (no) => items.filter((row) => row.itemNo === no),
    isDiscussed: (row) => row.itemCase === '討論案' && row.itemNo !== MOTIONS,
    workOf: (no) => {
      const own = [...left].filter(({ itemNo }) => itemNo === no);
      own.forEach((row) => left.delete(row));
      return assignedWork(own);
    },
    workLeft: () => [...left],
  };
}

/** What an item is called where no part of the agenda stands above it. */
export function titleOfItem({ subject, itemNo }: AgendaItem): string {
  return subject ?? (itemNo === null ? '（案由未填）' : agendaTitles[itemNo]);
}
