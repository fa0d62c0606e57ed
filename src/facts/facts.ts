import type { Clock, Day } from '../register/day';
import type {
  AgendaItem,
  Attendee,
  CorrectiveAction,
  Finding,
  Indicator,
  Register,
  Resolution,
  Review,
  Rows,
} from '../register/register';
import type { Settings } from '../register/settings';
import { currentActions } from '../register/progress';
import { FutureDays } from './future-days';
import { RowsById } from './grouping';
import { People } from './people';
import { readingsFrom, type IndicatorReadings } from './readings';
import { Repeats } from './repeats';
import { inOrder, isReview } from './reviews-in-order';

/** What the rows of a register amount to: derived once per reading, with every index rules and papers share. */
export interface Facts {
  readonly register: Register;
  readonly rows: Rows;
  readonly settings: Settings;
  readonly today: Day;
  /** Days after today of what has happened: in `rows` they are unread. */
  readonly future: FutureDays;
  readonly people: People;
  /** Meetings of every 會議類別: those with a date first, by date; then those without one. */
  readonly meetings: readonly Review[];
  /** Of these the management reviews, which alone have an agenda. */
  readonly reviews: readonly Review[];
  readonly repeats: Repeats;
  finding(findingId: string | null): Finding | undefined;
  /** Corrective actions that name a finding. */
  actionsOf(findingId: string | null): readonly CorrectiveAction[];
  /** Those of them that no later one of the same finding replaces. */
  currentActionsOf(findingId: string | null): readonly CorrectiveAction[];
  /** Corrective actions that name an earlier one in 前案編號. */
  successorsOf(actionId: string | null): readonly CorrectiveAction[];
  /** A meeting of any 會議類別. */
  review(reviewId: string | null): Review | undefined;
  /** Rows of 審查議案 of a review, as they stand in the sheet. */
  itemsOf(reviewId: string | null): readonly AgendaItem[];
  /** Rows of 出席 of a meeting, as they stand in the sheet. */
  attendeesOf(reviewId: string | null): readonly Attendee[];
  /** Decisions of a meeting. */
  resolutionsOf(reviewId: string | null): readonly Resolution[];
  /** What was measured of an indicator. */
  readingsOf(indicator: Indicator): IndicatorReadings;
}

export function factsOf(asRead: Register, clock: Clock): Facts {
  const future = new FutureDays(asRead.rows, clock.today());
  const { rows } = future;
  const { settings } = asRead;
  const register = { ...asRead, rows };
  const findings = new RowsById(rows.Findings, (row) => row.findingId);
  const reviews = new RowsById(rows.Reviews, (row) => row.reviewId);
  const actions = new RowsById(rows.CorrectiveActions, (row) => row.findingId);
  const successors = new RowsById(rows.CorrectiveActions, (row) => row.previousActionId);
  const items = new RowsById(rows.AgendaItems, (row) => row.reviewId);
  const attendees = new RowsById(rows.Attendance, (row) => row.reviewId);
  const resolutions = new RowsById(rows.Resolutions, (row) => row.reviewId);
  const measured = new RowsById(rows.Measurements, (row) => row.indicatorId);
  const readings = new Map<Indicator, IndicatorReadings>();
  const meetings = inOrder(rows.Reviews);
  return {
    register,
    rows,
    future,
    settings,
    today: clock.today(),
    people: new People(
      rows.Members,
      rows.Units.flatMap((row) => row.unit ?? []),
    ),
    meetings,
    reviews: meetings.filter(isReview),
    repeats: new Repeats(rows.Findings, settings.repeatYears),
    finding: (id) => findings.first(id),
    actionsOf: (id) => actions.of(id),
    currentActionsOf: (id) => currentActions(id, actions.of(id)),
    successorsOf: (id) => successors.of(id),
    review: (id) => reviews.first(id),
    itemsOf: (id) => items.of(id),
    attendeesOf: (id) => attendees.of(id),
    resolutionsOf: (id) => resolutions.of(id),
    readingsOf: (indicator) => {
      const known = readings.get(indicator);
      if (known) return known;
      const own = readingsFrom(indicator, measured.of(indicator.indicatorId));
      readings.set(indicator, own);
      return own;
    },
  };
}
