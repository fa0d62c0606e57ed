import { partsOfAgenda } from '../../facts/agenda-parts';
import type { Facts } from '../../facts/facts';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import { daysBetween, type Day } from '../../register/day';
import type { CheckReport } from '../check-workbook';
import { datesAhead, type DateAhead, type Milestone, milestones } from './dates-ahead';
import { overviewLines } from './lines';
import { overviewNumbers, type OverviewNumber } from './numbers';
import { OVERVIEW_PARTS, type OverviewLine, type OverviewPart } from './parts';
import { pathOf, type PathStep } from './path';

/** What stands between today and the meeting. */
export interface Overview {
  readonly today: Day;
  /** Undefined while no review is to come. */
  readonly meeting:
    | {
        readonly reviewId: string;
        readonly date: Day | null;
        /** Negative once it is past; null without a date. */
        readonly daysLeft: number | null;
        readonly place: string;
      }
    | undefined;
  readonly lines: readonly OverviewLine[];
  /** Parts of which nothing is missing. */
  readonly ready: readonly OverviewPart[];
  readonly line: readonly Milestone[];
  readonly dates: readonly DateAhead[];
  readonly numbers: readonly OverviewNumber[];
  readonly path: readonly PathStep[];
  /** Nothing but what is born with the tables: the path is shown in place of the list. */
  readonly isEmpty: boolean;
}

/** With the report it was made from, which every place of the pane shows. */
export interface ReadOverview {
  readonly overview: Overview;
  readonly report: CheckReport;
}

export function overviewOf(facts: Facts, report: Pick<CheckReport, 'problems'>): Overview {
  const next = nextReview(facts);
  const lines = overviewLines(facts, report.problems);
  const path = pathOf(facts);
  const open = new Set(lines.map(({ part }) => part));
  const parts = new Set<OverviewPart>(['base', 'meeting']);
  // Only what there is a meeting for can be ready for it.
  if (next) {
    for (const { no, state } of partsOfAgenda(meetingOf(facts, next))) {
      if (state.status !== 'missing') parts.add(no);
    }
  }
  return {
    today: facts.today,
    meeting: next && {
      reviewId: next.key,
      date: next.date,
      daysLeft: next.date === null ? null : daysBetween(facts.today, next.date),
      place: next.place ?? '',
    },
    lines,
    ready: OVERVIEW_PARTS.filter((part) => parts.has(part) && !open.has(part)),
    line: milestones(facts, next),
    dates: datesAhead(facts, next),
    numbers: overviewNumbers(facts, next),
    path,
    isEmpty:
      path.filter(({ isDone }) => isDone).length <= 1 &&
      !path.some(({ name, isDone }) => name === 'meeting' && isDone),
  };
}
