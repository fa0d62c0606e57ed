import type { TableName } from '../../register/register';
import { tableNamed } from '../../register/register';

/** One row of ours in the making. */
export interface Draft {
  readonly table: TableName;
  /** Row of the list. */
  readonly row: number;
  /** By code name of the column, as the register has it. */
  readonly values: Map<string, unknown>;
  /** Columns of the office's own, by header. */
  readonly own: Map<string, string>;
  /** For 備註: what has no place of its own. */
  readonly notes: string[];
  /** Code names that sections, constants and merged cells fill: they alone make no row. */
  readonly given: Set<string>;
  /** The number it has in the list, where that is not its number here. */
  theirId?: string;
  /** An answer says that its row is to be left. */
  isSkipped?: boolean;
}

export function newDraft(table: TableName, row: number): Draft {
  return { table, row, values: new Map(), own: new Map(), notes: [], given: new Set() };
}

export function copyOf(draft: Draft): Draft {
  return {
    ...draft,
    values: new Map(draft.values),
    own: new Map(draft.own),
    notes: [...draft.notes],
    given: new Set(draft.given),
  };
}

/** Whether it says anything that the list says of this row alone. */
export function saysSomething(draft: Draft): boolean {
  return [...draft.values.keys()].some((name) => !draft.given.has(name));
}

/** What makes a measure of it; a unit or a name alone belongs to the finding. */
const SUBSTANCE = [
  'action',
  'cause',
  'containment',
  'dueDate',
  'doneDate',
  'findingId',
  'actionId',
];

export function isAction({ values, given }: Draft): boolean {
  return SUBSTANCE.some((name) => values.has(name) && !given.has(name));
}

/** A value as it is seen in the sheet. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return value === null || value === undefined ? '' : String(value);
}

export function headerOf(table: TableName, name: string): string {
  return tableNamed(table).columns[name]?.header ?? name;
}
