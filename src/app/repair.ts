import { titleOf } from '../register/lack';
import { tableNames } from '../register/register';
import type { Fix } from '../rules/fix';
import type { Repaired } from '../workbook/repair/repair';
import type { RepairPlan, RepairRequest } from '../workbook/repair/repair-plan';
import type { Workbook } from '../workbook/workbook';
import { createSheets } from './create-sheets';

export type RepairFix = Extract<Fix, { kind: 'repair' }>;

/** What each repair would do to the workbook as it stands, for people to judge; nothing is changed. */
export async function planEach(
  workbook: Workbook,
  fixes: readonly RepairFix[],
  before?: (planned: number) => void,
): Promise<readonly RepairPlan[]> {
  const requests = fixes.map(({ table, repair, target }): RepairRequest => {
    return { table, repair, ...(target && { target }) };
  });
  const standing = requests.filter((request) => !isOfTables(request));
  const planned = standing.length > 0 ? await workbook.planRepairs(standing, before) : [];
  const plans = new Map(standing.map((request, at) => [request, planned[at]]));
  const all: RepairPlan[] = [];
  for (const request of requests) {
    all.push(plans.get(request) ?? (await planTables(workbook, request)));
  }
  return all;
}

/** They are made, and nothing of them is there to be mended. */
export function isOfTables({ repair }: RepairRequest): boolean {
  return repair === 'addTable';
}

/** Makes the tables that are not there. */
export async function addTables(workbook: Workbook, plan: RepairPlan): Promise<Repaired> {
  const { notices } = await createSheets(workbook, { sample: false });
  return { plan, settled: [{ table: plan.request.table, notices }] };
}

/** One missing table is not made without the others: their lists and formulas speak of each other. */
export async function planTables(workbook: Workbook, request: RepairRequest): Promise<RepairPlan> {
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
