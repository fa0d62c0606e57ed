import type { TableName } from '../../register/register';
import { WorkbookError } from '../excel-errors';
import { tableTitle } from '../table-title';
import { readState, type TableState, type WorkbookState } from '../workbook-state';
import { prepareAddColumns } from './add-columns';
import { carryOut, isSame } from './carry-out';
import { prepareDress } from './dress-columns';
import { prepareNameRows } from './name-rows';
import { prepareRenameColumn } from './rename-column';
import {
  type KeepRepair,
  type PreparedRepair,
  refuse,
  type RepairPlan,
  type RepairRequest,
} from './repair-plan';
import { settle, type Settled } from './settle';
import { prepareShowHeaders } from './show-headers';
import { prepareTakeIn } from './take-in';
import { prepareUnmerge } from './unmerge';

/** What came of a repair. */
export interface Repaired {
  readonly plan: RepairPlan;
  /** What could not be done beside it, by table: a later repair of which it says more makes it old. */
  readonly settled: readonly Settled[];
}

const changed = '活頁簿在預覽之後又有變更，所以沒有修復。請重新檢核，再看一次預覽。';

/** What each of these repairs would do now, as if it were the only one. Nothing is changed. */
export async function planRepairs(
  context: Excel.RequestContext,
  requests: readonly RepairRequest[],
  before: (planned: number) => void = () => undefined,
): Promise<RepairPlan[]> {
  const plans: RepairPlan[] = [];
  let state: WorkbookState | undefined;
  for (const request of requests) {
    before(plans.length);
    state ??= await readState(context);
    plans.push((await prepare(context, request, state)).plan);
  }
  return plans;
}

/**
 * Does what the plan says, and nothing where the workbook has changed since: one batch for what is
 * essential with its entry in the journal, one for what speaks of the table. Values stay what they are.
 * Where the second does not come the workbook says so, and `dressColumns` of the table does it.
 * @throws WorkbookError `RepairRefused` with the reason, `Conflict` where the plan is out of date.
 */
export async function repair(
  context: Excel.RequestContext,
  plan: RepairPlan,
  keep?: KeepRepair,
): Promise<Repaired> {
  const now = await prepare(context, plan.request);
  if (now.plan.refusal !== undefined) throw new WorkbookError('RepairRefused', now.plan.refusal);
  if (!isSame(now.plan, plan)) throw new WorkbookError('Conflict', changed);
  return done(context, now, keep);
}

/**
 * The same of a repair behind others, which may have moved what it speaks of: it is planned anew and done at once.
 * `keepOf` is told the plan before anything is done; of one that is refused nothing is.
 */
export async function repairAnew(
  context: Excel.RequestContext,
  request: RepairRequest,
  keepOf: (plan: RepairPlan) => KeepRepair,
): Promise<Repaired> {
  const now = await prepare(context, request);
  if (now.plan.refusal !== undefined) return { plan: now.plan, settled: [] };
  return done(context, now, keepOf(now.plan));
}

async function done(
  context: Excel.RequestContext,
  now: PreparedRepair,
  keep: KeepRepair | undefined,
): Promise<Repaired> {
  const { plan } = now;
  await carryOut(context, now, () => prepare(context, plan.request), keep);
  return { plan, settled: await settleTwice(context, plan.request.table) };
}

/** What it finds done already it leaves: a second time it does the rest. */
async function settleTwice(
  context: Excel.RequestContext,
  table: TableName,
): Promise<readonly Settled[]> {
  try {
    return await settle(context, table);
  } catch (error) {
    return settle(context, table).catch(() => {
      throw error;
    });
  }
}

async function prepare(
  context: Excel.RequestContext,
  request: RepairRequest,
  known?: WorkbookState,
): Promise<PreparedRepair> {
  const state = known ?? (await readState(context));
  switch (request.repair) {
    case 'makeTable':
    case 'renameTable':
      return prepareNameRows(context, state, request);
    default:
      return prepareStanding(context, state, request);
  }
}

/** Repairs of a table that is there under its name. */
async function prepareStanding(
  context: Excel.RequestContext,
  state: WorkbookState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  const place = standing(state, request);
  if (!place) {
    return refuse(request, `活頁簿已經沒有「${tableTitle(request.table)}」的表格。請重新檢核。`);
  }
  switch (request.repair) {
    case 'addColumns':
      return prepareAddColumns(context, place, request);
    case 'renameColumn': {
      const sheet = state.sheets.find(({ id }) => id === place.sheetId)?.name ?? '';
      return prepareRenameColumn(place, sheet, request);
    }
    case 'takeIn':
      return prepareTakeIn(context, place, request);
    case 'showHeaders':
      return prepareShowHeaders(context, place, request);
    case 'unmerge':
      return prepareUnmerge(context, place, request);
    case 'dressColumns':
      return prepareDress(context, state, place, request);
    default:
      return refuse(request, '此項目請以「建立工作表」處理。');
  }
}

/** Of two of one name the one with the columns, on the sheet that is meant. */
function standing(
  { tables, sheets }: WorkbookState,
  { table, target }: RepairRequest,
): TableState | undefined {
  const named = tables.filter((each) => each.table === table);
  const meant = sheets.find(({ name }) => name === target?.sheet)?.id;
  return (
    named.find(({ sheetId }) => sheetId === meant) ?? named.find(({ isOurs }) => isOurs) ?? named[0]
  );
}
