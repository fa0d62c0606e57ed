import type { ItemNo } from './agenda-words';
import type { Meeting } from './meeting';
import { partState, type PartState } from './part-state';
import { isHeld } from './reviews-in-order';

/** Procedure 伍.二.(二). */
export const procedureItems: readonly ItemNo[] = [
  '1',
  '2',
  '3-1',
  '3-2',
  '3-3',
  '3-4',
  '4',
  '5',
  '6',
];

/** 議程版本 is of today: a meeting held with six parts keeps six. */
export function hasSeventhPart({ facts, review }: Pick<Meeting, 'facts' | 'review'>): boolean {
  return (
    facts.settings.agendaVersion === '含 2022 年版' &&
    (!isHeld(review) || facts.itemsOf(review.reviewId).some(({ itemNo }) => itemNo === '7'))
  );
}

export function partNumbersOf(meeting: Pick<Meeting, 'facts' | 'review'>): readonly ItemNo[] {
  return hasSeventhPart(meeting) ? [...procedureItems, '7'] : procedureItems;
}

/** What the agenda of a meeting consists of, each with its state: the checks and the paper ask here. */
export function partsOfAgenda(
  meeting: Meeting,
): readonly { readonly no: ItemNo; readonly state: PartState }[] {
  return partNumbersOf(meeting).map((no) => ({ no, state: partState(no, meeting) }));
}
