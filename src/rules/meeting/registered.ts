import type { Facts } from '../../facts/facts';
import { nextReview } from '../../facts/next-review';
import { isHeld, isReview } from '../../facts/reviews-in-order';
import { rocShort, rocYear } from '../../register/day';
import { identity } from '../../register/identity';
import { type Review, tables } from '../../register/register';
import { listed, say } from '../../register/said';
import { setCell, withFix, type Fix } from '../fix';
import { reportCell, reportTable, type Report } from '../report';
import type { Rule } from '../rule';
import { faultsOf } from '../unreadable';

export const mr04: Rule = {
  id: 'MR-04',
  severity: 'E',
  area: 'MR',
  title: '會議編號不重複；已召開者日期不晚於今日',
  titleEn: 'A meeting’s number is its own; one that was held is not dated after today',
  authority: '實務作法',
  why: '議案、出席與決議都以會議編號歸屬；編號重複或日期未到卻稱已召開，議程會列錯資料。',
  mend: '改填尚未使用的會議編號；尚未召開者狀態改回籌備中，已召開者更正日期。',
  needs: { Reviews: ['reviewId'] },
  *run(facts) {
    const byRow = new Map(facts.meetings.map((review) => [review.row, review]));
    const used = new Set(facts.meetings.map(({ reviewId }) => identity(reviewId ?? '')));
    for (const report of faultsOf('MR-04', facts)) {
      const row = report.row === null ? undefined : byRow.get(report.row);
      yield withFix(report, row && freeId(row, used));
    }
    for (const review of facts.meetings) {
      const { date } = review;
      if (date === null || date <= facts.today || !isHeld(review)) continue;
      yield reportCell(
        'Reviews',
        review,
        'date',
        say`狀態為「${review.status ?? ''}」，但日期 ${rocShort(date)} 晚於今日 ${rocShort(facts.today)}。尚未召開者請將狀態改為「籌備中」，已召開者請更正日期。`,
      );
    }
  },
};

/** The next number of the year of a review whose day is known. */
function freeId(review: Review, used: ReadonlySet<string>): Fix | undefined {
  if (review.date === null || !isReview(review)) return undefined;
  for (let number = 1; number < 100; number++) {
    const id = `MR-${String(rocYear(review.date))}-${String(number).padStart(2, '0')}`;
    if (!used.has(identity(id))) return setCell('Reviews', review, 'reviewId', id);
  }
  return undefined;
}

export const mr27: Rule = {
  id: 'MR-27',
  severity: 'E',
  area: 'MR',
  title: '出席屬於存在的會議；會議填有日期（其後的籌備中會議為 W）',
  titleEn:
    'Attendance belongs to a meeting that exists; a meeting has its date (later ones planned: a warning)',
  authority: '實務作法',
  why: '會議編號對不上的出席列不會印在任何簽到簿與會議紀錄；沒有日期的會議排不出先後，前次決議也無從認定。',
  mend: '將出席的會議編號改為「管審會議」中的編號；於「管審會議」補填會議日期。',
  needs: { Reviews: ['reviewId', 'date', 'status'], Attendance: ['reviewId'] },
  *run(facts) {
    yield* undated(facts);
    if (facts.meetings.length === 0) {
      yield* withoutMeetings(facts);
      return;
    }
    const told = new Set<string>();
    for (const row of facts.rows.Attendance) {
      const { reviewId } = row;
      // A blank one is a blank key, which REG-05 reports.
      if (reviewId === null || row.unread.has('reviewId') || facts.review(reviewId)) continue;
      if (told.has(identity(reviewId))) continue;
      told.add(identity(reviewId));
      const many = facts.attendeesOf(reviewId).length;
      yield reportCell(
        'Attendance',
        row,
        'reviewId',
        say`會議編號「${reviewId}」不存在，${many > 1 ? say`同一編號的出席 ${String(many)} 列` : say`此列`}不屬於任何會議。請改為「管審會議」的會議編號，或補登該次會議。`,
      );
    }
  },
};

/** One cause, one report: there is no meeting that any of the rows could be of. */
function* withoutMeetings({ rows }: Facts): Generator<Report> {
  const naming = (['Attendance', 'AgendaItems', 'Resolutions'] as const).flatMap((table) => {
    const count = rows[table].filter(({ reviewId }) => reviewId !== null).length;
    return count === 0 ? [] : [say`${tables[table].sheet} ${String(count)} 列`];
  });
  if (naming.length === 0) return;
  const message = say`「管審會議」沒有任何會議，但${listed(naming)}填有會議編號，都不屬於任何會議。請先於「管審會議」登錄各次會議。`;
  yield reportTable('Reviews', '', 'reviewId', message);
}

function* undated(facts: Facts): Generator<Report> {
  const next = nextReview(facts);
  for (const review of facts.meetings) {
    if (review.date !== null || review.unread.has('date')) continue;
    // A row without 會議編號 is no meeting yet: REG-05 asks for it.
    if (review.reviewId === null) continue;
    const isDue = isHeld(review) || review === next || review.unread.has('status');
    yield reportCell(
      'Reviews',
      review,
      'date',
      say`日期空白，無法判斷會議先後、前次決議及各項數字的計算日。請填會議日期。`,
      isDue ? undefined : 'W',
    );
  }
}
