import { type TableName, tableNamed, tableNames } from '../register/register';
import { unfinishedFor } from './claim-rows';
import { planSheets, sideBySide } from './sheet-plan';
import { refusedTwin, type StrayTable } from './stray-tables';
import { type PlannedTable } from './sheet-plan';
import { tableHeading, tableTitle, wayBack } from './table-title';
import type { SheetState, WorkbookState } from './workbook-state';

/** One sheet to be filled with the tables it lacks. */
export interface SheetToMake {
  readonly name: string;
  readonly tables: readonly PlannedTable[];
  /** Our own sheet that was left unfinished; absent where one is to be added. */
  readonly on?: SheetState;
}

export interface CreationPlan {
  readonly sheets: readonly SheetToMake[];
  /** Why a missing table is not made. */
  readonly refusals: readonly string[];
}

/** The table's name is somebody's: of another table or of a workbook name, in whatever case. */
function isNameTaken(table: TableName, { names, tableNames: others }: WorkbookState): boolean {
  const isTable = others.some((name) => name.toLowerCase() === table.toLowerCase());
  return isTable || names.isTaken(table);
}

function nameTaken(table: TableName): string {
  return `沒有建立「${tableTitle(table)}」：活頁簿裡已有名為「${table}」的其他表格或名稱。請先把它改名，再按一次「建立工作表」。`;
}

/**
 * The sheets to be made for missing tables. No table is made beside rows of its own that stand
 * elsewhere; `isFree` says whether its place on an unfinished sheet of ours holds nothing else.
 */
export function planCreation(
  state: WorkbookState,
  strays: readonly StrayTable[],
  isFree: (table: TableName) => boolean,
): CreationPlan {
  const refusals: string[] = [];
  const wanted: TableName[] = [];
  const present = new Set(state.tables.map(({ table }) => table));
  for (const table of tableNames) {
    if (present.has(table)) continue;
    const stray = strays.find((each) => each.table === table);
    if (stray) refusals.push(refusedTwin(stray));
    else if (isNameTaken(table, state)) refusals.push(nameTaken(table));
    else wanted.push(table);
  }
  const resumed = wanted.filter((table) => isFree(table));
  const sheets = new Map<string, SheetToMake>();
  for (const table of resumed) {
    const on = unfinishedFor(table, state);
    const place = on && placeOn(on, table);
    if (!place) continue;
    const before = sheets.get(on.id)?.tables ?? [];
    sheets.set(on.id, { name: on.name, on, tables: [...before, place] });
  }
  const others = wanted.filter((table) => !resumed.includes(table));
  const taken = state.sheets.map(({ name }) => name);
  return { sheets: [...sheets.values(), ...planSheets(others, taken)], refusals };
}

/** Where the table was to stand on a sheet of ours. */
export function placeOn({ mark }: SheetState, table: TableName): PlannedTable | undefined {
  return sideBySide(mark?.tables ?? []).find((place) => place.table === table);
}

/** Whether cells read where a table is to stand hold nothing but, at most, its headers. */
export function holdsOnlyHeaders(
  table: TableName,
  cells: readonly (readonly unknown[])[],
): boolean {
  const headers = Object.values(tableNamed(table).columns).map(({ header }) => header);
  return cells.every((row, at) =>
    row.every((value, column) => value === '' || (at === 0 && value === headers[column])),
  );
}

/** Whether the cells above where tables are to stand hold nothing but, at most, our own texts. */
export function holdsOnlyTitles(cells: readonly (readonly unknown[])[]): boolean {
  const ours = new Set<unknown>(['', wayBack, ...tableNames.map(tableHeading)]);
  return cells.every((row) => row.every((value) => ours.has(value)));
}
