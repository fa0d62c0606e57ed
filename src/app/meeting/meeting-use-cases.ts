import type { Clock } from '../../register/day';
import type { Arrival } from '../../workbook/go-to';
import type { CellTarget } from '../../workbook/place-of';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import type { Workbook } from '../../workbook/workbook';
import type { Drafts } from '../row/draft';
import { type MeetingDesk, readMeetingDesk } from './meeting-desk';
import type { Saved } from '../row/save-rows';
import { saveDrafts } from './save-drafts';

/** What the 會議 panel does, bound to one workbook and one clock. */
export interface MeetingUseCases {
  readonly read: (reviewId: string | undefined) => Promise<MeetingDesk>;
  readonly save: (drafts: Drafts, subject: string) => Promise<Saved>;
  /** Papers that were made, with what people wrote on them. */
  readonly papers: () => Promise<readonly MadeSheet[]>;
  readonly goTo: (target: CellTarget) => Promise<Arrival>;
}

export function bindMeeting(workbook: Workbook, clock: Clock): MeetingUseCases {
  return {
    read: (reviewId) => readMeetingDesk(workbook, clock, reviewId),
    save: (drafts, subject) => saveDrafts(workbook, clock, drafts, subject),
    papers: () => workbook.madeSheets(),
    goTo: (target) => workbook.goTo(target),
  };
}
