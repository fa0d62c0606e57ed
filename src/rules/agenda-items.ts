import { lists } from '../register/lists';
import type { AgendaItem, Review } from '../register/register';
import type { ItemNo } from '../facts/agenda-words';
import { agendaTitles } from '../facts/agenda-words';
import type { Facts } from '../facts/facts';
import { nextReview } from '../facts/next-review';
import { isHeld } from '../facts/reviews-in-order';
import type { Report } from './report';
import { reportCell, rowName } from './report';
import type { Rule } from './rule';

const mr10: Rule = {
  id: 'MR-10',
  severity: 'E',
  area: 'MR',
  title: '議程各項齊備，1、3-1 至 3-4、5 各一列',
  authority: '程序伍、二、(二)',
  needs: { Reviews: ['reviewId', 'status'], AgendaItems: ['reviewId', 'itemNo'] },
  *run(context) {
    const { rows } = context;
    for (const item of rows.AgendaItems) {
      if (item.unread.has('reviewId') || context.review(item.reviewId ?? '')) continue;
      const stated = item.reviewId === null ? '會議編號空白' : `會議編號「${item.reviewId}」不存在`;
      yield reportCell(
        'AgendaItems',
        item,
        'reviewId',
        `${stated}，此議案不會列入任何議程。請填「管審會議」的會議編號。`,
      );
    }
    for (const item of rows.AgendaItems) {
      if (item.itemNo !== null || item.unread.has('itemNo')) continue;
      const review = context.review(item.reviewId);
      yield reportCell(
        'AgendaItems',
        item,
        'itemNo',
        `項次空白，此議案不會列入議程。請由清單選取：${lists.ItemNo.join('、')}。`,
        review && isHeld(review) ? 'W' : undefined,
      );
    }
    const next = nextReview(context);
    if (next && next.reviewId !== null) yield* ofNext(next, context);
    for (const review of context.reviews) {
      if (review.reviewId !== null && isHeld(review)) yield* ofHeld(review, context);
    }
  },
};

/** What these report comes out of the tables, as a whole: there is nothing for a second row to say. */
const single: readonly ItemNo[] = ['1', '3-1', '3-2', '3-3', '3-4', '5'];

/** The procedure's items; 2, 4 and 6 have a row for each 議題, 關注方 or 機會. */
const procedure: readonly ItemNo[] = ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'];

/** The order of the rows is theirs: the paper has the procedure's. */
function* ofNext(review: Review, context: Facts): Iterable<Report> {
  const items = context.itemsOf(review.reviewId);
  // The switch is of today: what was held under the six-part agenda stays as it was.
  const seven = context.settings.agendaVersion === '含 2022 年版';
  const missing = missingOf(items, seven ? [...procedure, '7'] : procedure);
  if (missing.length > 0) {
    yield reportCell(
      'Reviews',
      review,
      'reviewId',
      `議程缺少項次 ${missing.map(titled).join('、')}，程序規定應包含。請於「審查議案」補列。`,
    );
  }
  for (const { item, earlier } of doubled(items)) {
    yield reportCell(
      'AgendaItems',
      item,
      'itemNo',
      `${review.reviewId ?? ''} 的項次 ${item.itemNo ?? ''} 與 ${rowName('AgendaItems', earlier)} 重複，此項僅列一列（可列數列者為 2、4、6、7 與臨時動議）。請併為一列。`,
    );
  }
  for (const item of seven ? [] : items.filter(({ itemNo }) => itemNo === '7')) {
    yield reportCell(
      'AgendaItems',
      item,
      'itemNo',
      '項次 7 僅於議程版本為「含 2022 年版」時列入。請於「設定」更改議程版本，或刪去此列。',
    );
  }
}

/** What was held cannot be put right any more: it is said once. */
function* ofHeld(review: Review, context: Facts): Iterable<Report> {
  const items = context.itemsOf(review.reviewId);
  const missing = missingOf(items, procedure);
  const twice = new Set(doubled(items).map(({ item }) => item.itemNo));
  const wrong = [
    ...(missing.length > 0 ? [`議程缺少項次 ${missing.map(titled).join('、')}`] : []),
    ...(twice.size > 0 ? [`項次 ${[...twice].join('、')} 重複`] : []),
  ];
  if (wrong.length === 0) return;
  yield reportCell(
    'Reviews',
    review,
    'reviewId',
    `此會議已召開，${wrong.join('，')}。如當時確有討論，請依會議紀錄於「審查議案」補正；不要補寫未發生的事。`,
    'W',
  );
}

/** None where a 項次 is blank or unreadable: it may be the one that seems to be missing. */
function missingOf(items: readonly AgendaItem[], wanted: readonly ItemNo[]): ItemNo[] {
  if (items.some((item) => item.itemNo === null)) return [];
  return wanted.filter((no) => !items.some((item) => item.itemNo === no));
}

function doubled(items: readonly AgendaItem[]): { item: AgendaItem; earlier: AgendaItem }[] {
  const seen = new Map<ItemNo, AgendaItem>();
  return items.flatMap((item) => {
    if (item.itemNo === null || !single.includes(item.itemNo)) return [];
    const earlier = seen.get(item.itemNo);
    if (!earlier) seen.set(item.itemNo, item);
    return earlier ? [{ item, earlier }] : [];
  });
}

function titled(no: ItemNo): string {
  return `${no}「${agendaTitles[no]}」`;
}

export const agendaItemRules: readonly Rule[] = [mr10];
