import { agendaTitles, type ItemNo } from '../../facts/agenda-words';
import { identity } from '../../register/identity';
import { lists } from '../../register/lists';
import type { AgendaItem, Review } from '../../register/register';
import { headerOf } from '../../rules/report';
import type { DraftRow, Drafts } from '../row/draft';
import { conclusionColumns } from './agenda-walk';
import type { MeetingDesk } from './meeting-desk';

/** Cells of one row, or of the work that an item's decision assigns. */
export interface OfferPlace {
  /** Of the item, `conclusion`, or the 項次 that is to get a row. */
  readonly goal: string;
  readonly name: string;
  readonly table: 'AgendaItems' | 'Reviews' | 'Resolutions';
  /** Of the item whose decision it is; undefined of the review, and of an item that has no row yet. */
  readonly item: AgendaItem | undefined;
  /** The 項次 that is to get a row for it. */
  readonly newNo?: ItemNo;
  readonly cells: Readonly<Record<string, string>>;
}

/** What 會議紀錄 leaves room for outside its items. */
const ofMinutes: Readonly<Record<string, 'openingRemarks' | 'closingTime'>> = {
  主席致詞: 'openingRemarks',
  散會時間: 'closingTime',
};

/** The rows that the text of a box may be of. */
export function placesOf(
  desk: MeetingDesk,
  review: Review,
  box: string,
  text: string,
  drafts: Drafts,
): readonly OfferPlace[] {
  const ofReview = conclusionColumns.find((each) => box === `conclusion.${each}`) ?? ofMinutes[box];
  if (ofReview !== undefined) {
    const said = answerIn(text);
    if (said === '') return [];
    const cells = { [headerOf('Reviews', ofReview)]: said };
    return [{ goal: 'conclusion', name: '', table: 'Reviews', item: undefined, cells }];
  }
  if (box === 'motions') return [motionPlace(desk, review, text, drafts)];
  const [, of = '', what = ''] = /^(.*)\.(decision|owner|due)$/.exec(box) ?? [];
  const said = (place: Pick<OfferPlace, 'goal' | 'name' | 'item' | 'newNo'>): OfferPlace => {
    if (what === 'decision') return { ...place, table: 'AgendaItems', cells: decisionIn(text) };
    const column = headerOf('Resolutions', what === 'owner' ? 'lead' : 'dueDate');
    return { ...place, table: 'Resolutions', cells: { [column]: text } };
  };
  const items = itemsOf(desk, review, of);
  if (items.length > 0) {
    return items.map((item) => said({ goal: item.key, name: item.subject ?? item.key, item }));
  }
  const no = lists.ItemNo.find((each) => each === of);
  return no === undefined ? [] : [said(newPlace(no, review, drafts))];
}

/** A row that an item is to get, or that is typed for it by now. */
function newPlace(no: ItemNo, review: Review, drafts: Drafts) {
  const goal = addedItem(drafts, no, review)?.key ?? no;
  return { goal, name: agendaTitles[no], item: undefined, newNo: no };
}

/** What came up in the meeting: of the one row there is, else of one to be added. */
function motionPlace(
  { facts }: MeetingDesk,
  review: Review,
  text: string,
  drafts: Drafts,
): OfferPlace {
  const cells = { [headerOf('AgendaItems', 'description')]: text };
  const [item, ...others] = facts
    .itemsOf(review.reviewId)
    .filter(
      ({ itemNo, description }) =>
        itemNo === '臨時動議' && identity(description ?? '') === identity(text),
    );
  if (item && others.length === 0) {
    return { goal: item.key, name: item.key, table: 'AgendaItems', item, cells };
  }
  return { ...newPlace('臨時動議', review, drafts), table: 'AgendaItems', cells };
}

/** A row that is typed for the 項次 and not saved. */
export function addedItem(drafts: Drafts, no: ItemNo, { reviewId }: Review): DraftRow | undefined {
  const [noHeader, ofReview] = [
    headerOf('AgendaItems', 'itemNo'),
    headerOf('AgendaItems', 'reviewId'),
  ];
  return drafts.find(
    ({ table, added }) =>
      table === 'AgendaItems' && added?.[noHeader] === no && added[ofReview] === (reviewId ?? ''),
  );
}

/** A box is of a row by its number (討論事項), of a 項次, or of the nth report of one: 「2.1」. */
function itemsOf({ facts }: MeetingDesk, { reviewId }: Review, of: string): readonly AgendaItem[] {
  const rows = facts.itemsOf(reviewId);
  const own = rows.filter(({ key }) => identity(key) === identity(of));
  if (own.length > 0) return own;
  const all = rows.filter(({ itemNo }) => itemNo === of);
  if (all.length > 0) return all;
  const [, no, nth] = /^(.*)\.(\d+)$/.exec(of) ?? [];
  const reports = rows.filter(({ itemNo, itemCase }) => itemNo === no && itemCase !== '討論案');
  const one = reports[Number(nth) - 1];
  return one ? [one] : [];
}

/** 「洽悉。」 is a kind of decision, 「照案通過，並請…」 one with words; other words are a 決定. */
function decisionIn(text: string): Readonly<Record<string, string>> {
  const kind = headerOf('AgendaItems', 'decisionType');
  const decision = headerOf('AgendaItems', 'decision');
  const named = lists.DecisionType.find((each) => text.startsWith(each));
  const rest = text.slice(named?.length ?? 0);
  const isWhole = /^(?:[：:，,。；;\s]|$)/.test(rest);
  // 「決定補辦」 and 「保留意見」 begin with a kind's word and say something else.
  if (named === undefined || (!isWhole && (named === '決定' || named === '保留'))) {
    return { [kind]: '決定', [decision]: text };
  }
  const words = isWhole ? rest.replace(/^[：:，,。；;\s]+/, '') : text;
  return { [kind]: named, ...(words !== '' && { [decision]: words }) };
}

/** What is ticked of 「■適用 □需調整：」 and what stands beside it; an answer in words is itself. */
function answerIn(text: string): string {
  const parts = text.split(/(?=[□■☑☒✓✔])/).map((part) => part.trim());
  const said = parts.filter((part) => /^[^□]/.test(part) || /：./.test(part));
  const plain = said.map((part) => part.replace(/^[□■☑☒✓✔]\s*/, '').replace(/：$/, ''));
  return plain.filter((part) => part !== '').join('；');
}
