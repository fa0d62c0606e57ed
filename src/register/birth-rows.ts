import type { NewRow } from './column';
import { duties } from './duties';
import type { TableName, tables } from './register';
import { settingRows } from './settings';

export type NewRows = { readonly [N in TableName]: readonly NewRow<(typeof tables)[N]>[] };

/** The rows a table is born with: every setting with its default, the procedure's 56 duties. */
export function birthRows<N extends TableName>(table: N): NewRows[N] {
  return born[table];
}

const born: NewRows = {
  Settings: settingRows(),
  Units: [],
  Members: [],
  Responsibilities: duties,
  Audits: [],
  Findings: [],
  CorrectiveActions: [],
  Indicators: [],
  Measurements: [],
  Risks: [],
  Reviews: [],
  Attendance: [],
  AgendaItems: [],
  Resolutions: [],
};
