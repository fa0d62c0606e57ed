import type { Column } from '../register/column';
import { type TableName, tables } from '../register/register';
import { columnPoints } from './column-points';
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

const firstStepRow = 3;
const indexRow = firstStepRow + steps.length + 1;

/** The formula that counts a table's rows: by its first key column where that is sure to be there. */
function countFormula(name: TableName, born: boolean): string {
  if (!born) return `=ROWS(${name})`;
  const { key, columns } = tables[name];
  const byCode: Readonly<Record<string, Column>> = columns;
  const header = byCode[key[0] ?? '']?.header ?? '';
  return `=COUNTA(${name}[${header}])`;
}

/**
 * The first sheet: how to work, and a link to every table with its purpose and number of rows.
 * `created` says which tables are new, with all their declared columns.
 */
export function writeHomeSheet(
  sheet: Excel.Worksheet,
  created: (name: TableName) => boolean,
): void {
  sheet.showGridlines = false;
  sheet.tabColor = '#1F3864';
  sheet.getRange('A1:A1').format.columnWidth = columnPoints(22);
  sheet.getRange('B1:B1').format.columnWidth = columnPoints(64);
  sheet.getRange('C1:C1').format.columnWidth = columnPoints(10);

  const title = sheet.getRange('A1');
  title.values = [['資訊安全管理系統　管理審查工作簿']];
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.format.rowHeight = 30;

  const how = sheet.getRangeByIndexes(firstStepRow - 1, 0, steps.length, 1);
  how.values = steps.map((step) => [step]);
  steps.forEach((_, index) => {
    const line = sheet.getRangeByIndexes(firstStepRow - 1 + index, 0, 1, 3);
    line.merge(false);
    line.format.wrapText = true;
    line.format.verticalAlignment = 'Center';
    // Merged cells do not fit their height by themselves (platform 3.4): room for two lines.
    line.format.rowHeight = 34;
  });

  const names = Object.keys(tables) as TableName[];
  const head = sheet.getRangeByIndexes(indexRow, 0, 1, 3);
  head.values = [['工作表', '用途', '筆數']];
  head.format.font.bold = true;
  head.format.fill.color = '#E7E6E6';
  const list = sheet.getRangeByIndexes(indexRow + 1, 0, names.length, 3);
  list.formulas = names.map((name) => ['', tables[name].help, countFormula(name, created(name))]);
  list.format.verticalAlignment = 'Center';
  sheet.getRangeByIndexes(indexRow + 1, 1, names.length, 1).format.wrapText = true;
  names.forEach((name, index) => {
    const shared = name === 'Units';
    const text = shared ? `${tables[name].sheet}（單位）` : tables[name].sheet;
    sheet.getRangeByIndexes(indexRow + 1 + index, 0, 1, 1).hyperlink = sheetLink(name, text);
  });
  const grid = sheet.getRangeByIndexes(indexRow, 0, names.length + 1, 3);
  grid.format.autofitRows();
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;
  for (const edge of [...edges, 'InsideVertical' as const]) {
    const border = grid.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = '#7F7F7F';
  }

  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = 'Portrait';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
}
