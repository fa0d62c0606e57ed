import { worksOf } from '../../facts/decided-work';
import type { Facts } from '../../facts/facts';
import { namesAny } from '../../facts/mentions';
import { isReview } from '../../facts/reviews-in-order';
import { addDays, type Day, rocShort, serialOf } from '../../register/day';
import { identity } from '../../register/identity';
import { periodsWithin } from '../../register/period';
import { actionProgress, overdueDays } from '../../register/progress';
import type {
  AgendaItem,
  Attendee,
  Audit,
  CorrectiveAction,
  Finding,
  Indicator,
  Measurement,
  Member,
  Resolution,
  Review,
  TableName,
} from '../../register/register';
import { headerOf } from '../../rules/report';
import type { RowCells } from '../../workbook/edit/table-edit';
import { readAt, type RowAt } from './row-desk';

/** A row that belongs to the row at hand. */
export interface RowLink extends RowAt {
  readonly text: string;
}

/** A row to be added, with what is known of it. */
export interface NewRow {
  readonly table: TableName;
  readonly known: RowCells;
}

export type LinkKind =
  | 'audit'
  | 'finding'
  | 'findings'
  | 'actions'
  | 'previous'
  | 'successors'
  | 'duplicate'
  | 'resolutions'
  | 'naming'
  | 'values'
  | 'indicator'
  | 'review'
  | 'items'
  | 'attendance'
  | 'duties'
  | 'works'
  | 'members';

/** Rows of one kind that belong to the row at hand, and how there comes one more. */
export interface LinkGroup {
  readonly kind: LinkKind;
  readonly rows: readonly RowLink[];
  readonly add?: NewRow;
}

type Linker = (facts: Facts, at: RowAt) => LinkGroup[];

/** What belongs to a row; of rows without a number nothing can. */
export function linksOf(facts: Facts, at: RowAt): readonly LinkGroup[] {
  const groups = linkers[at.table]?.(facts, at) ?? [];
  return groups.filter(({ rows, add }) => rows.length > 0 || add !== undefined);
}

/** What is known of a row that is added to a table by itself. */
export function knownOfNew(facts: Facts, table: TableName): RowCells {
  const { rows, today, reviews } = facts;
  const next = reviews.find(({ date }) => date !== null && date >= today) ?? reviews.at(-1);
  const ofReview = next?.reviewId ?? rows.Reviews.find(isReview)?.reviewId ?? '';
  switch (table) {
    case 'CorrectiveActions':
      return cellsOf(table, { openedDate: serialOf(today) });
    case 'AgendaItems':
    case 'Attendance':
      return cellsOf(table, { reviewId: ofReview });
    case 'Resolutions':
      return cellsOf(table, { reviewId: ofReview, state: '繼續列管' });
    default:
      return {};
  }
}

function of<T>(row: T | undefined, make: (row: T) => LinkGroup[]): LinkGroup[] {
  return row === undefined ? [] : make(row);
}

const linkers: Partial<Readonly<Record<TableName, Linker>>> = {
  Audits: (facts, { row }) =>
    of(readAt(facts.rows.Audits, row), (audit) => [
      {
        kind: 'findings',
        rows: facts.rows.Findings.filter((each) => isSame(each.auditId, audit.auditId)).map(
          findingLink,
        ),
        ...(audit.auditId !== null && { add: findingFrom(audit) }),
      },
    ]),
  Findings: (facts, { row }) =>
    of(readAt(facts.rows.Findings, row), (finding) => {
      const audit = facts.rows.Audits.find((each) => isSame(each.auditId, finding.auditId));
      const same = facts.duplicates.get(finding);
      const actions = facts.actionsOf(finding.findingId);
      const ids = [finding.findingId, ...actions.map(({ actionId }) => actionId)];
      return [
        { kind: 'audit', rows: audit ? [auditLink(audit)] : [] },
        {
          kind: 'actions',
          rows: actions.map((action) => actionLink(action, facts.today)),
          ...(finding.findingId !== null && { add: actionFor(finding, facts) }),
        },
        { kind: 'duplicate', rows: same ? [findingLink(same)] : [] },
        { kind: 'naming', rows: naming(facts, ids) },
      ];
    }),
  CorrectiveActions: (facts, { row }) =>
    of(readAt(facts.rows.CorrectiveActions, row), (action) => {
      const finding = facts.finding(action.findingId);
      const before = facts.rows.CorrectiveActions.find((each) =>
        isSame(each.actionId, action.previousActionId),
      );
      const isOpen = action.result === '無效' || action.result === '部分有效';
      const after = facts.successorsOf(action.actionId);
      const needsMore = isOpen && after.length === 0 && action.actionId !== null;
      return [
        { kind: 'finding', rows: finding ? [findingLink(finding)] : [] },
        { kind: 'previous', rows: before ? [actionLink(before, facts.today)] : [] },
        {
          kind: 'successors',
          rows: after.map((each) => actionLink(each, facts.today)),
          ...(needsMore && { add: actionAfter(action, facts.today) }),
        },
        { kind: 'naming', rows: naming(facts, [action.actionId]) },
      ];
    }),
  Indicators: (facts, { row }) =>
    of(readAt(facts.rows.Indicators, row), (indicator) => [
      {
        kind: 'values',
        // The latest are wanted most.
        rows: facts.rows.Measurements.filter((each) =>
          isSame(each.indicatorId, indicator.indicatorId),
        )
          .map(valueLink)
          .reverse(),
        ...(indicator.indicatorId !== null && { add: valueOf(indicator, facts) }),
      },
    ]),
  Measurements: (facts, { row }) =>
    of(readAt(facts.rows.Measurements, row), (value) => {
      const own = facts.rows.Indicators.find((each) => isSame(each.indicatorId, value.indicatorId));
      return [
        {
          kind: 'indicator',
          rows: own ? [link('Indicators', own, [own.indicatorId, own.name])] : [],
          ...(own && { add: valueOf(own, facts) }),
        },
      ];
    }),
  Reviews: (facts, { row }) =>
    of(readAt(facts.rows.Reviews, row), (review) => {
      const { reviewId } = review;
      const known = reviewId ?? '';
      const added = (table: TableName, more: Readonly<Record<string, string>> = {}) =>
        reviewId !== null && {
          add: { table, known: cellsOf(table, { reviewId: known, ...more }) },
        };
      return [
        {
          kind: 'items',
          rows: facts.itemsOf(reviewId).map(itemLink),
          ...added('AgendaItems'),
        },
        {
          kind: 'resolutions',
          rows: facts.resolutionsOf(reviewId).map(resolutionLink),
          ...added('Resolutions', { state: '繼續列管' }),
        },
        {
          kind: 'attendance',
          rows: facts.attendeesOf(reviewId).map(attendeeLink),
          ...added('Attendance'),
        },
      ];
    }),
  AgendaItems: (facts, { row }) =>
    of(readAt(facts.rows.AgendaItems, row), (item) => [
      { kind: 'review', rows: reviewLinks(facts, item.reviewId) },
      {
        kind: 'resolutions',
        rows: worksOf(item, facts).map(resolutionLink),
        ...(item.reviewId !== null && item.itemNo !== null && { add: workOf(item) }),
      },
    ]),
  Attendance: (facts, { row }) =>
    of(readAt(facts.rows.Attendance, row), (attendee) => [
      { kind: 'review', rows: reviewLinks(facts, attendee.reviewId) },
      { kind: 'members', rows: memberLinks(facts, [attendee.name]) },
    ]),
  Resolutions: (facts, { row }) =>
    of(readAt(facts.rows.Resolutions, row), (resolution) => [
      { kind: 'review', rows: reviewLinks(facts, resolution.reviewId) },
      {
        kind: 'items',
        rows: facts
          .itemsOf(resolution.reviewId)
          .filter((item) => worksOf(item, facts).includes(resolution))
          .map(itemLink),
      },
    ]),
  Members: (facts, { row }) =>
    of(readAt(facts.rows.Members, row), (member) => {
      const named = (table: TableName) =>
        facts.naming.filter(
          (cell) =>
            cell.table === table && cell.names.some((name) => facts.people.isMember(name, member)),
        );
      const works = new Set(named('CorrectiveActions').map((cell) => cell.row.row));
      const duties = new Set(named('Responsibilities').map((cell) => cell.row.row));
      return [
        {
          kind: 'works',
          rows: facts.rows.CorrectiveActions.filter(
            (action) => works.has(action.row) && action.verifiedDate === null,
          ).map((action) => actionLink(action, facts.today)),
        },
        {
          kind: 'duties',
          rows: facts.rows.Responsibilities.filter((duty) => duties.has(duty.row)).map((duty) =>
            link('Responsibilities', duty, [duty.dutyId, duty.duty]),
          ),
        },
      ];
    }),
  Responsibilities: (facts, { row }) =>
    of(readAt(facts.rows.Responsibilities, row), (duty) => [
      { kind: 'members', rows: memberLinks(facts, [...duty.accountable, ...duty.responsible]) },
    ]),
  Risks: (facts, { row }) =>
    of(readAt(facts.rows.Risks, row), (risk) => [
      { kind: 'members', rows: memberLinks(facts, [risk.owner, risk.riskOwner]) },
    ]),
};

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && identity(a) === identity(b);
}

/** Longer, a line is no line. */
const LONGEST = 60;

function link(
  table: TableName,
  { key, row }: { readonly key: string; readonly row: number },
  words: readonly (string | null)[],
): RowLink {
  const text = words
    .filter((word) => word !== null && word !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
  return { table, key, row, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
}

function auditLink(audit: Audit): RowLink {
  return link('Audits', audit, [audit.auditId, audit.auditType, audit.status]);
}

function findingLink(finding: Finding): RowLink {
  const state = finding.closedDate === null ? null : '結案';
  return link('Findings', finding, [finding.findingId, finding.unit, state, finding.description]);
}

function actionLink(action: CorrectiveAction, today: Day): RowLink {
  const late = overdueDays(action, today) ?? 0;
  const verified = action.result ?? (action.doneDate === null ? null : '未驗證');
  return link('CorrectiveActions', action, [
    action.actionId,
    actionProgress(action, today),
    late > 0 ? `${String(late)} 日` : null,
    verified,
    action.owner,
  ]);
}

function valueLink(value: Measurement): RowLink {
  const shown = value.value === null ? '未量測' : String(value.value);
  return link('Measurements', value, [value.period, shown]);
}

function itemLink(item: AgendaItem): RowLink {
  return link('AgendaItems', item, [item.itemNo, item.decisionType, item.subject]);
}

function resolutionLink(resolution: Resolution): RowLink {
  return link('Resolutions', resolution, [
    resolution.resolutionId,
    resolution.state,
    resolution.resolution,
  ]);
}

function attendeeLink(attendee: Attendee): RowLink {
  return link('Attendance', attendee, [attendee.name, attendee.role, attendee.attendance]);
}

function reviewLinks(facts: Facts, reviewId: string | null): RowLink[] {
  const review: Review | undefined = facts.review(reviewId);
  if (!review) return [];
  const day = review.date === null ? null : rocShort(review.date);
  return [link('Reviews', review, [review.reviewId, day, review.name])];
}

/** Appointments of today, else all of the person's. */
function memberLinks(facts: Facts, names: readonly (string | null)[]): RowLink[] {
  const found = names.flatMap((name): Member[] => {
    if (name === null) return [];
    const now = facts.people.currentOf(name, facts.today);
    return now.length > 0 ? now : facts.people.appointments(name);
  });
  return [...new Set(found)].map((member) =>
    link('Members', member, [member.name, member.unit, member.position]),
  );
}

/** Decisions whose words name one of these numbers. */
function naming({ rows }: Facts, ids: readonly (string | null)[]): RowLink[] {
  const own = ids.flatMap((id) => id ?? []);
  return rows.Resolutions.filter(({ resolution, progress, evidence, note }) =>
    [resolution, progress, evidence, note].some((text) => namesAny(text, own)),
  ).map(resolutionLink);
}

/** Cells by header of what is given by code name; blanks are not given. */
function cellsOf(
  table: TableName,
  given: Readonly<Record<string, string | number | null>>,
): RowCells {
  return Object.fromEntries(
    Object.entries(given).flatMap(([column, value]) =>
      value === null || value === '' ? [] : [[headerOf(table, column), value]],
    ),
  );
}

/** With what the audit says: its day where it took one, its unit or auditor where it had one. */
function findingFrom({ auditId, auditType, startDate, endDate, units, auditors }: Audit): NewRow {
  const isOneDay = startDate !== null && (endDate === null || endDate === startDate);
  return {
    table: 'Findings',
    known: cellsOf('Findings', {
      foundDate: isOneDay ? serialOf(startDate) : null,
      source: auditType,
      auditId,
      unit: units.length === 1 ? (units[0] ?? null) : null,
      issuer: auditors.length === 1 ? (auditors[0] ?? null) : null,
    }),
  };
}

/** Follows the action that has not worked, where there is one that nothing follows. */
function actionFor(finding: Finding, facts: Facts): NewRow {
  const failed = facts
    .currentActionsOf(finding.findingId)
    .find(({ result }) => result === '無效' || result === '部分有效');
  if (failed) return actionAfter(failed, facts.today);
  return {
    table: 'CorrectiveActions',
    known: cellsOf('CorrectiveActions', {
      findingId: finding.findingId,
      unit: finding.unit,
      openedDate: serialOf(facts.today),
    }),
  };
}

function actionAfter({ actionId, findingId, unit, owner }: CorrectiveAction, today: Day): NewRow {
  return {
    table: 'CorrectiveActions',
    known: cellsOf('CorrectiveActions', {
      ...{ findingId, unit, owner, previousActionId: actionId },
      openedDate: serialOf(today),
    }),
  };
}

/** Of the first 期別 of the last year that is over and has no row yet. */
function valueOf(indicator: Indicator, facts: Facts): NewRow {
  const { today } = facts;
  const { readings } = facts.readingsOf(indicator);
  const had = new Set(readings.map(({ period }) => period.label));
  const { frequency } = indicator;
  const since = readings[0]?.period.start ?? addDays(today, -366);
  const from = since > addDays(today, -366) ? since : addDays(today, -366);
  const over = frequency === null ? [] : periodsWithin(frequency, from, today);
  const next = over.find(({ label, end }) => end < today && !had.has(label));
  return {
    table: 'Measurements',
    known: cellsOf('Measurements', {
      indicatorId: indicator.indicatorId,
      period: next?.label ?? null,
    }),
  };
}

function workOf({ reviewId, itemNo, decision }: AgendaItem): NewRow {
  return {
    table: 'Resolutions',
    known: cellsOf('Resolutions', {
      ...{ reviewId, itemNo, resolution: decision },
      state: '繼續列管',
    }),
  };
}
