import type { TableName } from '../../register/register';

/** Tables that the rows of a list may fill, the one asked for first. */
export function scopeOf(table: TableName): readonly TableName[] {
  return [table, ...(along[table] ?? [])];
}

/** A flat list often holds two of our rows in one: the finding and its measure, the indicator and its values. */
const along: Partial<Record<TableName, readonly TableName[]>> = {
  Findings: ['CorrectiveActions'],
  Indicators: ['Measurements'],
  Measurements: ['Indicators'],
};

/** Tables whose rows are not a list that an office brings along: they are filled in their place. */
export const notAdopted: readonly TableName[] = ['Settings', 'Responsibilities'];
