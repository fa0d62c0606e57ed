import { DATE_ENTRY } from '../register/date-entry';
import { tableNamed, type TableName, tableNames } from '../register/register';
import { cellText } from './cell-text';
import { columnPoints, textWidth } from './column-points';
import type { OwnNames } from './own-names';
import { passing } from './passing';
import { sheetLink } from './sheet-link';
import { tableTitle } from './table-title';

const title = '資訊安全管理系統　管理審查工作簿';
const stepsHeading = '使用步驟';
const indexHeading = '工作表一覽';
const indexHeaders = ['工作表', '用途', '筆數'] as const;

const steps = [
  '一、在各工作表登錄資料：一列一筆，緊接表格最後一列往下填，不要留空白列。灰底的標題列可以篩選與排序。',
  `二、日期${DATE_ENTRY}，會轉為日期。儲存格都顯示為 115/03/01。`,
  '三、開啟增益集窗格，按「檢核」：逐項修正列為「錯誤」的問題，沒有錯誤才可以開會。',
  '四、按「產生議程」：依資料產生六項管理審查議程及其附表，另成兩張可直接列印的工作表。',
  '五、在窗格的「會議」登錄決定與列管，下次會議的議程會自動帶出尚未解除列管的決議。',
  '可以新增自己的欄位、調整欄位順序或更改工作表名稱；請勿更改既有的欄位標題。',
];

/** Characters: 工作表, 用途, 筆數. */
const widths = [22, 66, 10] as const;
const lineHeight = 17.25;
const rowPadding = 6;
const shade = '#E7E6E6';
const theme = '#1F3864';

/** A4 upright between Excel's own margins. */
const pageWidthPoints = 595 - 2 * 50.4;
/** Three columns on it, with 4 % spare for another Normal font. */
const homeScale = Math.floor(
  (pageWidthPoints / 1.04 / widths.reduce((sum, width) => sum + columnPoints(width), 0)) * 100,
);

const officeFormula = '=IFERROR(INDEX(Settings[值],MATCH("機關名稱",Settings[項目],0))&"","")';

/** Zero-based rows. */
const stepsRow = 4;
const indexRow = stepsRow + steps.length + 2;

/** What the workbook has of a table: all its declared columns, some of them, or no such table. */
export type TableOnHand = (table: TableName) => 'born' | 'present' | 'absent';

/** The formula that counts a table's rows: by its first key column where that is sure to be there. */
function countFormula(name: TableName, onHand: TableOnHand): string {
  if (onHand(name) === 'absent') return '';
  // Headers of a table that was there before may have been renamed: no formula may speak of them.
  if (onHand(name) === 'present') return `=ROWS(${name})`;
  const { key, columns } = tableNamed(name);
  return `=COUNTA(${name}[${columns[key[0] ?? '']?.header ?? ''}])`;
}

/** Every text of the sheet, as far as it is the same in all workbooks. */
export function homeTexts(): string[] {
  const index = tableNames.flatMap((name) => [tableTitle(name), tableNamed(name).help]);
  return [title, stepsHeading, ...steps, indexHeading, ...indexHeaders, ...index];
}

/** What tells 首頁 of before there were marks, to be read by `isHome` after a sync. */
export function loadHomeTexts(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, indexRow + 1, 1).load('values');
}

/** People may have given the sheet another title; one given back by a failed attempt is empty. */
export function isHome(texts: readonly (readonly unknown[])[]): boolean {
  return [stepsHeading, indexHeading].some((heading) => texts.some(([text]) => text === heading));
}

/** What the workbook has of each cell, row by row; absent where there is nothing. */
type Cells = readonly (readonly unknown[])[];

/** The cells that `writeHomeSheet` writes, to be read before a sheet is finished that has some. */
export function loadHomeCells(sheet: Excel.Worksheet): Excel.Range {
  return textRange(sheet).load('formulas');
}

/**
 * Texts and formulas of the first sheet: whose workbook it is, how to work, every table with its
 * purpose. Filled cells stay as they are.
 */
export function writeHomeSheet(
  sheet: Excel.Worksheet,
  onHand: TableOnHand,
  there: Cells = [],
): void {
  const cells: (string | null)[][] = [
    [title],
    [onHand('Settings') === 'born' ? officeFormula : null],
    [],
    [stepsHeading],
    ...steps.map((step) => [step]),
    [],
    [indexHeading],
    [...indexHeaders],
    ...tableNames.map((name) => [
      tableTitle(name),
      cellText(tableNamed(name).help),
      countFormula(name, onHand),
    ]),
  ];
  // Excel leaves a cell alone where null is written.
  textRange(sheet).formulas = cells.map((row, at) =>
    widths.map((_, column) => {
      const isFilled = (there[at]?.[column] ?? '') !== '';
      return isFilled ? null : (row[column] ?? null);
    }),
  );
}

function textRange(sheet: Excel.Worksheet): Excel.Range {
  return passing(sheet.getRangeByIndexes(0, 0, homeHeight, widths.length));
}

/** How many cells of the first column `formatHomeSheet` looks at. */
export const homeHeight = indexRow + 1 + tableNames.length;

function indexRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRangeByIndexes(indexRow + 1, 0, tableNames.length, widths.length);
}

/** The index as it stands, to be completed by `fillIndex` after a sync. */
export function loadIndex(sheet: Excel.Worksheet): Excel.Range {
  return indexRange(sheet).load('formulas');
}

/** Counts the rows of tables that were not there when the index was written. */
export function fillIndex(sheet: Excel.Worksheet, index: Excel.Range, onHand: TableOnHand): void {
  tableNames.forEach((name, at) => {
    const [text, , count]: unknown[] = index.formulas[at] ?? [];
    const formula = countFormula(name, onHand);
    if (text !== tableTitle(name) || count !== '' || formula === '') return;
    passing(sheet.getRangeByIndexes(indexRow + 1 + at, 2, 1, 1)).formulas = [[formula]];
  });
}

/** Merged cells do not fit their height by themselves (platform 3.4). */
function heightFor(text: string, width: number): number {
  // Two characters fewer: a line does not end in half a Chinese one, nor at the very edge.
  return Math.ceil(textWidth(text) / (width - 2)) * lineHeight + rowPadding;
}

function formatHeadings(sheet: Excel.Worksheet): void {
  const first = passing(sheet.getRange('A1'));
  first.format.font.bold = true;
  first.format.font.size = 18;
  first.format.font.color = theme;
  first.format.rowHeight = 36;
  const office = passing(sheet.getRange('A2'));
  office.format.font.size = 14;
  office.format.rowHeight = 24;
  passing(sheet.getRange('A1:A2')).format.verticalAlignment = 'Center';
  for (const row of [stepsRow - 1, indexRow - 1]) {
    const { format } = passing(sheet.getRangeByIndexes(row, 0, 1, 1));
    format.font.bold = true;
    format.font.color = theme;
    format.rowHeight = 24;
    format.verticalAlignment = 'Center';
  }
}

function formatSteps(sheet: Excel.Worksheet): void {
  const all = widths.reduce((sum, width) => sum + width, 0);
  steps.forEach((step, index) => {
    const line = passing(sheet.getRangeByIndexes(stepsRow + index, 0, 1, widths.length));
    line.merge(false);
    line.format.wrapText = true;
    line.format.verticalAlignment = 'Center';
    line.format.rowHeight = heightFor(step, all);
  });
}

function formatIndex(
  sheet: Excel.Worksheet,
  own: OwnNames,
  there: readonly unknown[] | undefined,
): void {
  const head = passing(sheet.getRangeByIndexes(indexRow, 0, 1, widths.length));
  head.format.font.bold = true;
  head.format.fill.color = shade;
  head.format.horizontalAlignment = 'Center';
  head.format.rowHeight = lineHeight + rowPadding;

  const rows = passing(indexRange(sheet));
  passing(rows.getColumn(1)).format.wrapText = true;
  passing(rows.getColumn(2)).format.horizontalAlignment = 'Center';
  tableNames.forEach((name, index) => {
    const link = passing(rows.getCell(index, 0));
    // A link brings its text with it.
    const isTitle = there === undefined || there[indexRow + 1 + index] === tableTitle(name);
    if (isTitle && own.placeFormula(name) !== undefined) {
      link.hyperlink = sheetLink(own.place(name), tableTitle(name));
    }
    link.format.rowHeight = heightFor(tableNamed(name).help, widths[1]);
  });

  const grid = passing(sheet.getRangeByIndexes(indexRow, 0, tableNames.length + 1, widths.length));
  grid.format.verticalAlignment = 'Center';
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;
  for (const edge of [...edges, 'InsideVertical' as const]) {
    const border = grid.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = '#7F7F7F';
  }
}

/** Widths, fonts, borders and links. A link whose table is not there would lead nowhere. */
export function formatHomeSheet(
  sheet: Excel.Worksheet,
  own: OwnNames,
  there?: readonly unknown[],
): void {
  sheet.showGridlines = false;
  sheet.tabColor = theme;
  widths.forEach((width, at) => {
    passing(sheet.getRangeByIndexes(0, at, 1, 1)).format.columnWidth = columnPoints(width);
  });
  formatHeadings(sheet);
  formatSteps(sheet);
  formatIndex(sheet, own, there);
}

/** On one page's width, by a scale: a fit to pages alone is not applied by every Excel. */
export function setUpHomePage(sheet: Excel.Worksheet): void {
  sheet.pageLayout.zoom = { scale: homeScale };
  sheet.pageLayout.centerHorizontally = true;
}
