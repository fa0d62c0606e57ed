import type { TableBlock } from '../register/block';
import { registerSteps } from '../register/read';
import type { Register } from '../register/register';
import { type Course, unheard } from '../workbook/course';
import type { ReadOptions } from '../workbook/read-blocks';
import type { Workbook } from '../workbook/workbook';
import { Refusal } from './refusal';
import { inSlices } from './slices';

/** The register as it stands in the workbook now. @throws Refusal when it has none of the tables. */
export async function loadRegister(
  workbook: Workbook,
  course: Course = unheard,
  options?: ReadOptions,
): Promise<Register> {
  course('reading');
  const blocks = await readTables(workbook, options);
  const rows = blocks.reduce((sum, { values }) => sum + values.length, 0);
  return inSlices(registerSteps(blocks), undefined, (done) => {
    course('reading', done, rows);
  });
}

/** The tables' cells as they stand. @throws Refusal when it has none of the tables. */
export async function readTables(
  workbook: Workbook,
  options?: ReadOptions,
): Promise<readonly TableBlock[]> {
  const blocks = await workbook.readBlocks(options);
  assertTables(blocks);
  return blocks;
}

/**
 * Rows that are recognised where they are no tables are told as that, with what mends it; one such list
 * alone is the office's own, in a workbook that never had the tables.
 * @throws Refusal when there is nothing of the register's tables.
 */
export function assertTables(blocks: readonly TableBlock[]): void {
  const [first, second] = blocks;
  const isOwnList = second === undefined && first?.trouble?.code === 'missingTable';
  if (first === undefined || isOwnList) {
    throw new Refusal(
      'noTables',
      '這個活頁簿沒有管理審查的資料表。請先按「建立工作表」建立，或開啟正確的檔案。',
    );
  }
}
