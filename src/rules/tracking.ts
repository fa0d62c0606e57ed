import { rocShort } from '../register/day';
import type { AgendaItem, Resolution, Review } from '../register/register';
import { FIRST_MEETING, saysNone } from '../facts/agenda-words';
import type { Facts } from '../facts/facts';
import { readable } from '../register/readable';
import { futureReports } from './future-day';
import { reportCell } from './report';
import { dayOfReview, earlierThan } from '../facts/reviews-in-order';
import type { Rule } from './rule';

const mr18: Rule = {
  id: 'MR-18',
  severity: 'E',
  area: 'MR',
  title: '交辦決議有主辦及完成期限，期限不早於會議日期',
  authority: '實務作法',
  needs: { Resolutions: ['reviewId', 'lead', 'dueDate'], Reviews: ['reviewId', 'date'] },
  *run({ rows, review }) {
    for (const resolution of rows.Resolutions) {
      const { dueDate } = resolution;
      if (resolution.lead.length === 0 && !resolution.unread.has('lead')) {
        yield reportCell(
          'Resolutions',
          resolution,
          'lead',
          '主辦空白，決議無人辦理。請填主辦單位或人員。',
        );
      }
      if (dueDate === null) {
        if (resolution.unread.has('dueDate')) continue;
        yield reportCell(
          'Resolutions',
          resolution,
          'dueDate',
          '完成期限空白，無從追蹤。請填完成期限。',
        );
        continue;
      }
      const held = review(resolution.reviewId ?? '')?.date ?? null;
      if (held === null || dueDate >= held) continue;
      yield reportCell(
        'Resolutions',
        resolution,
        'dueDate',
        `完成期限 ${rocShort(dueDate)} 早於會議日期 ${rocShort(held)}。請更正完成期限。`,
      );
    }
  },
};

const trk01: Rule = {
  id: 'TRK-01',
  severity: 'E',
  area: 'TRK',
  title: '每一未解除列管的決議均列入下次會議第 1 項',
  authority: '程序伍、二、(二)1、伍、一、(二)2(3)H',
  needs: {
    Resolutions: ['resolutionId', 'reviewId', 'state', 'releasedDate'],
    Reviews: ['reviewId', 'date'],
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
  },
  *run(context) {
    for (const resolution of context.rows.Resolutions) {
      yield* placeReports(resolution, context);
    }
    for (const review of context.reviews) {
      for (const item of firstItems(review, context)) {
        const { description, noReportReason } = item;
        const column = saysNone(description) ? 'description' : 'noReportReason';
        if (column === 'noReportReason' && noReportReason === null) continue;
        const open = openBefore(review, context);
        if (open.length === 0) continue;
        const ids = open.map((resolution) => resolution.resolutionId ?? '').join('、');
        yield reportCell(
          'AgendaItems',
          item,
          column,
          `第 1 項稱無可報告，但前次以前會議尚有 ${String(open.length)} 件決議未解除列管（${ids}）。請清除此欄，由議程自動帶出。`,
        );
      }
    }
  },
};

/** A resolution that cannot be placed would drop out of part 1, or stay in it for ever. */
function* placeReports(resolution: Resolution, { review }: Facts) {
  const { reviewId, state, releasedDate } = resolution;
  if (!resolution.unread.has('reviewId') && !review(reviewId ?? '')) {
    const stated = reviewId === null ? '會議編號空白' : `會議編號「${reviewId}」不存在`;
    yield reportCell(
      'Resolutions',
      resolution,
      'reviewId',
      `${stated}，不知是哪次會議的決議，無法列入第 1 項。請填「管審會議」的會議編號。`,
    );
  }
  const meeting = review(reviewId ?? '');
  if (meeting?.date === null && !meeting.unread.has('date')) {
    yield reportCell(
      'Resolutions',
      resolution,
      'reviewId',
      `會議 ${reviewId ?? ''} 沒有日期，無法判斷是否為前次以前會議的決議。請於「管審會議」填會議日期。`,
    );
  }
  if (!readable(resolution, 'state', 'releasedDate')) return;
  if (state === null) {
    yield reportCell(
      'Resolutions',
      resolution,
      'state',
      '列管狀態空白，不知應否列入第 1 項。請選「繼續列管」或「解除列管」。',
    );
  } else if (state === '解除列管' && releasedDate === null) {
    yield reportCell(
      'Resolutions',
      resolution,
      'releasedDate',
      '列管狀態為「解除列管」，但解除日期空白，不知於哪次會議後解除。請填解除日期，或改為「繼續列管」。',
    );
  } else if (state === '繼續列管' && releasedDate !== null) {
    yield reportCell(
      'Resolutions',
      resolution,
      'state',
      `列管狀態為「繼續列管」，但已填解除日期 ${rocShort(releasedDate)}，兩者矛盾。請改為「解除列管」，或清除解除日期。`,
    );
  }
}

/** Resolutions of earlier meetings not released on the review's day. */
function openBefore(review: Review, { reviews, resolutionsOf, today }: Facts): Resolution[] {
  const day = dayOfReview(review, today);
  const decided = earlierThan(review, reviews).flatMap((one) => resolutionsOf(one.reviewId));
  return decided.filter(
    (resolution) =>
      readable(resolution, 'state', 'releasedDate') &&
      (resolution.releasedDate === null
        ? resolution.state === '繼續列管'
        : resolution.releasedDate > day),
  );
}

function firstItems(review: Review, { itemsOf }: Facts): AgendaItem[] {
  if (review.reviewId === null || review.unread.has('date')) return [];
  return itemsOf(review.reviewId).filter((item) => item.itemNo === '1');
}

const trk06: Rule = {
  id: 'TRK-06',
  severity: 'E',
  area: 'TRK',
  title: '首次會議第 1 項敘明「首次會議，無前次決議」，其他會議不得如此敘明',
  authority: '實務作法',
  needs: {
    Reviews: ['reviewId', 'date'],
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
  },
  *run(context) {
    // A review whose date cannot be read may be the first: the bad cell is already reported.
    if (context.reviews.some((review) => review.unread.has('date'))) return;
    for (const review of context.reviews) {
      const earlier = earlierThan(review, context.reviews);
      for (const item of firstItems(review, context)) {
        const texts = (['description', 'noReportReason'] as const).filter((c) => item[c] !== null);
        const first = texts.find((column) => item[column]?.includes('首次會議'));
        const [other] = texts;
        if (earlier.length > 0 && first) {
          yield reportCell(
            'AgendaItems',
            item,
            first,
            `第 1 項稱「首次會議」，但此前已有 ${earlier.map((r) => r.reviewId ?? '').join('、')}。請清除此欄，由議程自動帶出前次決議。`,
          );
        } else if (earlier.length === 0 && !first && other) {
          yield reportCell(
            'AgendaItems',
            item,
            other,
            `${review.reviewId ?? ''} 為首次會議，第 1 項應敘明「${FIRST_MEETING}」，不應填「${item[other] ?? ''}」。請改填該語或留白，由議程自動帶出。`,
          );
        }
      }
    }
  },
};

const trk09: Rule = {
  id: 'TRK-09',
  severity: 'E',
  area: 'TRK',
  title: '解除日期不晚於今日',
  authority: '實務作法',
  needs: { Resolutions: ['releasedDate'] },
  run: (context) =>
    futureReports(context, 'Resolutions', 'releasedDate', '尚未解除請留白，解除後再填。'),
};

export const trackingRules: readonly Rule[] = [mr18, trk01, trk06, trk09];
