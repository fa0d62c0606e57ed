import { identity } from '../../register/identity';
import { rangeAddress } from '../range-address';
import { readAreas } from '../read-area';
import { holds } from '../sheet-area';
import type { StrayTable } from '../stray-tables';
import { tableTitle } from '../table-title';
import type { WorkbookState } from '../workbook-state';
import { RowTest } from './belonging-rows';
import { becomesText, becomingText, computedHeader, shownText } from './header-texts';
import type { CellChange } from './repair-plan';
import { isFilled } from './surroundings';

/** A plain range as it is made a table. */
export interface RangeToMake {
  readonly step: string;
  readonly notes: readonly string[];
  readonly cells: readonly CellChange[];
  readonly make: () => Excel.Table;
}

/** The range with its last row found, or why it cannot be a table. */
export async function prepareRange(
  context: Excel.RequestContext,
  { sheets }: WorkbookState,
  stray: StrayTable,
): Promise<RangeToMake | string> {
  const sheet = sheets.find(({ name }) => name === stray.sheet)?.sheet;
  if (!sheet) return `找不到工作表「${stray.sheet}」。請重新檢核。`;
  const range = sheet.getRange(stray.address).load('rowIndex,columnIndex,rowCount,columnCount');
  const first = range.getRow(0).load('formulas,text');
  const filter = sheet.autoFilter.load('isDataFiltered');
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const others = tables.items.map((table) =>
    table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  if (others.length > 0) await context.sync();

  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
  const [values = []] = await readAreas(context, [{ ...area, sheet, what: 'values' }]);
  const [headers = [], ...all] = values;
  const below = all.findIndex((_, at) =>
    others.some((other) => {
      const theirs = {
        row: other.rowIndex,
        column: other.columnIndex,
        rows: other.rowCount,
        columns: other.columnCount,
      };
      return headers.some((__, right) => holds(theirs, rowIndex + 1 + at, columnIndex + right));
    }),
  );
  const rows = new RowTest(stray.table, headers, []).spanning(
    below < 0 ? all : all.slice(0, below),
  );
  const [formulas = [], texts = []] = [first.formulas[0] as unknown[], first.text[0]];
  const heads = { row: rowIndex, column: columnIndex, values: headers, texts, formulas };
  const cells = becomingText({ ...heads, sheet: stray.sheet });
  const shown = headers.map((header, at) => shownText(header, texts[at] ?? ''));
  const fault = headerFault(shown) ?? computedHeader(heads);
  if (fault !== undefined) return fault;
  if (rows === 0) return '標題下方沒有可以認出的資料列，沒有變更。請檢查標題列與資料列是否相連。';
  if (filter.isDataFiltered) {
    return `工作表「${stray.sheet}」正在篩選，有些列是隱藏的。請先清除篩選（資料不會改變），再修復一次。`;
  }
  const address = rangeAddress(rowIndex, columnIndex, rows + 1, columnCount);
  const next = rowIndex + rows + 2;
  const rest = all.slice(rows).some((row) => row.some(isFilled));
  return {
    step: `工作表「${stray.sheet}」的 ${address}（標題與 ${String(rows)} 列資料）設為表格 ${stray.table}「${tableTitle(stray.table)}」；${cells.length > 0 ? '除標題外，各格的內容與位置不變' : '各格的內容與位置不變'}。`,
    cells,
    notes: [
      ...becomesText(cells),
      ...(headers.every(isFilled) ? [] : ['空白的標題由 Excel 取名，例如「欄1」。']),
      '範圍內如有合併儲存格，會取消合併（內容留在左上角的格），因為表格不能有合併儲存格。',
      ...(rest ? [`第 ${String(next)} 列起不像本表的資料（例如合計、註記），不納入。`] : []),
    ],
    make: () => {
      const whole = sheet.getRangeByIndexes(rowIndex, columnIndex, rows + 1, columnCount);
      whole.unmerge();
      return sheet.tables.add(whole, true);
    },
  };
}

/** Excel would write other headers in their place. */
function headerFault(headers: readonly string[]): string | undefined {
  const forms = headers.map(identity);
  const twice = headers.find(
    (_, at) => isFilled(headers[at]) && forms.indexOf(forms[at] ?? '') < at,
  );
  if (twice === undefined) return undefined;
  return `標題「${twice}」重複，設為表格時 Excel 會改掉其中一個。請先把其中一欄改為不同的標題，再修復一次。`;
}
