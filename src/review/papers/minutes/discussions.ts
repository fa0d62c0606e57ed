import { isHeld } from '../../../facts/reviews-in-order';
import type { AgendaItem, Review } from '../../../register/register';
import type { Block } from '../../document';
import { ordinal } from '../../wording/ordinals';
import { decisionBlocks, type DecisionWord } from './decision-blocks';
import { writtenText } from './item-blocks';
import { type MeetingRows, titleOfItem } from './meeting-rows';

/** One item after the other under its 案由, each with its decision and the work it assigns. */
export function itemByItem(
  items: readonly AgendaItem[],
  rows: MeetingRows,
  word: (row: AgendaItem) => DecisionWord,
): Block[] {
  return items.flatMap((row, at): Block[] => [
    { kind: 'heading', level: 2, text: `（${ordinal(at + 1)}）${titleOfItem(row)}` },
    ...writtenText(row),
    ...decisionBlocks(row, word(row), row.key, rows.workOf(row)),
  ]);
}

/**
 * Where a held meeting has nothing recorded there was nothing; before it there is room to write. Of
 * rows that are not to be had nobody can say so.
 */
export function noneOrRoom(review: Review, label: string, box: string, lack: string | null): Block {
  if (lack !== null) return { kind: 'paragraph', text: `${lack}，無法列出。` };
  return isHeld(review)
    ? { kind: 'paragraph', text: '無。' }
    : { kind: 'form', rows: [[{ label, value: '', lines: 3, box }]] };
}
