import { procedureItems } from '../../facts/agenda-parts';
import { agendaRows, missingItems, singleItems } from '../../facts/agenda-rows';
import type { ItemNo } from '../../facts/agenda-words';
import { agendaTitles } from '../../facts/agenda-words';
import type { Facts } from '../../facts/facts';
import { RowsById } from '../../facts/grouping';
import { isForDecisionsOnly } from '../../facts/held-reviews';
import { nextReview } from '../../facts/next-review';
import { isHeld } from '../../facts/reviews-in-order';
import { lists } from '../../register/lists';
import type { AgendaItem, Review } from '../../register/register';
import { type Said, listed, say } from '../../register/said';
import { eachOrOne } from '../each-or-one';
import { setCell, withFix, type Fix } from '../fix';
import type { Report } from '../report';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';

export const mr10: Rule = {
  id: 'MR-10',
  severity: 'E',
  area: 'MR',
  title: '議程各項齊備，1、3-1 至 3-4、5 各一列（已召開者為 W）',
  titleEn:
    'The agenda is complete, with one row each for 1, 3-1 to 3-4 and 5 (held meetings: a warning)',
  authority: '程序伍、二、(二)',
  why: '程序規定議程應包含六項；缺項的議程不符程序，該項也就沒有決定可作。',
  mend: '於「審查議案」補列所缺項次（2、4、6 可有數列），重複者併為一列，會議編號與項次空白者補填。',
  commanded: true,
  needs: { Reviews: ['reviewId', 'status'], AgendaItems: ['reviewId', 'itemNo'] },
  *run(facts) {
    yield* misplaced(facts);
    const next = nextReview(facts);
    if (next) yield* ofNext(next, facts);
    for (const review of facts.reviews) {
      if (review.reviewId === null || !isHeld(review)) continue;
      // Registered for its decisions: nobody says that its agenda was as the rows are.
      if (!isForDecisionsOnly(review, facts)) yield* ofHeld(review, facts);
    }
  },
};

/** Rows that come into no agenda. */
function* misplaced(facts: Facts): Generator<Report> {
  const lost = facts.rows.AgendaItems.filter(
    ({ unread, reviewId }) => !unread.has('reviewId') && !facts.review(reviewId),
  );
  yield* lost.filter(({ reviewId }) => reviewId === null).map((item) => ofNoMeeting(item, facts));
  // Without any meeting MR-27 speaks of all that name one.
  const named = facts.meetings.length === 0 ? [] : lost;
  for (const own of new RowsById(named, ({ reviewId }) => reviewId).all()) {
    yield* eachOrOne(own, (item) => ofNoMeeting(item, facts), ofNoMeetingTogether);
  }
  for (const item of facts.rows.AgendaItems) {
    if (item.itemNo !== null || item.unread.has('itemNo')) continue;
    const review = facts.review(item.reviewId);
    yield reportCell(
      'AgendaItems',
      item,
      'itemNo',
      say`項次空白，此議案不會列入議程。請由清單選取：${listed(lists.ItemNo)}。`,
      review && isHeld(review) ? 'W' : undefined,
    );
  }
}

function ofNoMeeting(item: AgendaItem, facts: Facts): Report {
  const stated =
    item.reviewId === null ? say`會議編號空白` : say`會議編號「${item.reviewId}」不存在`;
  const message = say`${stated}，此議案不會列入任何議程。請填「管審會議」的會議編號。`;
  return withFix(reportCell('AgendaItems', item, 'reviewId', message), reviewNamedBy(item, facts));
}

function ofNoMeetingTogether(first: AgendaItem, own: readonly AgendaItem[]): Report {
  const message = say`會議編號「${first.reviewId ?? ''}」不存在，此編號的 ${String(own.length)} 列議案不會列入任何議程。請改為「管審會議」的會議編號，或補登該次會議。`;
  return reportCell('AgendaItems', first, 'reviewId', message);
}

/** The meeting that the row's own number names: MR-115-01-2 is of MR-115-01. */
function reviewNamedBy(item: AgendaItem, { review }: Facts): Fix | undefined {
  const parts = (item.agendaItemId ?? '').split('-');
  for (let end = parts.length - 1; end > 0; end--) {
    const id = review(parts.slice(0, end).join('-'))?.reviewId;
    if (id) return setCell('AgendaItems', item, 'reviewId', id);
  }
  return undefined;
}

/** The order of the rows is theirs: the paper has the procedure's. */
function* ofNext(review: Review, facts: Facts): Generator<Report> {
  const items = facts.itemsOf(review.reviewId);
  const missing = missingItems(items, procedureItems);
  if (missing.length > 0) {
    const report = reportCell(
      'Reviews',
      review,
      'reviewId',
      say`議程缺少項次 ${listed(missing.map(titled))}，程序規定應包含。請於「審查議案」補列。`,
    );
    yield withFix(report, addItems(review, missing, facts));
  }
  for (const { item, earlier } of doubled(items)) {
    yield reportCell(
      'AgendaItems',
      item,
      'itemNo',
      say`${review.reviewId ?? ''} 的項次 ${item.itemNo ?? ''} 與 ${rowName('AgendaItems', earlier)} 重複，此項僅列一列（可列數列者為 2、4、6、7 與臨時動議）。請併為一列。`,
    );
  }
}

/** What was held cannot be put right any more: it is said once. */
function* ofHeld(review: Review, facts: Facts): Generator<Report> {
  const items = facts.itemsOf(review.reviewId);
  const missing = missingItems(items, procedureItems);
  const twice = new Set(doubled(items).map(({ item }) => item.itemNo));
  const wrong = [
    ...(missing.length > 0 ? [say`議程缺少項次 ${listed(missing.map(titled))}`] : []),
    ...(twice.size > 0 ? [say`項次 ${listed([...twice].flatMap((no) => no ?? []))} 重複`] : []),
  ];
  if (wrong.length === 0) return;
  yield reportCell(
    'Reviews',
    review,
    'reviewId',
    say`此會議已召開，${listed(wrong, '，')}。如當時確有討論，請依會議紀錄於「審查議案」補正；不要補寫未發生的事。`,
    'W',
  );
}

export const mr11: Rule = {
  id: 'MR-11',
  severity: 'E',
  area: 'MR',
  title: '議程版本為「含 2022 年版」時另有第 7 項，六項時沒有',
  titleEn: 'The agenda of the 2022 edition has part 7; that of six parts has none',
  authority: 'CNS/ISO 27001:2022 9.3.2 c',
  why: '標準 2022 年版要求審查關注方需求與期望之變更；程序的六項不含此項，須依議程版本的設定增列。',
  mend: '於「審查議案」補列項次 7；不採 2022 年版者，於「設定」將議程版本改為六項並刪去項次 7 的列。',
  needs: { Reviews: ['reviewId', 'status'], AgendaItems: ['reviewId', 'itemNo'] },
  *run(facts) {
    const next = nextReview(facts);
    if (!next) return;
    const items = facts.itemsOf(next.reviewId);
    if (facts.settings.agendaVersion === '含 2022 年版') {
      // Without any row MR-10 asks for the agenda; this one comes after it.
      if (missingItems(items, ['7']).length === 0) return;
      const report = reportCell(
        'Reviews',
        next,
        'reviewId',
        say`議程版本為「含 2022 年版」，但缺少項次 ${titled('7')}。請於「審查議案」補列，或於「設定」更改議程版本。`,
      );
      yield withFix(report, addItems(next, ['7'], facts));
      return;
    }
    for (const item of items.filter(({ itemNo }) => itemNo === '7')) {
      yield reportCell(
        'AgendaItems',
        item,
        'itemNo',
        say`項次 7 僅於議程版本為「含 2022 年版」時列入。請於「設定」更改議程版本，或刪去此列。`,
      );
    }
  },
};

function doubled(items: readonly AgendaItem[]): { item: AgendaItem; earlier: AgendaItem }[] {
  const seen = new Map<ItemNo, AgendaItem>();
  return items.flatMap((item) => {
    if (item.itemNo === null || !singleItems.includes(item.itemNo)) return [];
    const earlier = seen.get(item.itemNo);
    if (!earlier) seen.set(item.itemNo, item);
    return earlier ? [{ item, earlier }] : [];
  });
}

function titled(no: ItemNo): Said {
  return say`${no}「${agendaTitles[no]}」`;
}

/** The rows that are missing, each with its number and, where the register gives the content, its 案由. */
function addItems({ reviewId }: Review, nos: readonly ItemNo[], { rows }: Facts): Fix {
  return {
    kind: 'rows',
    label: say`補列 ${String(nos.length)} 列議案`.text,
    table: 'AgendaItems',
    rows: agendaRows(reviewId ?? '', nos, rows),
  };
}
