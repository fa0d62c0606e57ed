import { titleOf } from '../register/lack';
import { tableNames } from '../register/register';
import type { Fix } from '../rules/fix';
import type { Repaired } from '../workbook/repair/repair';
import type { RepairPlan, RepairRequest } from '../workbook/repair/repair-plan';
import type { Workbook } from '../workbook/workbook';
import { createSheets } from './create-sheets';

export type RepairFix = Extract<Fix, { kind: 'repair' }>;

/** What a repair would do to the workbook as it stands, for people to judge; nothing is changed. */
export async function planRepair(workbook: Workbook, fix: RepairFix): Promise<RepairPlan> {
  const { table, repair, target } = fix;
  const request: RepairRequest = { table, repair, ...(target && { target }) };
  return repair === 'addTable' ? planTables(workbook, request) : workbook.planRepair(request);
}

/** Makes the tables that are not there. */
export async function addTables(workbook: Workbook, plan: RepairPlan): Promise<Repaired> {
  const { notices } = await createSheets(workbook, { sample: false });
  return { plan, settled: [{ table: plan.request.table, notices }] };
}

/** One missing table is not made without the others: their lists and formulas speak of each other. */
async function planTables(workbook: Workbook, request: RepairRequest): Promise<RepairPlan> {
  const present = await workbook.presentTables();
  const missing = tableNames.filter((name) => !present.includes(name));
  const named = missing.map((name) => `「${titleOf(name)}」`).join('、');
  const plan = { request, moves: [], cells: [] };
  // A table before it in a selection has brought this one along.
  if (missing.length === 0) {
    return { ...plan, steps: [`「${titleOf(request.table)}」已經在活頁簿裡。`] };
  }
  return { ...plan, steps: [`補建空白的${named}；已有的工作表與資料不變。`] };
}
