import { copyBlock } from '../../../src/host/model/copy-block';
import { addCustomXml } from '../../../src/host/model/custom-xml';
import { moveBlock } from '../../../src/host/model/move-block';
import { sortBlock } from '../../../src/host/model/sort-block';
import type { SheetModel } from '../../../src/host/model/sheet-model';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import type { Rect } from '../../../src/host/model/rect';
import { ChartList } from '../../../src/host/model/chart/chart-list';

/** Numbers that look random and are the same in each run (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides) | 0;
  };
}

type Throw = (sides: number) => number;
type Step = (book: WorkbookModel, roll: Throw) => void;

/** One of everything a person or an add-in does to a workbook. */
export const STEPS: Readonly<Record<string, Step>> = {
  typeText: (book, roll) => sheetOf(book, roll).setValue(roll(14), roll(10), `文字${roll(9)}`),
  typeNumber: (book, roll) => sheetOf(book, roll).setValue(roll(14), roll(10), roll(1000) / 8),
  typeFormula: (book, roll) =>
    sheetOf(book, roll).setFormula(20 + roll(9), roll(8), `=SUM(A1:B${1 + roll(9)})*${roll(5)}`),
  typeArray: (book, roll) => sheetOf(book, roll).setFormula(40, 20 + roll(5), '=SEQUENCE(3,2)'),
  clear: (book, roll) => {
    const what = (['contents', 'formats', 'all'] as const)[roll(3)];
    sheetOf(book, roll).clear(block(roll), what);
  },
  paste: (book, roll) => {
    const sheet = sheetOf(book, roll);
    const [row, column] = [30 + roll(20), roll(12)];
    for (let i = 0; i < 60; i++) sheet.setValue(row + (i % 20), column + Math.floor(i / 20), i);
  },
  insertRows: (book, roll) => sheetOf(book, roll).insert(wholeRows(roll), 'down'),
  deleteRows: (book, roll) => sheetOf(book, roll).remove(wholeRows(roll), 'up'),
  insertColumns: (book, roll) => sheetOf(book, roll).insert(wholeColumns(roll), 'right'),
  deleteColumns: (book, roll) => sheetOf(book, roll).remove(wholeColumns(roll), 'left'),
  insertCells: (book, roll) => sheetOf(book, roll).insert(block(roll), 'right'),
  deleteCells: (book, roll) => sheetOf(book, roll).remove(block(roll), 'up'),
  fill: (book, roll) =>
    sheetOf(book, roll).patchStyle(block(roll), { fill: { color: `#11223${roll(10)}` } }),
  styleRows: (book, roll) =>
    sheetOf(book, roll).patchStyle(wholeRows(roll), { font: { bold: roll(2) === 1 } }),
  styleColumns: (book, roll) =>
    sheetOf(book, roll).patchStyle(wholeColumns(roll), { numberFormat: '0.00' }),
  rowHeight: (book, roll) => sheetOf(book, roll).rows.setHeight(roll(9), 9, 20 + roll(9)),
  hideRows: (book, roll) => sheetOf(book, roll).rows.setHidden(roll(9), 9, roll(2) === 1),
  columnWidth: (book, roll) => sheetOf(book, roll).columns.setWidth(roll(6), 6, 5 + roll(30)),
  hideColumns: (book, roll) => sheetOf(book, roll).columns.setHidden(roll(4), 4, roll(2) === 1),
  merge: (book, roll) => sheetOf(book, roll).merges.add({ ...block(roll), row: 60 + roll(9) }),
  unmerge: (book, roll) => sheetOf(book, roll).merges.remove(block(roll)),
  link: (book, roll) =>
    sheetOf(book, roll).hyperlinks.set({ rect: block(roll), address: 'https://example.org/' }),
  unlink: (book, roll) =>
    sheetOf(book, roll).hyperlinks.clear({ ...block(roll), row: 0, rows: 99 }),
  freeze: (book, roll) => (sheetOf(book, roll).view.freeze = { rows: roll(3), columns: roll(3) }),
  tabColor: (book, roll) => (sheetOf(book, roll).tabColor = `#AA00${10 + roll(9)}`),
  pageBreaks: (book, roll) => {
    sheetOf(book, roll).page.rowBreaks = [1 + roll(9), 12];
  },
  filter: (book, roll) => {
    const table = book.tables[roll(book.tables.length)];
    table?.filter.setCriteria(roll(2), { kind: 'values', values: [`甲${roll(3)}`] } as never);
  },
  sheetFilter: (book, roll) => sheetOf(book, roll).autoFilter.apply({ ...block(roll), rows: 4 }),
  addSheet: (book) => void book.addSheet(),
  deleteSheet: (book, roll) => book.deleteSheet(sheetOf(book, roll)),
  renameSheet: (book, roll) => book.renameSheet(sheetOf(book, roll), `新名 ${roll(99)}`),
  moveSheet: (book, roll) => book.moveSheet(sheetOf(book, roll), roll(book.sheets.length)),
  hideSheet: (book, roll) => {
    const sheet = sheetOf(book, roll);
    sheet.visibility = sheet.visibility === 'visible' ? 'hidden' : 'visible';
  },
  addTable: (book, roll) =>
    void sheetOf(book, roll).addTable({ row: 70 + roll(20), column: 0, rows: 3, columns: 3 }, true),
  dropTable: (book, roll) => book.tables[roll(book.tables.length)]?.convertToRange(),
  deleteTable: (book, roll) => book.tables[roll(book.tables.length)]?.delete(),
  renameTable: (book, roll) => {
    const table = book.tables[roll(book.tables.length)];
    if (table) table.name = `表名${roll(99)}`;
  },
  renameColumn: (book, roll) =>
    book.tables[roll(book.tables.length)]?.renameColumn(roll(2), `欄名${roll(99)}`),
  addRows: (book, roll) => void book.tables[roll(book.tables.length)]?.addRows(null, 1 + roll(3)),
  removeRows: (book, roll) => book.tables[roll(book.tables.length)]?.removeRows(0, 1),
  addColumn: (book, roll) => void book.tables[roll(book.tables.length)]?.addColumn(roll(2)),
  totals: (book, roll) => {
    const table = book.tables[roll(book.tables.length)];
    if (table) table.showTotals = !table.showTotals;
  },
  tableStyle: (book, roll) =>
    book.tables[roll(book.tables.length)]?.setStyle({ name: `TableStyleLight${1 + roll(9)}` }),
  addName: (book, roll) => void book.names.add(`名稱${roll(99)}`, '=專案清單!$A$1'),
  dropName: (book, roll) => book.names.all()[roll(book.names.all().length)]?.remove(),
  chart: (book, roll) => {
    const sheet = sheetOf(book, roll);
    new ChartList(sheet).add('ColumnClustered', { sheet, rect: { ...block(roll), rows: 3 } }, null);
  },
  conditional: (book, roll) => {
    sheetOf(book, roll).conditionalRules.add([block(roll)], {
      kind: 'cell',
      operator: 'greaterThan',
      operands: ['100'],
    });
  },
  sort: (book, roll) => {
    const rect = { row: 0, column: 0, rows: 20, columns: 10 };
    const fields = [{ key: roll(3), ascending: roll(2) === 1 }];
    sortBlock({ sheet: sheetOf(book, roll), rect }, fields, {
      lines: 'rows',
      matchCase: false,
      method: 'strokeCount',
    });
  },
  copyCells: (book, roll) => {
    const [from, to] = [sheetOf(book, roll), sheetOf(book, roll)];
    void copyBlock({ sheet: from, rect: block(roll) }, { sheet: to, rect: block(roll) });
  },
  moveCells: (book, roll) => {
    const [from, to] = [sheetOf(book, roll), sheetOf(book, roll)];
    void moveBlock({ sheet: from, rect: block(roll) }, { sheet: to, rect: block(roll) });
  },
  copySheet: (book, roll) => void book.copySheet(sheetOf(book, roll), roll(book.sheets.length)),
  protect: (book, roll) => {
    const { protection } = sheetOf(book, roll);
    if (protection.isProtected) protection.unprotect('x');
    else protection.protect({}, 'x');
  },
  validation: (book, roll) => {
    sheetOf(book, roll).validations.clear({ ...block(roll), row: 0, rows: 40 });
  },
  customXml: (book, roll) => void addCustomXml(book, `<a xmlns="urn:b${roll(99)}"/>`),
  setting: (book, roll) => book.settings.set(`k${roll(3)}`, roll(99)),
};

function sheetOf(book: WorkbookModel, roll: Throw): SheetModel {
  const sheets = book.sheets.filter(({ kind }) => kind === 'worksheet');
  const sheet = sheets[roll(2) === 1 ? 0 : roll(sheets.length)];
  if (!sheet) throw new Error('There is no sheet.');
  return sheet;
}

function block(roll: Throw): Rect {
  return { row: roll(20), column: roll(10), rows: 1 + roll(3), columns: 1 + roll(3) };
}

function wholeRows(roll: Throw): Rect {
  return { row: roll(14), column: 0, rows: 1 + roll(2), columns: 16_384 };
}

function wholeColumns(roll: Throw): Rect {
  return { row: 0, column: roll(8), rows: 1_048_576, columns: 1 + roll(2) };
}
