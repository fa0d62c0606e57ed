import { worksOf } from '../../facts/decided-work';
import type { Facts } from '../../facts/facts';
import { namesAny } from '../../facts/mentions';
import { identity } from '../../register/identity';
import type { TableName } from '../../register/register';
import {
  actionLink,
  attendeeLink,
  auditLink,
  findingLink,
  itemLink,
  link,
  memberLinks,
  resolutionLink,
  reviewLinks,
  type RowLink,
  valueLink,
} from './link-text';
import {
  actionAfter,
  actionFor,
  cellsOf,
  findingFrom,
  type NewRow,
  nextValueOf,
  workOf,
} from './new-row';
import { readAt, type RowAt } from './row-desk';

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
      const same = facts.duplicates.earlierOf(finding);
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
        ...(indicator.indicatorId !== null && { add: nextValueOf(indicator, facts) }),
      },
    ]),
  Measurements: (facts, { row }) =>
    of(readAt(facts.rows.Measurements, row), (value) => {
      const own = facts.rows.Indicators.find((each) => isSame(each.indicatorId, value.indicatorId));
      return [
        {
          kind: 'indicator',
          rows: own ? [link('Indicators', own, [own.indicatorId, own.name])] : [],
          ...(own && { add: nextValueOf(own, facts) }),
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

/** Decisions whose words name one of these numbers. */
function naming({ rows }: Facts, ids: readonly (string | null)[]): RowLink[] {
  const own = ids.flatMap((id) => id ?? []);
  return rows.Resolutions.filter(({ resolution, progress, evidence, note }) =>
    [resolution, progress, evidence, note].some((text) => namesAny(text, own)),
  ).map(resolutionLink);
}
