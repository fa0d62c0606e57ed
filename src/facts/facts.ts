import type { Clock, Day } from '../register/day';
import type { ReadFault } from '../register/fault';
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
  TableName,
} from '../register/register';
import type { Settings } from '../register/settings';
import { currentActions } from '../register/progress';
import type { ApprovedFigures } from './approved-figures';
import { derived, withGetters } from './derived';
import { areAlike } from './derived-each';
import { FutureDays } from './future-days';
import { type FreeIds, freeIds } from './free-ids';
import { FollowedIndex } from './followed-index';
import { type LikelyDuplicates, likelyDuplicates } from './likely-duplicates';
import { ofGroup } from './of-group';
import { namingCells, type NamingCell } from './named-people';
import { People } from './people';
import { Readings, type IndicatorReadings } from './readings';
import { RegisterSources } from './register-sources';
import { Repeats } from './repeats';
import { inOrder, isReview } from './reviews-in-order';
import { Strays } from './strays';

/** What the rows of a register amount to: derived once, with every index rules and papers share. */
export interface Facts {
  readonly register: Register;
  readonly rows: Rows;
  /** Tables in which several rows have one key. */
  readonly doubled: ReadonlySet<TableName>;
  readonly settings: Settings;
  readonly today: Day;
  /** Days after today of what has happened: in `rows` they are unread. */
  readonly future: FutureDays;
  readonly people: People;
  /** Every cell that names people. */
  readonly naming: readonly NamingCell[];
  /** Meetings of every 會議類別: those with a date first, by date; then those without one. */
  readonly meetings: readonly Review[];
  /** Of these the management reviews, which alone have an agenda. */
  readonly reviews: readonly Review[];
  readonly repeats: Repeats;
  /** Findings that were probably recorded before, each with the one before it (FND-13). */
  readonly duplicates: LikelyDuplicates;
  /** Numbers that no row has, for what is proposed. */
  readonly freeIds: FreeIds;
  /** Actions and findings that lost each other. */
  readonly strays: Strays;
  /** What approved agendas said on their days, where copies of them are kept. */
  readonly approved: readonly ApprovedFigures[];
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

/** Of the actions of one finding. */
const currentOf = ofGroup((own: readonly CorrectiveAction[]) =>
  currentActions(own[0]?.findingId ?? null, own),
);

/** The facts of a register that does not change any more. */
export function factsOf(
  asRead: Register,
  clock: Clock,
  approved: readonly ApprovedFigures[] = [],
): Facts {
  return factsFrom(new RegisterSources(asRead, clock.today()), () => approved);
}

/**
 * Facts that follow their sources. Each is worked out when it is asked for and kept until what it is
 * made of changes; so every index is `derived`, and nothing is kept elsewhere that was read from rows.
 */
export function factsFrom(
  sources: RegisterSources,
  approved: () => readonly ApprovedFigures[] = () => [],
): Facts {
  const asRead = sources.register;
  const future = new FutureDays(asRead.rows, () => sources.today);
  const { rows } = future;
  const register = withGetters<Register>({
    rows: () => rows,
    settings: () => asRead.settings,
    faults: () => asRead.faults,
  });
  const byId = <R>(rowsOf: () => readonly R[], idOf: (row: R) => string | null) =>
    new FollowedIndex(rowsOf, idOf);
  const findings = byId(
    () => rows.Findings,
    (row) => row.findingId,
  );
  const actions = byId(
    () => rows.CorrectiveActions,
    (row) => row.findingId,
  );
  const successors = byId(
    () => rows.CorrectiveActions,
    (row) => row.previousActionId,
  );
  const byReviewId = byId(
    () => rows.Reviews,
    (row) => row.reviewId,
  );
  const items = byId(
    () => rows.AgendaItems,
    (row) => row.reviewId,
  );
  const attendees = byId(
    () => rows.Attendance,
    (row) => row.reviewId,
  );
  const resolutions = byId(
    () => rows.Resolutions,
    (row) => row.reviewId,
  );
  const meetings = derived(() => inOrder(rows.Reviews));
  const reviews = derived(() => meetings().filter(isReview));
  const readings = derived(() => new Readings(rows.Measurements));
  const two = { findings: () => rows.Findings, actions: () => rows.CorrectiveActions };
  const repeats = new Repeats(two.findings, () => asRead.settings.repeatYears);
  const free = freeIds(two);
  const strays = new Strays(two, (id) => findings.first(id) !== undefined);
  const people = derived(
    () =>
      new People(
        rows.Members,
        rows.Units.flatMap((row) => row.unit ?? []),
      ),
  );
  const naming = namingCells(people, rows);
  const doubled = derived(() => doubledIn(asRead.faults), areAlike);
  const { settings } = asRead;
  const duplicates = likelyDuplicates({ ...two, people, settings: () => settings });
  return {
    register,
    rows,
    future,
    get settings() {
      return asRead.settings;
    },
    get today() {
      return sources.today;
    },
    get doubled() {
      return doubled();
    },
    get people() {
      return people();
    },
    get naming() {
      return naming();
    },
    get meetings() {
      return meetings();
    },
    get reviews() {
      return reviews();
    },
    repeats,
    get duplicates() {
      return duplicates();
    },
    get freeIds() {
      return free();
    },
    strays,
    get approved() {
      return approved();
    },
    finding: (id) => findings.first(id),
    actionsOf: (id) => actions.of(id),
    currentActionsOf: (id) => currentOf(actions.of(id)),
    successorsOf: (id) => successors.of(id),
    review: (id) => byReviewId.first(id),
    itemsOf: (id) => items.of(id),
    attendeesOf: (id) => attendees.of(id),
    resolutionsOf: (id) => resolutions.of(id),
    readingsOf: (indicator) => readings().of(indicator),
  };
}

function doubledIn(faults: readonly ReadFault[]): ReadonlySet<TableName> {
  const doubled = new Set<TableName>();
  for (const { code, table } of faults) if (code === 'duplicateKey') doubled.add(table);
  return doubled;
}
