import type { TableName } from '../../register/register';
import { type Draft, saysSomething } from './draft';

type Drafts = ReadonlyMap<TableName, readonly Draft[]>;

/** What belongs to one row of a list, and the table of ours that the row is first of all one of. */
export interface Belonging {
  readonly table: TableName;
  readonly drafts: Drafts;
}

/**
 * A list of values that also says what is measured, and against what, tells of its indicators: these
 * come first and the values with them, or their names and targets would be left behind unseen. A name
 * alone only says whose value it is.
 */
export function withToldIndicator(table: TableName, drafts: Drafts): Belonging {
  const [indicator] = drafts.get('Indicators') ?? [];
  const values = drafts.get('Measurements') ?? [];
  const [first] = values;
  if (table !== 'Measurements' || !indicator || !first || !saysSomething(indicator))
    return { table, drafts };
  const id = first.values.get('indicatorId');
  if (id === undefined && indicator.values.size < 2) return { table, drafts };
  if (id !== undefined) indicator.values.set('indicatorId', id);
  const filled = values.filter(isFilled);
  if (filled.length === 0) {
    for (const [header, text] of first.own) indicator.own.set(header, text);
    indicator.notes.push(...first.notes);
  }
  return {
    table: 'Indicators',
    drafts: new Map<TableName, readonly Draft[]>([
      ['Indicators', [indicator]],
      ['Measurements', filled],
    ]),
  };
}

function isFilled({ values }: Draft): boolean {
  return [...values.keys()].some((name) => name !== 'indicatorId');
}
