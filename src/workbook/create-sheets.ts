import type { CellValue } from '../register/fault';
import { type TableName, tables } from '../register/register';
import { columnPoints } from './column-points';
import { freeName } from './free-name';
import { homeTitle, writeHomeSheet } from './home-sheet';
import { lookupTitle, writeLookupSheet } from './lookup-sheet';
import { Names, quoted } from './names';
import { type ReferenceName, referenceNames } from './references';
import { setUpRegisterPage } from './register-page';
import { placeName, sheetLink } from './sheet-link';
import { headerRowIndex, type PlannedSheet, planSheets } from './sheet-plan';
import { validateTable } from './validation';
import { bornRows, writeFormulas, writeTable } from './write-table';

/** Cells a new table is filled with, a row each, in declared column order. */
export type SheetRows = Partial<Record<TableName, readonly (readonly CellValue[])[]>>;

/** The cells to fill new tables with, given the tables that are there already. */
export type RowsFor = (present: readonly string[]) => SheetRows;

export interface Created {
  /** Tables added, in the order of their sheets. */
  readonly tables: readonly TableName[];
  /** Names of the sheets added or taken into use. */
  readonly sheets: readonly string[];
}

function tableWidth(table: TableName): number {
  return Object.values(tables[table].columns).reduce(
    (sum, column) => sum + columnPoints(column.width, column.header),
    0,
  );
}

function writeSheet(
  sheet: Excel.Worksheet,
  plan: PlannedSheet,
  rows: SheetRows,
  names: Names,
): void {
  sheet.tabColor = plan.tabColor;
  sheet.getRange('A1').hyperlink = sheetLink('Home', `← ${homeTitle}`);
  for (const { table, column } of plan.tables) {
    const title = sheet.getRangeByIndexes(0, column === 0 ? 1 : column, 1, 1);
    title.values = [[`${tables[table].sheet}\u3000${tables[table].help}`]];
    title.format.font.bold = true;
    writeTable(sheet, table, column, rows[table] ?? []);
    const place = String.fromCharCode(65 + column);
    names.put(placeName(table), `=${quoted(plan.name)}!$${place}$${headerRowIndex + 1}`);
  }
  // Title, headers and the key column stay in sight.
  sheet.freezePanes.freezeAt(sheet.getRange('A1:A2'));
  const width = plan.tables.reduce((sum, { table }) => sum + tableWidth(table), 0);
  setUpRegisterPage(sheet, width);
}

/**
 * Adds the tables that are missing, each on a new sheet, with 首頁 and the lists; what exists is
 * not touched. One read, one write; if the write fails, the sheets it added are taken away again.
 */
export async function createSheets(
  context: Excel.RequestContext,
  rowsFor: RowsFor,
): Promise<Created> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name,items/visibility');
  const present = workbook.tables.load('items/name');
  const nameItems = workbook.names.load('items/name,items/formula');
  const firstCells = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true).load('address');
  await context.sync();

  const titles = sheets.items.map((item) => item.name);
  const names = new Names(nameItems);
  const existing = present.items.map((item) => item.name);
  const plan = planSheets(existing, titles);
  const rows = rowsFor(existing.filter((name) => name in tables));
  const created = plan.flatMap((sheet) => sheet.tables.map(({ table }) => table));
  const needsHome = !names.alive(placeName('Home'));
  if (created.length === 0 && !needsHome) return { tables: [], sheets: [] };

  const taken = [...titles, ...plan.map((sheet) => sheet.name)];
  // The one empty sheet of a new workbook becomes 首頁 instead of being left over.
  const reused =
    needsHome && titles.length === 1 && firstCells.isNullObject ? titles[0] : undefined;
  const home = freeName(homeTitle, taken);
  const lookup = sheets.items.find(
    (item) => item.visibility === 'VeryHidden' && item.name.startsWith(lookupTitle),
  );
  const lookupName = lookup?.name ?? freeName(lookupTitle, taken);
  const added = plan.map((sheet) => sheet.name);
  const attempt: Attempt = {
    names,
    added: [
      ...added,
      ...(lookup === undefined ? [lookupName] : []),
      ...(needsHome && reused === undefined ? [home] : []),
    ],
    renamed: reused === undefined ? undefined : { from: reused, to: home },
  };

  try {
    if (needsHome) {
      const sheet =
        reused === undefined ? workbook.worksheets.add(home) : workbook.worksheets.getItem(reused);
      if (reused !== undefined) sheet.name = home;
      else sheet.position = 0;
      names.put(placeName('Home'), `=${quoted(home)}!$A$1`);
    }
    writeLookupSheet(lookup ?? workbook.worksheets.add(lookupName), lookupName, names);

    const handles = plan.map((sheet) => ({
      plan: sheet,
      sheet: workbook.worksheets.add(sheet.name),
    }));
    const usable = (name: ReferenceName) =>
      names.alive(name) || created.includes(referenceNames[name].table);
    for (const { plan: sheetPlan, sheet } of handles) writeSheet(sheet, sheetPlan, rows, names);
    // A name for a column needs its table, a drop-down the name, a formula all tables: in this order.
    for (const [name, { table, header }] of Object.entries(referenceNames)) {
      if (created.includes(table)) names.put(name, `=${table}[${header}]`);
    }
    for (const { plan: sheetPlan, sheet } of handles) {
      for (const place of sheetPlan.tables) {
        const count = bornRows(rows[place.table] ?? []);
        writeFormulas(sheet, place, count);
        validateTable(sheet, place, count, usable);
      }
    }
    if (needsHome) {
      writeHomeSheet(workbook.worksheets.getItem(home), (table) => created.includes(table));
      workbook.worksheets.getItem(home).activate();
    }
    await context.sync();
  } catch (error) {
    // The first fault is the one to tell, whether or not Excel lets the rest be taken back.
    await withdraw(context, attempt).catch(() => undefined);
    throw error;
  }
  return { tables: created, sheets: needsHome ? [home, ...added] : added };
}

/** What a write has added or renamed by the time it fails. */
interface Attempt {
  readonly names: Names;
  readonly added: readonly string[];
  /** The empty sheet of a new workbook that was to become 首頁. */
  readonly renamed: { readonly from: string; readonly to: string } | undefined;
}

/** Takes away the sheets and names that a failed write had added; none of them existed before. */
async function withdraw(
  context: Excel.RequestContext,
  { names, added, renamed }: Attempt,
): Promise<void> {
  const { worksheets } = context.workbook;
  const leftNames = names.leftovers();
  const leftSheets = added.map((name) => worksheets.getItemOrNullObject(name));
  const home = renamed && worksheets.getItemOrNullObject(renamed.to);
  await context.sync();
  for (const name of leftNames) if (!name.isNullObject) name.delete();
  if (renamed !== undefined && home?.isNullObject === false) {
    home.getRange().clear();
    home.name = renamed.from;
  }
  for (const sheet of leftSheets) {
    if (sheet.isNullObject) continue;
    // A very hidden sheet cannot be deleted.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  await context.sync();
}
