import type { TableName, tables } from '../register/register';

/** Workbook names whose formula is a table column: drop-downs that grow with the table. */
export const referenceNames = {
  R_Units: { table: 'Units', header: '單位' },
  R_People: { table: 'Members', header: '姓名' },
  R_Audits: { table: 'Audits', header: '稽核編號' },
  R_Findings: { table: 'Findings', header: '編號' },
  R_Actions: { table: 'CorrectiveActions', header: '編號' },
  R_Indicators: { table: 'Indicators', header: '指標編號' },
  R_Reviews: { table: 'Reviews', header: '會議編號' },
} as const satisfies Record<string, { table: TableName; header: string }>;

export type ReferenceName = keyof typeof referenceNames;

type References = {
  readonly [N in TableName]?: Partial<
    Record<keyof (typeof tables)[N]['columns'] & string, ReferenceName>
  >;
};

/** Columns of one value that repeat another table's. Columns of several values cannot have a list. */
const references: References = {
  Members: { unit: 'R_Units', deputy: 'R_People' },
  Findings: { auditId: 'R_Audits', unit: 'R_Units', issuer: 'R_People' },
  CorrectiveActions: {
    findingId: 'R_Findings',
    previousActionId: 'R_Actions',
    unit: 'R_Units',
    owner: 'R_People',
    verifier: 'R_People',
  },
  Indicators: { owner: 'R_People' },
  Measurements: { indicatorId: 'R_Indicators' },
  Risks: { owner: 'R_People', riskOwner: 'R_People' },
  Reviews: { chair: 'R_People', minutesBy: 'R_People' },
  Attendance: { reviewId: 'R_Reviews', name: 'R_People', deputy: 'R_People' },
  AgendaItems: { reviewId: 'R_Reviews', reporter: 'R_People' },
  Resolutions: { reviewId: 'R_Reviews' },
};

/** The drop-down of a column by its code name, if it repeats another table's column. */
export function referenceOf(table: TableName, column: string): ReferenceName | undefined {
  const ofTable: Readonly<Record<string, ReferenceName | undefined>> = references[table] ?? {};
  return ofTable[column];
}
