import { daysBetween } from '../../register/day';
import type { Resolution } from '../../register/register';
import type { MeetingDesk } from './meeting-desk';

/** A decision of any meeting that is still tracked. */
export interface OpenResolution {
  readonly row: Resolution;
  /** Days past 完成期限 today; 0 where it is not. */
  readonly late: number;
}

/** Of every meeting, the one most overdue first; marked as released without a day is not released yet. */
export function openResolutions({ facts }: MeetingDesk): readonly OpenResolution[] {
  const { today } = facts;
  return facts.rows.Resolutions.filter(
    ({ state, releasedDate, resolutionId }) =>
      resolutionId !== null && (releasedDate === null || state === '繼續列管'),
  )
    .map((row) => ({
      row,
      late: row.dueDate !== null && row.dueDate < today ? daysBetween(row.dueDate, today) : 0,
    }))
    .sort((a, b) => b.late - a.late);
}
