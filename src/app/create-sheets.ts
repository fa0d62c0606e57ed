import { birthRows } from '../register/birth-rows';
import { type TableName, tableNamed, tableNames } from '../register/register';
import { toCells } from '../register/write';
import type { Course } from '../workbook/course';
import type { Created } from '../workbook/create-sheets';
import type { Workbook } from '../workbook/workbook';
import type { SheetRows } from '../workbook/write-register';
import { Refusal } from './refusal';

async function sampleCells(): Promise<SheetRows> {
  // Loaded only when asked for: the pane does without three years of invented data.
  const { sampleRows } = await import('../register/sample/sample');
  return cellsOf((table) => sampleRows[table]);
}

function cellsOf(rowsOf: (table: TableName) => readonly object[]): SheetRows {
  return Object.fromEntries(
    tableNames.map((name) => [name, rowsOf(name).map((row) => toCells(tableNamed(name), row))]),
  );
}

/**
 * Adds the tables that are missing: with the rows they are born with (設定, 權責), or filled with
 * the data of an invented office.
 * @throws Refusal when sample data would get among real data; what was cut off is finished.
 */
export async function createSheets(
  workbook: Workbook,
  { sample, course }: { readonly sample: boolean; readonly course?: Course },
): Promise<Created> {
  if (!sample) return workbook.createSheets(() => cellsOf(birthRows), course);
  const cells = await sampleCells();
  return workbook.createSheets((present, isUnfinished) => {
    if (present.length > 0 && !isUnfinished) {
      throw new Refusal('sampleOverData', '活頁簿已有資料表，不會再加入範例資料。');
    }
    return cells;
  }, course);
}
