import type { Facts } from '../../facts/facts';
import { tableNamed, type TableName } from '../../register/register';

/** The way from an empty workbook to a meeting. */
export interface PathStep {
  readonly name: 'office' | 'members' | 'duties' | 'audits' | 'indicators' | 'meeting';
  /** Where it is filled in. */
  readonly table: TableName;
  /** The sheet of that table. */
  readonly sheet: string;
  readonly isDone: boolean;
}

export function pathOf({ rows, settings }: Facts): PathStep[] {
  return stepsOf(rows, settings).map((step) => ({ ...step, sheet: tableNamed(step.table).sheet }));
}

function stepsOf(rows: Facts['rows'], settings: Facts['settings']): Omit<PathStep, 'sheet'>[] {
  const isThere = (table: TableName) => rows[table].length > 0;
  return [
    { name: 'office', table: 'Settings', isDone: settings.organisation !== '' && isThere('Units') },
    { name: 'members', table: 'Members', isDone: isThere('Members') },
    {
      name: 'duties',
      table: 'Responsibilities',
      // Its rows are born with the table: what counts is that people stand in them.
      isDone: rows.Responsibilities.some(
        ({ accountable, responsible }) =>
          (accountable ?? []).length + (responsible ?? []).length > 0,
      ),
    },
    { name: 'audits', table: 'Audits', isDone: isThere('Audits') && isThere('Findings') },
    {
      name: 'indicators',
      table: 'Indicators',
      isDone: isThere('Indicators') && isThere('Measurements'),
    },
    { name: 'meeting', table: 'Reviews', isDone: isThere('Reviews') },
  ];
}
