import type { Problem } from '../rules/problem';
import type { Arrival } from '../workbook/go-to';
import type { Workbook } from '../workbook/workbook';

/** Selects the cell a problem speaks of, where its row and column stand now. */
export function goToProblem(workbook: Workbook, problem: Problem): Promise<Arrival> {
  const { table, key, row, column, sheet } = problem;
  if (sheet !== undefined) return goToMade(workbook, sheet);
  return workbook.goTo({ table, key, row, column });
}

async function goToMade(workbook: Workbook, sheet: string): Promise<Arrival> {
  const shown = await workbook.goToSheet(sheet);
  return { sheet, address: sheet, hidden: false, shown };
}
