import { lists } from '../register/lists';
import type { AgendaItem, Review } from '../register/register';
import type { ItemNo } from '../facts/agenda-words';
import { agendaTitles } from '../facts/agenda-words';
import type { Facts } from '../facts/facts';
import { reportCell, rowName } from './report';
import { isHeld } from '../facts/reviews-in-order';
import type { Rule } from './rule';

const mr10: Rule = {
  id: 'MR-10',
  severity: 'E',
  area: 'MR',
  title: '議程各項齊備、各一次、依程序順序',
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
      yield reportCell(
        'AgendaItems',
        item,
        'itemNo',
        `項次空白，此議案不會列入議程。請由清單選取：${lists.ItemNo.join('、')}。`,
      );
    }
    for (const review of rows.Reviews) {
      if (review.reviewId !== null && context.review(review.reviewId) === review) {
        yield* itemReports(review, context.itemsOf(review.reviewId), context);
      }
    }
  },
};

function* itemReports(review: Review, items: readonly AgendaItem[], { settings }: Facts) {
  const seven = settings.agendaVersion === '含 2022 年版';
  // The switch is of today: what was held under the six-part agenda stays as it was.
  const sevenDue = seven && !isHeld(review) && !review.unread.has('status');
  const wanted = lists.ItemNo.filter((no) => no !== '7' || sevenDue);
  const missing = wanted.filter((no) => !items.some((item) => item.itemNo === no));
  // An item whose 項次 is blank or unreadable may be the one that seems to be missing.
  if (missing.length > 0 && items.every((item) => item.itemNo !== null)) {
    const names = missing.map((no) => `${no}「${agendaTitles[no]}」`);
    yield reportCell(
      'Reviews',
      review,
      'reviewId',
      `議程缺少項次 ${names.join('、')}，程序規定應包含。請於「審查議案」補列。`,
    );
  }
  const seen = new Map<ItemNo, AgendaItem>();
  for (const item of items) {
    const no = item.itemNo;
    if (no === null) continue;
    const earlier = seen.get(no);
    if (earlier) {
      yield reportCell(
        'AgendaItems',
        item,
        'itemNo',
        `${review.reviewId ?? ''} 的項次 ${no} 與 ${rowName('AgendaItems', earlier)} 重複，各項僅列一次。請併為一列。`,
      );
    } else if (no === '7' && !seven) {
      yield reportCell(
        'AgendaItems',
        item,
        'itemNo',
        '項次 7 僅於議程版本為「含 2022 年版」時列入。請於「設定」更改議程版本，或刪去此列。',
      );
    }
    if (!earlier) seen.set(no, item);
  }
  // One is enough: where a row stands wrongly, so do all that follow.
  const inPlace = [...seen.values()];
  const wrong = inPlace.find((item, index) => place(item) < place(inPlace[index - 1]));
  if (!wrong) return;
  yield reportCell(
    'AgendaItems',
    wrong,
    'itemNo',
    `${review.reviewId ?? ''} 的項次 ${wrong.itemNo ?? ''} 排列順序與程序不符。請將各列依 1、2、3-1 至 3-4、4、5、6 排列。`,
  );
}

/** Place in the procedure's order; −1 before the first. */
function place(item: AgendaItem | undefined): number {
  return item?.itemNo ? lists.ItemNo.indexOf(item.itemNo) : -1;
}

export const agendaItemRules: readonly Rule[] = [mr10];
