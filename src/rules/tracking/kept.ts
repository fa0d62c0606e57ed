import type { Facts } from '../../facts/facts';
import { isForDecisionsOnly } from '../../facts/held-reviews';
import { identity } from '../../register/identity';
import type { Resolution } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const trk08: Rule = {
  id: 'TRK-08',
  severity: 'E',
  area: 'TRK',
  title: '決議解除後保留不刪：同一會議的決議編號不跳號',
  titleEn: 'Released decisions stay on record: a meeting’s decisions are numbered without gaps',
  authority: '實務作法',
  why: '決議刪除後無從證明曾經作成並辦畢；跳號表示有列被刪去或漏登。',
  mend: '依會議紀錄補回所缺編號的決議，解除列管者保留該列；原本誤編者，改為連號。',
  needs: { Reviews: ['reviewId', 'status'], Resolutions: ['resolutionId', 'reviewId'] },
  *run(facts) {
    const byMeeting = numbered(facts.rows.Resolutions);
    for (const meeting of facts.meetings) {
      // Of the time before, what was released then need not be here.
      if (meeting.reviewId === null || isForDecisionsOnly(meeting, facts)) continue;
      // One that has no id, which is reported there, may be the one that seems to be missing.
      const isAnyBlank = facts.resolutionsOf(meeting.reviewId).some((r) => r.resolutionId === null);
      const own = byMeeting.get(identity(meeting.reviewId)) ?? [];
      if (isAnyBlank) continue;
      const missing = gapsIn(own.map(({ number }) => number));
      const [first] = missing;
      const after = own.find(({ number }) => first !== undefined && number > first);
      if (first === undefined || !after || isAnyUnread(facts)) continue;
      const ids = missing.map(
        (number) => `${meeting.reviewId ?? ''}-A${String(number).padStart(2, '0')}`,
      );
      yield reportCell(
        'Resolutions',
        after.row,
        'resolutionId',
        say`${meeting.reviewId} 的決議編號缺 ${listed(ids)}。決議解除後應保留不刪，請依會議紀錄補回；誤編者請改為連號。`,
      );
    }
  },
};

interface Numbered {
  readonly row: Resolution;
  readonly number: number;
}

/**
 * Decisions that bear a running number of a meeting, in its order and by the meeting that the number
 * names, whatever 會議編號 says (TRK-01); other ways to number are people's own.
 */
function numbered(rows: readonly Resolution[]): ReadonlyMap<string, Numbered[]> {
  const byMeeting = new Map<string, Numbered[]>();
  for (const row of rows) {
    const [, meeting, number] = /^(.+)-a(\d{1,3})$/.exec(identity(row.resolutionId ?? '')) ?? [];
    if (meeting === undefined) continue;
    const own = byMeeting.get(meeting) ?? [];
    own.push({ row, number: Number(number) });
    byMeeting.set(meeting, own);
  }
  for (const own of byMeeting.values()) own.sort((a, b) => a.number - b.number);
  return byMeeting;
}

function gapsIn(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const last = Math.max(0, ...numbers);
  return Array.from({ length: last }, (_, at) => at + 1).filter((number) => !known.has(number));
}

/** An id or a meeting that cannot be read may be the one that seems to be missing. */
function isAnyUnread({ rows }: Facts): boolean {
  return rows.Resolutions.some(
    (row) => row.unread.has('resolutionId') || row.unread.has('reviewId'),
  );
}
