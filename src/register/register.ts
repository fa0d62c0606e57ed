import type { RowOf, Table } from './column';
import type { ReadFault } from './fault';
import type { Settings } from './settings';
import { agendaItemsTable } from './tables/agenda-items';
import { attendanceTable } from './tables/attendance';
import { auditsTable } from './tables/audits';
import { correctiveActionsTable } from './tables/corrective-actions';
import { findingsTable } from './tables/findings';
import { indicatorsTable } from './tables/indicators';
import { measurementsTable } from './tables/measurements';
import { membersTable } from './tables/members';
import { resolutionsTable } from './tables/resolutions';
import { responsibilitiesTable } from './tables/responsibilities';
import { reviewsTable } from './tables/reviews';
import { risksTable } from './tables/risks';
import { settingsTable } from './tables/settings';
import { unitsTable } from './tables/units';

/** The fourteen tables, in the order of their sheets. */
export const tables = {
  Settings: settingsTable,
  Units: unitsTable,
  Members: membersTable,
  Responsibilities: responsibilitiesTable,
  Audits: auditsTable,
  Findings: findingsTable,
  CorrectiveActions: correctiveActionsTable,
  Indicators: indicatorsTable,
  Measurements: measurementsTable,
  Risks: risksTable,
  Reviews: reviewsTable,
  Attendance: attendanceTable,
  AgendaItems: agendaItemsTable,
  Resolutions: resolutionsTable,
} as const;

export type TableName = keyof typeof tables;

/** Code names of a table's columns. */
export type ColumnName<N extends TableName> = {
  [T in N]: keyof (typeof tables)[T]['columns'] & string;
}[N];

export const tableNames = Object.keys(tables) as TableName[];

/** A table for code that treats all of them alike. */
export function tableNamed(name: TableName): Table {
  // Table is invariant in its columns because of `key`; seen only as names and columns it is safe.
  return tables[name] as unknown as Table;
}

export type Rows = { readonly [N in TableName]: readonly RowOf<(typeof tables)[N]>[] };

export type Member = RowOf<typeof membersTable>;
export type Responsibility = RowOf<typeof responsibilitiesTable>;
export type Audit = RowOf<typeof auditsTable>;
export type Finding = RowOf<typeof findingsTable>;
export type CorrectiveAction = RowOf<typeof correctiveActionsTable>;
export type Indicator = RowOf<typeof indicatorsTable>;
export type Measurement = RowOf<typeof measurementsTable>;
export type Risk = RowOf<typeof risksTable>;
export type Review = RowOf<typeof reviewsTable>;
export type Attendee = RowOf<typeof attendanceTable>;
export type AgendaItem = RowOf<typeof agendaItemsTable>;
export type Resolution = RowOf<typeof resolutionsTable>;

/** Everything read from one workbook: good rows, settings, and what could not be read. */
export interface Register {
  readonly rows: Rows;
  readonly settings: Settings;
  readonly faults: readonly ReadFault[];
}
