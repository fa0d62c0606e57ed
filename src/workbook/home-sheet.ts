import type { Column } from '../register/column';
import { type TableName, tables } from '../register/register';
import { columnPoints, textWidth } from './column-points';
import { sheetLink } from './sheet-link';

export const homeTitle = '首頁';

const steps = [
  '一、在各工作表登錄資料：一列一筆，緊接表格最後一列往下填，不要留空白列。灰底的標題列可以篩選與排序。',
  '二、日期請以西元輸入，例如 2026/3/1，儲存格會顯示為民國 115/03/01。',
  '三、開啟增益集窗格，按「檢核」：逐項修正列為「錯誤」的問題，沒有錯誤才可以開會。',
  '四、按「產生議程」：依資料產生六項管理審查議程，另成一張可直接列印的工作表。',
  '五、會後把決議登錄在「審查議案」與「決議列管」，下次會議的議程會自動帶出尚未解除列管的決議。',
  '可以新增自己的欄位、調整欄位順序或更改工作表名稱；請勿更改既有的欄位標題。',
];

/** Characters: 工作表, 用途, 筆數. */
const widths = [22, 66, 10] as const;
const lineHeight = 17.25;
const rowPadding = 6;
const shade = '#E7E6E6';
const theme = '#1F3864';

/** Zero-based rows. */
const stepsRow = 4;
const indexRow = stepsRow + steps.length + 2;

/** Merged cells do not fit their height by themselves (platform 3.4). */
function heightFor(text: string, width: number): number {
  // Two characters fewer: a line does not end in half a Chinese one, nor at the very edge.
  return Math.ceil(textWidth(text) / (width - 2)) * lineHeight + rowPadding;
}

/** The formula that counts a table's rows: by its first key column where that is sure to be there. */
function countFormula(name: TableName, born: boolean): string {
  if (!born) return `=ROWS(${name})`;
  const { key, columns } = tables[name];
  const byCode: Readonly<Record<string, Column>> = columns;
  const header = byCode[key[0] ?? '']?.header ?? '';
  return `=COUNTA(${name}[${header}])`;
}

function writeHeading(sheet: Excel.Worksheet, row: number, text: string): void {
  const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
  cell.values = [[text]];
  cell.format.font.bold = true;
  cell.format.font.color = theme;
  cell.format.rowHeight = 24;
  cell.format.verticalAlignment = 'Center';
}

function writeTitle(sheet: Excel.Worksheet, knowsOffice: boolean): void {
  const title = sheet.getRange('A1');
  title.values = [['資訊安全管理系統　管理審查工作簿']];
  title.format.font.bold = true;
  title.format.font.size = 18;
  title.format.font.color = theme;
  title.format.rowHeight = 36;
  title.format.verticalAlignment = 'Center';
  if (!knowsOffice) return;
  const office = sheet.getRange('A2');
  office.formulas = [['=IFERROR(INDEX(Settings[值],MATCH("機關名稱",Settings[項目],0))&"","")']];
  office.format.font.size = 14;
  office.format.rowHeight = 24;
  office.format.verticalAlignment = 'Center';
}

function writeSteps(sheet: Excel.Worksheet): void {
  writeHeading(sheet, stepsRow - 1, '使用步驟');
  const all = widths.reduce((sum, width) => sum + width, 0);
  sheet.getRangeByIndexes(stepsRow, 0, steps.length, 1).values = steps.map((step) => [step]);
  steps.forEach((step, index) => {
    const line = sheet.getRangeByIndexes(stepsRow + index, 0, 1, widths.length);
    line.merge(false);
    line.format.wrapText = true;
    line.format.verticalAlignment = 'Center';
    line.format.rowHeight = heightFor(step, all);
  });
}

function writeIndex(sheet: Excel.Worksheet, created: (name: TableName) => boolean): void {
  writeHeading(sheet, indexRow - 1, '工作表一覽');
  const names = Object.keys(tables) as TableName[];
  const head = sheet.getRangeByIndexes(indexRow, 0, 1, widths.length);
  head.values = [['工作表', '用途', '筆數']];
  head.format.font.bold = true;
  head.format.fill.color = shade;
  head.format.horizontalAlignment = 'Center';
  head.format.rowHeight = lineHeight + rowPadding;

  const list = sheet.getRangeByIndexes(indexRow + 1, 0, names.length, widths.length);
  list.formulas = names.map((name) => ['', tables[name].help, countFormula(name, created(name))]);
  sheet.getRangeByIndexes(indexRow + 1, 1, names.length, 1).format.wrapText = true;
  sheet.getRangeByIndexes(indexRow + 1, 2, names.length, 1).format.horizontalAlignment = 'Center';
  names.forEach((name, index) => {
    const shared = name === 'Units';
    const text = shared ? `${tables[name].sheet}（單位）` : tables[name].sheet;
    const link = sheet.getRangeByIndexes(indexRow + 1 + index, 0, 1, 1);
    link.hyperlink = sheetLink(name, text);
    link.format.rowHeight = heightFor(tables[name].help, widths[1]);
  });

  const grid = sheet.getRangeByIndexes(indexRow, 0, names.length + 1, widths.length);
  grid.format.verticalAlignment = 'Center';
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;
  for (const edge of [...edges, 'InsideVertical' as const]) {
    const border = grid.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = '#7F7F7F';
  }
}

/**
 * The first sheet: whose workbook it is, how to work, and a link to every table with its purpose
 * and number of rows. `created` says which tables are new, with all their declared columns.
 */
export function writeHomeSheet(
  sheet: Excel.Worksheet,
  created: (name: TableName) => boolean,
): void {
  sheet.showGridlines = false;
  sheet.tabColor = theme;
  widths.forEach((width, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = columnPoints(width);
  });
  // Headers of a table that was there before may have been renamed: no formula may speak of them.
  writeTitle(sheet, created('Settings'));
  writeSteps(sheet);
  writeIndex(sheet, created);

  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = 'Portrait';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
}
