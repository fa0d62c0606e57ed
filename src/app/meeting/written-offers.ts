import { worksOf } from '../../facts/decided-work';
import type { Review } from '../../register/register';
import { identity } from '../../register/identity';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import { boxTitle, type WrittenBox } from '../../workbook/paper/written-box';
import { readRecord } from '../papers/paper-record';
import { draftOf, type DraftRow, type Drafts, withRow } from '../row/draft';
import { itemRow, newItem, newWork, newWorksOf, reviewRow, workRow } from './draft-rows';
import type { MeetingDesk } from './meeting-desk';
import { addedItem, type OfferPlace, placesOf } from './offer-places';
import { columnOf, typedValue } from '../row/typed-value';

/** What was written on a printed paper of the meeting, and what it would be in the tables. */
export interface Offer {
  readonly sheet: string;
  /** 「3-1 決定」 */
  readonly title: string;
  readonly text: string;
  /** Rows it may be of: of several a person says which. None where nothing says of which item it is. */
  readonly places: readonly OfferPlace[];
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
    .flatMap(({ name, written }) => written.map((box) => offerOf(desk, review, name, box, drafts)))
    .filter(({ places }) => !places.some((each) => isIn(desk, drafts, each)));
}

function isOf(text: string, { key }: Review): boolean {
  const record = readRecord(text);
  return record?.review !== undefined && identity(record.review) === identity(key);
}

function offerOf(
  desk: MeetingDesk,
  review: Review,
  sheet: string,
  written: WrittenBox,
  drafts: Drafts,
): Offer {
  const text = written.text.trim();
  return {
    sheet,
    title: boxTitle(written),
    text,
    places: placesOf(desk, review, written.box, text, drafts),
  };
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
  { table, item, newNo }: OfferPlace,
): readonly DraftRow[] {
  const as = (row: DraftRow) => draftOf(drafts, row.table, row.key) ?? row;
  if (table === 'Reviews') return review ? [as(reviewRow(review))] : [];
  if (newNo !== undefined) {
    const added = review && addedItem(drafts, newNo, review);
    if (!added) return [];
    return table === 'AgendaItems' ? [added] : newWorksOf(drafts, added.unit);
  }
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
export function withOffer(desk: MeetingDesk, before: Drafts, place: OfferPlace): Drafts {
  const drafts = withItem(desk, before, place);
  const [first] = rowsOf(desk, drafts, place);
  const row = first ?? newWorkFor(desk, drafts, place);
  if (!row) return before;
  const cells = Object.entries(place.cells).map(([header, text]) => {
    const before =
      row.cells[header]?.before ??
      (row.added ? '' : (desk.rows.cell(row.table, row.key, header) ?? ''));
    return [header, { before, text }] as const;
  });
  return withRow(drafts, { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } });
}

/** With a row for the item that has none. */
function withItem({ review }: MeetingDesk, drafts: Drafts, { newNo }: OfferPlace): Drafts {
  if (newNo === undefined || !review || addedItem(drafts, newNo, review)) return drafts;
  return withRow(drafts, newItem(drafts, review.reviewId ?? '', newNo));
}

function newWorkFor(
  { facts, review }: MeetingDesk,
  drafts: Drafts,
  { item, newNo }: OfferPlace,
): DraftRow | undefined {
  if (item) return newWork(drafts, item, item.key, facts);
  const added = newNo && review && addedItem(drafts, newNo, review);
  if (!added) return undefined;
  const { reviewId } = review;
  return newWork(drafts, { key: added.key, reviewId, itemNo: newNo }, added.unit, facts);
}
