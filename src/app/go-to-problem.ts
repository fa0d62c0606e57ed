import type { Problem } from '../rules/problem';
import type { Arrival } from '../workbook/go-to';
import type { Workbook } from '../workbook/workbook';

/** Selects the cell a problem speaks of, where its row and column stand now. */
export function goToProblem(workbook: Workbook, problem: Problem): Promise<Arrival> {
  const { table, key, row, column } = problem;
  return workbook.goTo({ table, key, row, column });
}
