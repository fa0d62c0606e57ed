import { needsNoTracking, nextResolutionId } from '../../facts/decided-work';
import { isForDecisionsOnly } from '../../facts/held-reviews';
import type { Facts } from '../../facts/facts';
import { isReview } from '../../facts/reviews-in-order';
import { readable } from '../../register/readable';
import type { AgendaItem } from '../../register/register';
import { say } from '../../register/said';
import { eachOrOne } from '../each-or-one';
import { withFix, type Fix } from '../fix';
import { headerOf, reportCell, type Report } from '../report';
import type { Rule } from '../rule';

export const mr19: Rule = {
  id: 'MR-19',
  severity: 'E',
  area: 'MR',
  title: '決議類別為「決定」的議案列入決議列管，列管的決議有其議案',
  titleEn: 'Items that were decided are tracked, and every tracked decision has its item',
  authority: '實務作法',
  why: '交辦的決定未列管，下次會議第 1 項就不會出現；列管而無議案，查不出決議由何而來。',
  mend: '於「決議列管」補列該決定的主辦與期限；無須列管者於決議內容寫明「無須列管」。列管的會議編號、項次有誤者更正。',
  needs: {
    Reviews: ['reviewId', 'date'],
    AgendaItems: ['reviewId', 'itemNo', 'decisionType', 'decision'],
    Resolutions: ['resolutionId', 'reviewId', 'itemNo'],
  },
  *run(facts) {
    yield* untracked(facts);
    yield* rootless(facts);
  },
};

function* untracked(facts: Facts): Generator<Report> {
  const lacking: AgendaItem[] = [];
  // One of no meeting (TRK-01) may be the one, unless its number is of another.
  const lost = facts.rows.Resolutions.filter(({ reviewId }) => !facts.review(reviewId));
  const isLost = (item: AgendaItem) =>
    lost.some(
      ({ itemNo, resolutionId }) =>
        (itemNo === null || itemNo === item.itemNo) &&
        !isOfOther(resolutionId, item.reviewId, facts),
    );
  for (const item of facts.rows.AgendaItems) {
    if (item.decisionType !== '決定' || needsNoTracking(item.decision)) continue;
    if (!readable(item, 'decision', 'itemNo', 'reviewId')) continue;
    const review = facts.review(item.reviewId);
    if (!review || item.itemNo === null) continue;
    const own = facts.resolutionsOf(review.reviewId);
    // One without 項次 may be this one: the other way round asks for it.
    if (own.some(({ itemNo }) => itemNo === null || itemNo === item.itemNo)) continue;
    if (!isLost(item)) lacking.push(item);
  }
  const each = (item: AgendaItem) => ofItem(item, facts);
  // Of a table nobody has begun one thing is to be said.
  if (facts.rows.Resolutions.length > 0) yield* lacking.map(each);
  else yield* eachOrOne(lacking, each, (first) => ofAll(first, lacking.length));
}

function ofItem(item: AgendaItem, facts: Facts): Report {
  const reviewId = facts.review(item.reviewId)?.reviewId ?? '';
  const message = say`決議類別為「決定」，但「決議列管」沒有 ${reviewId} 項次 ${item.itemNo ?? ''} 的列。請補列主辦與完成期限；無須列管者，請於決議內容寫明「無須列管」。`;
  const report = reportCell('AgendaItems', item, 'decisionType', message);
  return withFix(report, track(item, reviewId, facts));
}

function ofAll(first: AgendaItem, count: number): Report {
  const message = say`「決議列管」沒有任何一列，但決議類別為「決定」的議案有 ${String(count)} 案。請逐案補列主辦與完成期限；無須列管者，請於決議內容寫明「無須列管」。`;
  return reportCell('AgendaItems', first, 'decisionType', message);
}

/** Whether a decision's number is that of another meeting: MR-115-01-A01 is of MR-115-01. */
function isOfOther(resolutionId: string | null, reviewId: string | null, { review }: Facts) {
  const named = review((resolutionId ?? '').split('-').slice(0, -1).join('-'));
  return named !== undefined && named !== review(reviewId);
}

/** The row with what is known of it; who and by when are for people to say. */
function track(item: AgendaItem, reviewId: string, { rows }: Facts): Fix {
  const header = (column: string) => headerOf('Resolutions', column);
  return {
    kind: 'rows',
    label: say`列入決議列管`.text,
    table: 'Resolutions',
    rows: [
      {
        [header('resolutionId')]: nextResolutionId(reviewId, rows.Resolutions),
        [header('reviewId')]: reviewId,
        [header('itemNo')]: item.itemNo ?? '',
        [header('resolution')]: item.decision ?? '',
        [header('state')]: '繼續列管',
      },
    ],
  };
}

function* rootless(facts: Facts): Generator<Report> {
  for (const row of facts.rows.Resolutions) {
    const review = facts.review(row.reviewId);
    // Other meetings have no agenda here, nor those registered for their decisions alone.
    if (!review || !isReview(review) || isForDecisionsOnly(review, facts)) continue;
    const items = facts.itemsOf(review.reviewId);
    // Without any MR-10 speaks; one whose 項次 is not known may be the one.
    if (items.length === 0 || items.some(({ itemNo }) => itemNo === null)) continue;
    if (!readable(row, 'itemNo')) continue;
    if (row.itemNo === null) {
      const message = say`項次空白，不知決議出自哪一議案。請由清單選取所屬的議程項次。`;
      yield reportCell('Resolutions', row, 'itemNo', message);
    } else if (!items.some(({ itemNo }) => itemNo === row.itemNo)) {
      yield reportCell(
        'Resolutions',
        row,
        'itemNo',
        say`「審查議案」沒有 ${review.reviewId ?? ''} 項次 ${row.itemNo} 的議案，不知決議由何而來。請更正項次，或依會議紀錄補列議案。`,
      );
    }
  }
}
