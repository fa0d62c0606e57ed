import { worksOf } from '../../facts/decided-work';
import type { AgendaItem, Review } from '../../register/register';
import { identity } from '../../register/identity';
import { lists } from '../../register/lists';
import { headerOf } from '../../rules/report';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import { boxTitle, type WrittenBox } from '../../workbook/paper/written-box';
import { readRecord } from '../papers/paper-record';
import { conclusionColumns } from './agenda-walk';
import { draftOf, type DraftRow, type Drafts, withRow } from '../row/draft';
import { itemRow, newWork, newWorksOf, reviewRow, workRow } from './draft-rows';
import type { MeetingDesk } from './meeting-desk';
import { columnOf, typedValue } from '../row/typed-value';

/** What was written on a printed paper of the meeting, and what it would be in the tables. */
export interface Offer {
  readonly sheet: string;
  /** 「3-1 決定」 */
  readonly title: string;
  readonly text: string;
  /** Rows it may be of: of several a person says which, and none is there of an item not listed. */
  readonly places: readonly OfferPlace[];
}

/** Cells of one row, or of the work that an item's decision assigns. */
export interface OfferPlace {
  /** Of the item, or `conclusion`. */
  readonly goal: string;
  readonly name: string;
  readonly table: 'AgendaItems' | 'Reviews' | 'Resolutions';
  /** Of the item whose decision it is; undefined of the review. */
  readonly item: AgendaItem | undefined;
  readonly cells: Readonly<Record<string, string>>;
}

/** What stands on papers of the chosen review and not in the tables. */
export function offersOf(
  desk: MeetingDesk,
  made: readonly MadeSheet[],
  drafts: Drafts,
): readonly Offer[] {
  const { review } = desk;
  if (!review) return [];
  return made
    .filter(({ record }) => isOf(record, review))
    .flatMap(({ name, written }) => written.map((box) => offerOf(desk, review, name, box)))
    .filter(({ places }) => !places.some((each) => isIn(desk, drafts, each)));
}

function isOf(text: string, { key }: Review): boolean {
  const record = readRecord(text);
  return record?.review !== undefined && identity(record.review) === identity(key);
}

function offerOf(desk: MeetingDesk, review: Review, sheet: string, written: WrittenBox): Offer {
  const text = written.text.trim();
  return {
    sheet,
    title: boxTitle(written),
    text,
    places: placesOf(desk, review, written.box, text),
  };
}

/** What 會議紀錄 leaves room for outside its items. */
const ofMinutes: Readonly<Record<string, 'openingRemarks' | 'closingTime'>> = {
  主席致詞: 'openingRemarks',
  散會時間: 'closingTime',
};

function placesOf(
  desk: MeetingDesk,
  review: Review,
  box: string,
  text: string,
): readonly OfferPlace[] {
  const ofReview = conclusionColumns.find((each) => box === `conclusion.${each}`) ?? ofMinutes[box];
  if (ofReview !== undefined) {
    const said = answerIn(text);
    if (said === '') return [];
    const cells = { [headerOf('Reviews', ofReview)]: said };
    return [{ goal: 'conclusion', name: '', table: 'Reviews', item: undefined, cells }];
  }
  const [, of = '', what = ''] = /^(.*)\.(decision|owner|due)$/.exec(box) ?? [];
  return itemsOf(desk, review, of).map((item): OfferPlace => {
    const name = item.subject ?? item.key;
    const place = { goal: item.key, name, item };
    if (what === 'decision') return { ...place, table: 'AgendaItems', cells: decisionIn(text) };
    const column = headerOf('Resolutions', what === 'owner' ? 'lead' : 'dueDate');
    return { ...place, table: 'Resolutions', cells: { [column]: text } };
  });
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

/** Whether the tables, or what is typed for them, say it already. */
function isIn(desk: MeetingDesk, drafts: Drafts, place: OfferPlace): boolean {
  return rowsOf(desk, drafts, place).some(({ table, key, added, cells }) =>
    Object.entries(place.cells).every(([header, text]) => {
      const value = typedValue(columnOf(table, header), text);
      const typed = cells[header]?.text;
      const mine = typed === undefined ? undefined : typedValue(columnOf(table, header), typed);
      const seen = added ? '' : desk.rows.cell(table, key, header);
      const now = mine === undefined ? seen : mine.ok ? mine.value : typed;
      return identity(String(now ?? '')) === identity(String(value.ok ? value.value : text));
    }),
  );
}

/** The rows that a place may be written to, as they are typed by now. */
function rowsOf(
  { facts, review }: MeetingDesk,
  drafts: Drafts,
  { table, item }: OfferPlace,
): readonly DraftRow[] {
  const as = (row: DraftRow) => draftOf(drafts, row.table, row.key) ?? row;
  if (table === 'Reviews') return review ? [as(reviewRow(review))] : [];
  if (!item) return [];
  if (table === 'AgendaItems') return [as(itemRow(item))];
  const works = worksOf(item, facts).map(({ key }) => as(workRow(key, item.key)));
  return [...works, ...newWorksOf(drafts, item.key)];
}

/** Whether the place is blank: taking it over changes nothing that anybody has recorded or typed. */
export function isBlankPlace(desk: MeetingDesk, drafts: Drafts, place: OfferPlace): boolean {
  const rows = rowsOf(desk, drafts, place);
  if (rows.length > 1) return false;
  return rows.every(({ table, key, added, cells }) =>
    Object.keys(place.cells).every(
      (header) => (cells[header]?.text ?? (added ? '' : desk.rows.cell(table, key, header))) === '',
    ),
  );
}

/** The drafts with what the place says: nothing is in the tables before it is saved. */
export function withOffer(desk: MeetingDesk, drafts: Drafts, place: OfferPlace): Drafts {
  const [first] = rowsOf(desk, drafts, place);
  const { item } = place;
  const row = first ?? (item && newWork(drafts, item, item.key, desk.facts));
  if (!row) return drafts;
  const cells = Object.entries(place.cells).map(([header, text]) => {
    const before =
      row.cells[header]?.before ??
      (row.added ? '' : (desk.rows.cell(row.table, row.key, header) ?? ''));
    return [header, { before, text }] as const;
  });
  return withRow(drafts, { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } });
}
