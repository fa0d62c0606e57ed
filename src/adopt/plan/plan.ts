import type { CellValue } from '../../register/fault';
import type { Day } from '../../register/day';
import { serialOf } from '../../register/day';
import { type Rows, type TableName, tableNamed, tableNames } from '../../register/register';
import type { MapColumn, Mapping, MapRow, MapValue } from '../mapping/mapping';
import { targetText } from '../columns/target';
import { identity } from '../../register/identity';
import type { Steps } from '../../register/steps';
import type { LeftOut, List } from '../shape/list';
import { Asking } from './asking';
import { collect } from './collect';
import { compareTyped, type Comparison } from './compare-typed';
import type { Draft } from './draft';
import { numberRows } from './number-rows';
import { type Item, pairRows } from './pair-rows';
import type { Change } from './put';

/** A row to be added, by header of its table. */
export interface PlannedRow {
  readonly table: TableName;
  /** Row of the list it comes from. */
  readonly row: number;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** What would be asked before anything is written. */
export interface Questions {
  readonly columns: readonly MapColumn[];
  readonly year: boolean;
  readonly cutoffs: boolean;
  /** What holds for all rows: 「決議列管.會議編號」. */
  readonly constants: readonly string[];
  readonly values: readonly MapValue[];
  readonly rows: readonly MapRow[];
}

/** What taking over a list comes to: rows to be added, what is asked first, what is told. */
export interface Plan {
  /** With everything that was asked in it: to be answered, saved, or used again. */
  readonly mapping: Mapping;
  readonly questions: Questions;
  readonly isDecided: boolean;
  readonly rows: readonly PlannedRow[];
  /** Columns of the office's own that the tables do not have yet. */
  readonly newColumns: Readonly<Partial<Record<TableName, readonly string[]>>>;
  /** Cells that are written otherwise than they stand in the list. */
  readonly changes: readonly (Omit<Change, 'target'> & { readonly column: string })[];
  readonly comparisons: readonly Comparison[];
  readonly leftOut: readonly LeftOut[];
}

export interface Standing {
  readonly rows: Rows;
  /** Headers of the tables as they stand. */
  readonly headers: Readonly<Partial<Record<TableName, readonly string[]>>>;
  readonly today: Day;
}

/**
 * Works out what a list comes to by a mapping, in steps that tell how many of its rows are read, and then
 * take what the rows come to one by one; changes nothing.
 */
export function* planSteps(list: List, mapping: Mapping, standing: Standing): Steps<Plan> {
  const asking = yield* Asking.of(mapping);
  const changes: Change[] = [];
  const collected = yield* collect(list, { mapping, asking, changes });
  const paired = yield* pairRows(collected, mapping.table, asking);
  const items = yield* numberRows(paired, { ...standing, asking });
  const rows: PlannedRow[] = [];
  for (const table of tableNames) {
    for (const item of items) {
      rows.push(...draftsOf(item, table).map(plannedRow));
      yield 0;
    }
  }
  const filled = yield* asking.filled();
  const questions = questionsOf(filled);
  return {
    mapping: filled,
    questions,
    isDecided: !isAnythingAsked(questions),
    rows,
    newColumns: yield* newColumns(rows, standing),
    changes: yield* shownChanges(changes),
    comparisons: yield* compareTyped(items, standing.today),
    leftOut: list.leftOut,
  };
}

function* shownChanges(changes: readonly Change[]): Steps<Plan['changes']> {
  const shown: Plan['changes'][number][] = [];
  for (const { target, ...change } of changes) {
    shown.push({ ...change, column: targetText(target) });
    yield 0;
  }
  return shown;
}

function draftsOf({ main, along }: Item, table: TableName): Draft[] {
  return [main, ...along].filter((draft) => draft.table === table && draft.isSkipped !== true);
}

function questionsOf(mapping: Mapping): Questions {
  const { columns, year, cutoffs, constants, values, rows } = mapping;
  return {
    columns: columns.filter(({ to }) => to === null),
    year: year === null,
    cutoffs: cutoffs !== undefined && (cutoffs.高 === null || cutoffs.中 === null),
    constants: Object.keys(constants).filter((name) => constants[name] === null),
    values: values.filter(({ to }) => to === null),
    rows: rows.filter(({ to }) => to === null),
  };
}

function isAnythingAsked({ columns, constants, year, cutoffs, values, rows }: Questions) {
  const asked = [columns, constants, values, rows].some(({ length }) => length > 0);
  return asked || year || cutoffs;
}

/** Where a table keeps what has no column: its 備註 or 說明, else a column of the office's own. */
const NOTE_COLUMN = '清單備註';

function plannedRow({ table, row, values, own, notes }: Draft): PlannedRow {
  const { columns } = tableNamed(table);
  const cells: Record<string, CellValue> = {};
  for (const [name, value] of values) {
    const column = columns[name];
    if (column) cells[column.header] = cellOf(column.kind, value);
  }
  for (const [header, text] of own) cells[header] = text;
  if (notes.length > 0) {
    const header = columns['note']?.header ?? NOTE_COLUMN;
    const before = cells[header];
    cells[header] = [...(before === undefined ? [] : [String(before)]), ...notes].join('\n');
  }
  return { table, row, cells };
}

function cellOf(kind: string, value: unknown): CellValue {
  if (Array.isArray(value)) return value.join('、');
  if (kind === 'date' && typeof value === 'string') return serialOf(value as Day);
  return value as CellValue;
}

function* newColumns(
  rows: readonly PlannedRow[],
  { headers }: Standing,
): Steps<Plan['newColumns']> {
  const added: Partial<Record<TableName, string[]>> = {};
  const present: Partial<Record<TableName, Set<string>>> = {};
  for (const { table, cells } of rows) {
    yield 0;
    const known = (present[table] ??= new Set((headers[table] ?? []).map(identity)));
    const more = Object.keys(cells).filter((header) => !known.has(identity(header)));
    if (more.length === 0) continue;
    for (const header of more) known.add(identity(header));
    (added[table] ??= []).push(...more);
  }
  return added;
}
