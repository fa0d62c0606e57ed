import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import type { CellValue } from '../../register/fault';
import type { Grid } from './grid';
import { ListError } from './list-error';
import { BOOK, bookParts, partBeside } from './book-parts';
import { bookPath, sheetParts, sheetPaths } from './sheet-parts';
import { placedCells } from './placed-cells';
import { shownCell, shownTime } from './shown-cell';
import { comments, uncomputed } from './unread-cells';
import { partsOf } from './zip-limits';

const NO_BOOK = '檔案不是 Excel 活頁簿（.xlsx），或已損毀。';
const ODS =
  '檔案是 OpenDocument 試算表（.ods）。請在 Excel 或 LibreOffice 另存為 .xlsx 或 CSV 後再試。';
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 300;
/** 20,000 rows of 30 columns. */
const MOST_CELLS = 600_000;
const MS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** The names of a workbook file's sheets, in their order. @throws ListError */
export function sheetNames(bytes: Uint8Array): string[] {
  const names = [...sheetPaths(bookParts(bytes)).keys()];
  if (names.length === 0) throw new ListError(isOds(bytes) ? ODS : NO_BOOK);
  return names;
}

/** An OpenDocument file lists its parts here, an Excel one nowhere of that name. */
function isOds(bytes: Uint8Array): boolean {
  return partsOf(bytes, ['META-INF/manifest.xml']).size > 0;
}

/** One sheet of a workbook file. @throws ListError */
export async function readXlsx(bytes: Uint8Array, sheet: string): Promise<Grid> {
  const book = bookParts(bytes);
  const paths = sheetPaths(book);
  const path = paths.get(sheet);
  if (path === undefined) {
    throw new ListError(`檔案裡沒有工作表「${sheet}」；有的是：${[...paths.keys()].join('、')}。`);
  }
  const strings = bookPath(book, 'sharedStrings');
  const styles = bookPath(book, 'styles') ?? 'xl/styles.xml';
  const read = [strings, styles, path].filter((name) => name !== undefined);
  const parts = new Map([...book, ...partsOf(bytes, read)]);
  // A truth is 1 or true (xsd:boolean); the library knows the one, LibreOffice writes the other.
  parts.set(BOOK, (parts.get(BOOK) ?? '').replace(/(\sdate1904\s*=\s*["'])true(?=["'])/, '$11'));
  const remarks = partBeside(bytes, path, 'comments') ?? '';
  const placed = placedCells(parts.get(path) ?? '', MOST_CELLS + MOST_ROWS * 10);
  if (placed === undefined) throw tooLong(sheet);
  parts.set(path, placed);
  const {
    merges,
    shown,
    lastRow,
    lastColumn,
    lastFilled,
    cells,
    rows: rowElements,
  } = sheetParts(parts.get(path) ?? '', parts.get(styles) ?? '');
  if (lastRow > MOST_ROWS * 10) {
    throw new ListError(
      `「${sheet}」的最後一格在第 ${String(lastRow)} 列。請刪除清單下方多餘的列後再試。`,
    );
  }
  // The library makes a cell of every place up to the last.
  if (
    lastFilled > MOST_COLUMNS ||
    lastRow * lastColumn > MOST_ROWS * MOST_COLUMNS ||
    cells > MOST_CELLS ||
    rowElements > MOST_ROWS * 10
  ) {
    throw tooLong(sheet);
  }
  const data = await sheetData(parts, sheet);
  if (data.length > MOST_ROWS || (data[0]?.length ?? 0) > MOST_COLUMNS) {
    throw tooLong(sheet);
  }
  const unread = [...uncomputed(placed), ...comments(remarks)];
  const rows = data.map((row, at) =>
    row.map((given, column) => {
      // The library's types take a date for its constructor.
      const cell: unknown = given;
      const kind = shown.get(`${String(at)},${String(column)}`);
      if (cell instanceof Date) {
        const serial = serialOfDate(cell);
        return kind === 'date' ? shownCell(serial, kind) : shownTime(serial);
      }
      return shownCell(isCell(cell) ? cell : '', kind);
    }),
  );
  return { name: sheet, rows, merges, firstRow: 1, unread };
}

function tooLong(sheet: string): ListError {
  return new ListError(`「${sheet}」超過 20,000 列、300 欄或 600,000 格。請分次帶入。`);
}

function isCell(cell: unknown): cell is CellValue {
  return ['string', 'number', 'boolean'].includes(typeof cell);
}

/** The library is given what has been looked at and nothing else: it unpacks whatever it is told to. */
async function sheetData(parts: ReadonlyMap<string, string>, sheet: string) {
  const encoder = new TextEncoder();
  const files = [...parts].map(([name, text]) => [name, encoder.encode(text)] as const);
  const archive = zipSync(Object.fromEntries(files), { level: 0 });
  try {
    return await readSheet(archive.slice().buffer, sheet, { trim: false });
  } catch (error) {
    throw new ListError(`「${sheet}」無法讀取，檔案可能已損毀。請在 Excel 另存一份後再試。`, {
      cause: error,
    });
  }
}

/** The library gives the days of Excel as points in time, midnight in Greenwich. */
function serialOfDate(date: Date): number {
  return date.getTime() / MS_PER_DAY + UNIX_EPOCH;
}
