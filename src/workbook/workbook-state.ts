import { type TableName, tableNames } from '../register/register';
import { isHome, loadHomeTexts } from './home-sheet';
import { Names, sheetOfFormula } from './names';
import { isCell, listNames, OwnNames } from './own-names';
import { parseMark, type RegisterMark } from './register-mark';
import { loadMark, markOf } from './sheet-mark';
import { placeName } from './sheet-link';
import { isHeadedLike } from './stray-tables';
import { columnsByHeader, type TablePlace } from './table-place';

export interface SheetState {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly mark: RegisterMark | undefined;
}

/** A table of the register as it stands. */
export interface TableState extends TablePlace {
  /** By its id: two tables may bear one name. */
  readonly item: Excel.Table;
  readonly sheetId: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly headers: readonly string[];
  /** It has the columns of the register; one that only bears the name is somebody's. */
  readonly isOurs: boolean;
}

/** What the workbook has of the register, and by which marks it knows it. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableState[];
  /** Of all tables, also those of other people. */
  readonly tableNames: readonly string[];
  readonly names: Names;
  readonly own: OwnNames;
  readonly home: SheetState | undefined;
  readonly lists: SheetState | undefined;
}

function isRegisterName(name: string): name is TableName {
  return (tableNames as readonly string[]).includes(name);
}

/**
 * Sheets with their marks, tables with their places, names: two requests. The first asks for the
 * active cell, which fails while another workbook has the focus: then nothing may be written.
 */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  workbook.getActiveCell().load('address');
  const sheetItems = workbook.worksheets.load('items/id,items/name,items/visibility');
  const tableItems = workbook.tables.load('items/name');
  const nameItems = workbook.names.load('items/name,items/formula');
  await context.sync();

  const marked = sheetItems.items.map((sheet) => ({ sheet, loaded: loadMark(sheet) }));
  const standing = tableItems.items.flatMap((table) =>
    isRegisterName(table.name)
      ? [
          {
            name: table.name,
            table: table.load('showHeaders,showTotals'),
            worksheet: table.worksheet.load('id'),
            range: table.getRange().load('rowIndex,columnIndex,rowCount'),
            columns: table.columns.load('items/name'),
          },
        ]
      : [],
  );
  const names = new Names(nameItems);
  const led = findHome(sheetItems.items, names);
  const texts = led && loadHomeTexts(led);
  await context.sync();

  const sheets = marked.map(({ sheet, loaded }): SheetState => ({
    sheet,
    id: sheet.id,
    name: sheet.name,
    mark: parseMark(markOf(loaded)),
  }));
  const tables = standing.flatMap(({ name, table, worksheet, range, columns }): TableState[] => {
    const home = sheets.find(({ id }) => id === worksheet.id);
    if (!home) return [];
    const headers = columns.items.map((column) => column.name);
    const { rowIndex, columnIndex, rowCount } = range;
    // Not by the body range: what a table without rows answers to that is nowhere said.
    const above = table.showHeaders ? 1 : 0;
    return [
      {
        table: name,
        item: table,
        sheet: home.sheet,
        sheetId: home.id,
        showHeaders: table.showHeaders,
        showTotals: table.showTotals,
        headerRow: rowIndex,
        firstRow: rowIndex + above,
        rows: Math.max(0, rowCount - above - (table.showTotals ? 1 : 0)),
        firstColumn: columnIndex,
        width: headers.length,
        headers,
        isOurs: isHeadedLike(name, headers),
        columns: columnsByHeader(name, headers, columnIndex),
      },
    ];
  });
  const listSheet = findLists(sheets, nameItems.items);
  const home =
    sheets.find(({ mark }) => mark?.part === 'home') ??
    // Of before there were marks. The name alone may be somebody's.
    sheets.find(({ sheet }) => sheet === led && isHome(texts?.values ?? []));
  const ownIds = new Set([home?.id, ...tables.map(({ sheetId }) => sheetId)]);
  const ownSheets = sheets.filter(({ id, mark }) => mark !== undefined || ownIds.has(id));
  const ownNames = ownSheets.map(({ name }) => name);
  return {
    sheets,
    tables,
    tableNames: tableItems.items.map(({ name }) => name),
    names,
    own: new OwnNames(names, listSheet?.name, ownNames),
    home,
    lists: listSheet,
  };
}

/** The one sheet of a new workbook, beside nothing but what an attempt has just begun. */
export function onlySheet({ sheets, home }: WorkbookState): SheetState | undefined {
  const [only, ...others] = sheets.filter(({ mark }) => mark?.state !== 'new');
  return home || others.length > 0 || only?.mark ? undefined : only;
}

/** By its mark, or in a workbook of before by the names that lead to it. */
function findLists(
  sheets: readonly SheetState[],
  names: readonly Excel.NamedItem[],
): SheetState | undefined {
  const marked = sheets.find(({ mark }) => mark?.part === 'lists');
  if (marked) return marked;
  const led = names
    .filter(({ name }) => listNames.includes(name))
    .map(({ formula }) => sheetOfFormula(String(formula)));
  return sheets.find(({ sheet, name }) => sheet.visibility === 'VeryHidden' && led.includes(name));
}

function findHome(sheets: readonly Excel.Worksheet[], names: Names): Excel.Worksheet | undefined {
  const led = sheetOfFormula(names.formulaOf(placeName('Home'), isCell) ?? '');
  return sheets.find(({ name }) => name === led);
}
