import { readSheet } from 'read-excel-file/universal';
import { dayOf, serialOf } from '../../register/day';
import type { CellValue } from '../../register/fault';
import type { Grid } from './grid';
import { ListError } from './list-error';
import { sheetParts, sheetPaths } from './sheet-parts';
import { shownCell } from './shown-cell';
import { partsOf } from './zip-limits';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 300;
const ALWAYS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

/** The names of a workbook file's sheets, in their order. @throws ListError */
export function sheetNames(bytes: Uint8Array): string[] {
  const names = [...sheetPaths(partsOf(bytes, (path) => ALWAYS.includes(path))).keys()];
  if (names.length === 0) throw new ListError('檔案不是 Excel 活頁簿（.xlsx），或已損毀。');
  return names;
}

/** One sheet of a workbook file. @throws ListError */
export async function readXlsx(bytes: Uint8Array, sheet: string): Promise<Grid> {
  const paths = sheetPaths(partsOf(bytes, (path) => ALWAYS.includes(path)));
  const path = paths.get(sheet);
  if (path === undefined) {
    throw new ListError(`檔案裡沒有工作表「${sheet}」；有的是：${[...paths.keys()].join('、')}。`);
  }
  const parts = partsOf(bytes, (one) => ALWAYS.includes(one) || one === path);
  const { merges, shown, lastRow } = sheetParts(
    parts.get(path) ?? '',
    parts.get('xl/styles.xml') ?? '',
  );
  if (lastRow > MOST_ROWS * 10) {
    throw new ListError(
      `「${sheet}」的最後一格在第 ${String(lastRow)} 列。請刪除清單下方多餘的列後再試。`,
    );
  }
  const data = await sheetData(bytes, sheet);
  if (data.length > MOST_ROWS || (data[0]?.length ?? 0) > MOST_COLUMNS) {
    throw new ListError(`「${sheet}」超過 20,000 列或 300 欄。請分次帶入。`);
  }
  const rows = data.map((row, at) =>
    row.map((given, column) => {
      // The library's types take a date for its constructor.
      const cell: unknown = given;
      const kind = shown.get(`${String(at)},${String(column)}`);
      if (cell instanceof Date) return shownCell(serialOfDate(cell), 'date');
      return shownCell(isCell(cell) ? cell : '', kind);
    }),
  );
  return { name: sheet, rows, merges, firstRow: 1 };
}

function isCell(cell: unknown): cell is CellValue {
  return ['string', 'number', 'boolean'].includes(typeof cell);
}

async function sheetData(bytes: Uint8Array, sheet: string) {
  const copy = bytes.slice().buffer;
  try {
    return await readSheet(copy, sheet, { trim: false });
  } catch (error) {
    throw new ListError(`「${sheet}」無法讀取，檔案可能已損毀。請在 Excel 另存一份後再試。`, {
      cause: error,
    });
  }
}

/** The library gives the days of Excel as points in time, midnight in Greenwich. */
function serialOfDate(date: Date): CellValue {
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return day === null ? '' : serialOf(day);
}
