import type { CellValue } from '../register/fault';
import { lists } from '../register/lists';
import { tableNamed, type TableName } from '../register/register';
import type { Attempt } from './attempt';
import { fillComputed } from './computed-columns';
import type { SheetToMake } from './creation-plan';
import { freeName } from './free-name';
import { fillIndex, homeTexts, type TableOnHand, writeHomeSheet } from './home-sheet';
import { writeLookupSheet } from './lookup-sheet';
import type { Prepared } from './prepare-sheets';
import { type ReferenceName, referenceNames } from './references';
import { titleCell } from './register-look';
import { looks, madeMark } from './register-mark';
import { putMark } from './sheet-mark';
import { finishTable, type TableParts } from './table-parts';
import { birthPlace, type TablePlace } from './table-place';
import { homeTitle, tableHeading, tableTitle, wayBack } from './table-title';
import { validateSettings, validateTable } from './validation';
import type { WorkbookState } from './workbook-state';
import { bornRows, writeTable } from './write-table';

/** Cells a new table is filled with, a row each, in declared column order. */
export type SheetRows = Partial<Record<TableName, readonly (readonly CellValue[])[]>>;

/** What is to be written, and on what. */
export interface RegisterWork {
  readonly state: WorkbookState;
  readonly prepared: Prepared;
  readonly sheets: readonly SheetToMake[];
  readonly rows: SheetRows;
  /** Of the tables that stand. */
  readonly parts: readonly TableParts[];
  readonly index: Excel.Range | undefined;
  /** What 首頁 has already, when its making was cut off. */
  readonly homeCells: Excel.Range | undefined;
}

export interface MadeSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly places: readonly TablePlace[];
}

export interface Written {
  readonly made: readonly MadeSheet[];
  /** 首頁 and its name, when it was written anew. */
  readonly home: { readonly sheet: Excel.Worksheet; readonly name: string } | undefined;
  /** Computed columns that stay blank, as 「發現事項」的「狀態」. */
  readonly blank: readonly string[];
}

/**
 * Everything that the data need, in one request: sheets, tables with their rows, lists, names,
 * formulas, validation, the texts of 首頁. To be sent by a sync. How it looks comes after it.
 */
export function writeRegister(attempt: Attempt, work: RegisterWork): Written {
  const { state, prepared, rows, parts } = work;
  const { own } = state;
  attempt.willWrite(plannedTexts(work));
  const home = homeOf(attempt, work);
  writeLookupSheet(prepared.lists);
  own.putLists(prepared.listsName);

  const made = work.sheets.map((plan): MadeSheet => {
    const names = plan.tables.map(({ table }) => table);
    const sheet = plan.on?.sheet ?? attempt.add(plan.name, { part: 'tables', tables: names });
    const places = plan.tables.map((planned) =>
      birthPlace(sheet, planned, bornRows(rows[planned.table] ?? [])),
    );
    sheet.getRange('A1').values = [[wayBack]];
    for (const place of places) {
      titleCell(place).values = [[tableHeading(place.table)]];
      writeTable(place, rows[place.table] ?? []);
      own.putPlace(place.table, plan.name, place.headerRow, place.firstColumn);
    }
    return { sheet, name: plan.name, places };
  });
  const places = made.flatMap((sheet) => sheet.places);
  putNames(work, places);

  // A drop-down needs its name, a formula all tables: in this order.
  const known = new Map<TableName, readonly string[]>([
    ...state.tables.map(({ table, headers }) => [table, headers] as const),
    ...places.map(({ table }) => [table, headersOf(table)] as const),
  ]);
  const usable = (name: ReferenceName) => own.hasReference(name);
  const blank = [
    ...parts.flatMap((part) => named(part.place.table, finishTable(part, known, own, usable))),
    ...places.flatMap((place) => {
      validateTable(place, own, usable);
      if (place.table === 'Settings') validateSettings(place, rows.Settings ?? [], own);
      return named(place.table, fillComputed(place, known));
    }),
  ];

  const onHand = tablesOnHand([...state.tables, ...places]);
  if (home) writeHomeSheet(home.sheet, onHand, work.homeCells?.formulas);
  else if (state.home && work.index) fillIndex(state.home.sheet, work.index, onHand);

  markMade(work, { made, home });
  return { made, home, blank };
}

function headersOf(table: TableName): string[] {
  return Object.values(tableNamed(table).columns).map(({ header }) => header);
}

function named(table: TableName, headers: readonly string[]): string[] {
  return headers.map((header) => `「${tableTitle(table)}」的「${header}」`);
}

/** 首頁, where there is none yet or its making was cut off. */
function homeOf(attempt: Attempt, { state, prepared, sheets }: RegisterWork): Written['home'] {
  const { home, own } = state;
  if (home?.mark?.state === 'new') {
    own.putPlace('Home', home.name, 0, 0);
    return home;
  }
  if (home) {
    if (own.placeFormula('Home') === undefined) own.putPlace('Home', home.name, 0, 0);
    return undefined;
  }
  const taken = [...state.sheets, ...sheets].map(({ name }) => name);
  const name = prepared.home?.name ?? freeName(homeTitle, [...taken, prepared.listsName]);
  const sheet = prepared.home?.sheet ?? attempt.add(name, { part: 'home', tables: [] });
  if (!prepared.home) sheet.position = 0;
  own.putPlace('Home', name, 0, 0);
  return { sheet, name };
}

/** Places of tables that stand without one, and the columns that drop-downs repeat. */
function putNames({ state }: RegisterWork, places: readonly TablePlace[]): void {
  const { own, sheets, tables: standing } = state;
  for (const { table, sheetId, headerRow, firstColumn } of standing) {
    const name = sheets.find(({ id }) => id === sheetId)?.name;
    if (name === undefined || own.placeFormula(table) !== undefined) continue;
    own.putPlace(table, name, headerRow, firstColumn);
  }
  for (const reference of Object.keys(referenceNames) as ReferenceName[]) {
    const { table, header } = referenceNames[reference];
    const isBorn = places.some((place) => place.table === table);
    const stands = standing.some((each) => each.table === table && each.headers.includes(header));
    if (isBorn || (stands && !own.hasReference(reference))) own.putReference(reference);
  }
}

function tablesOnHand(places: readonly TablePlace[]): TableOnHand {
  return (table) => {
    const place = places.find((each) => each.table === table);
    if (!place) return 'absent';
    const needed = [...tableNamed(table).key, ...(table === 'Settings' ? ['value'] : [])];
    return needed.every((code) => place.columns.has(code)) ? 'born' : 'present';
  };
}

/** The data are complete: from here on nobody takes the sheets away again, only their looks are due. */
function markMade(
  { state, prepared, sheets, parts }: RegisterWork,
  written: Omit<Written, 'blank'>,
): void {
  const tablesOf = (id: string | undefined) =>
    parts.filter(({ place }) => place.sheetId === id).map(({ place }) => place.table);
  const resumed = new Map(sheets.map(({ on }, at) => [on?.id, written.made[at]]));
  for (const { sheet, id, mark } of state.sheets) {
    const isOpen = mark === undefined ? tablesOf(id).length > 0 : mark.state === 'new';
    const isTables = (mark?.part ?? 'tables') === 'tables';
    if (!isOpen || !isTables || resumed.has(id)) continue;
    putMark(sheet, madeMark({ part: 'tables', tables: tablesOf(id) }, looks));
  }
  written.made.forEach(({ sheet, places }, at) => {
    const born = places.map(({ table }) => table);
    const names = [...tablesOf(sheets[at]?.on?.id), ...born];
    putMark(sheet, madeMark({ part: 'tables', tables: names }, looks));
  });
  putMark(prepared.lists, madeMark({ part: 'lists', tables: [] }, []));
  if (written.home) putMark(written.home.sheet, madeMark({ part: 'home', tables: [] }, looks));
}

/** Every text that this attempt puts into cells. */
function plannedTexts({ sheets, rows }: RegisterWork): unknown[] {
  const born = sheets.flatMap((sheet) => sheet.tables.map(({ table }) => table));
  return [
    '',
    wayBack,
    ...homeTexts(),
    ...Object.entries(lists).flatMap(([name, entries]) => [name, ...entries]),
    ...born.flatMap((table) => [
      tableHeading(table),
      ...headersOf(table),
      ...(rows[table] ?? []).flat(),
    ]),
  ];
}
