import { carriedForward } from '../../facts/figures/carry-forward';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import { daysBetween, rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import type { Resolution } from '../../register/register';
import { listed, say } from '../../register/said';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';

export const trk02: Rule = {
  id: 'TRK-02',
  severity: 'W',
  area: 'TRK',
  title: '繼續列管的決議於前次會議後更新過辦理情形',
  titleEn: 'A decision still tracked has had its progress updated since the last meeting',
  authority: '實務作法',
  why: '連續幾次會議都是同一句「辦理中」，是稽核最常見的意見；委員會也無從裁示。',
  mend: '請主辦單位回報辦理情形，填入「決議列管」的辦理情形與更新日期。',
  needs: {
    Reviews: ['reviewId', 'date', 'status'],
    Resolutions: ['reviewId', 'state', 'releasedDate', 'updatedDate'],
  },
  *run(facts) {
    const next = nextReview(facts);
    if (!next || facts.reviews.some((review) => review.unread.has('date'))) return;
    const meeting = meetingOf(facts, next);
    const since = meeting.previous?.date ?? null;
    if (since === null) return;
    for (const row of carriedForward(meeting).stale) {
      // Whether one marked as released is open at all is TRK-03's question.
      if (row.state === '解除列管') continue;
      const stated =
        row.updatedDate === null ? say`更新日期空白` : say`更新日期 ${rocShort(row.updatedDate)}`;
      yield reportCell(
        'Resolutions',
        row,
        'updatedDate',
        say`${stated}，前次會議 ${rocShort(since)} 之後辦理情形未更新。請主辦單位回報，填辦理情形與更新日期。`,
      );
    }
  },
};

export const trk05: Rule = {
  id: 'TRK-05',
  severity: 'W',
  area: 'TRK',
  title: '逾期仍繼續列管的決議，填有逾期原因及展延至',
  titleEn: 'A late decision still tracked has its reason and an extension',
  authority: '實務作法',
  why: '逾期的決議須由委員會決定是否展延；沒有原因與新期限，會中無從裁示。',
  mend: '於「決議列管」填逾期原因，並於展延至填提請同意的新期限；已完成者辦理解除列管。',
  needs: {
    Resolutions: ['dueDate', 'state', 'releasedDate', 'lateReason', 'extendedTo'],
  },
  *run({ rows, today }) {
    for (const row of rows.Resolutions) {
      const { dueDate, state, releasedDate } = row;
      if (dueDate === null || dueDate >= today || state !== '繼續列管') continue;
      if (releasedDate !== null || !readable(row, 'releasedDate')) continue;
      const wanted = wantedOf(row, today);
      if (wanted === null) continue;
      const late = say`完成期限 ${rocShort(dueDate)}，已逾期 ${String(daysBetween(dueDate, today))} 日`;
      const message = say`${late}，${wanted.what}。${wanted.remedy}；已完成者請辦理解除列管。`;
      yield reportCell('Resolutions', row, wanted.column, message);
    }
  },
};

/** What of the two an overdue decision lacks; null where both are in order. */
function wantedOf(row: Resolution, today: string) {
  const { lateReason, extendedTo, dueDate } = row;
  const blank = (['lateReason', 'extendedTo'] as const).filter(
    (column) => row[column] === null && readable(row, column),
  );
  const [column] = blank;
  if (column) {
    const names = listed(blank.map((one) => headerOf('Resolutions', one)));
    return { column, what: say`${names}空白`, remedy: say`請填${names}` };
  }
  if (lateReason === null || extendedTo === null || dueDate === null) return null;
  if (extendedTo <= dueDate) {
    const what = say`展延至 ${rocShort(extendedTo)} 不晚於原完成期限`;
    return { column: 'extendedTo' as const, what, remedy: say`請更正展延至` };
  }
  if (extendedTo >= today) return null;
  const what = say`展延至 ${rocShort(extendedTo)} 亦已過`;
  return { column: 'extendedTo' as const, what, remedy: say`請重新填報展延至與逾期原因` };
}
