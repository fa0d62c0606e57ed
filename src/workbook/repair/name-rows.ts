import { tableNamed } from '../../register/register';
import { freeTableName } from '../free-table-name';
import { readStrayTables } from '../read-stray-tables';
import { tableStyle } from '../register-look';
import { type StrayTable, whereAllStand } from '../stray-tables';
import { tableTitle } from '../table-title';
import type { TableState, WorkbookState } from '../workbook-state';
import { readTwin, type Twin } from './empty-twin';
import { prepareRange } from './plain-range';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';

/**
 * Rows of a table that stand in a plain range or under another name become the table again. What was
 * made in its place meanwhile gives the name back, and goes where it is empty.
 */
export async function prepareNameRows(
  context: Excel.RequestContext,
  state: WorkbookState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  const { table } = request;
  const bearers = state.tables.filter((each) => each.table === table);
  const found = await readStrayTables(context, [table]);
  const stray = chosen(found, request);
  if (typeof stray === 'string') return refuse(request, stray);
  const twins: Twin[] = [];
  for (const bearer of bearers) {
    if (stray.tableId !== undefined && (await isSame(context, bearer, stray.tableId))) continue;
    const twin = await readTwin(context, bearer, state);
    if (typeof twin === 'string') return refuse(request, twin);
    twins.push(twin);
  }
  const range = stray.tableId === undefined ? await prepareRange(context, state, stray) : undefined;
  if (typeof range === 'string') return refuse(request, range);

  const spare = freeTableName(table, state);
  const title = tableTitle(table);
  const names = state.own.referencesTo(table);
  return {
    plan: {
      request,
      steps: [
        ...twins.map(({ step }) => step(spare)),
        range?.step ??
          `工作表「${stray.sheet}」的表格「${stray.bears ?? ''}」改名為 ${table}；各格的內容與位置不變。`,
        ...(range?.notes ?? []),
        `清單與公式改為引用「${title}」的這個表格。`,
      ],
      moves: [],
      cells: range?.cells ?? [],
    },
    write: () => {
      for (const twin of twins) twin.giveWay(spare);
      if (range) {
        const made = range.make();
        made.name = table;
        made.style = tableStyle;
      } else context.workbook.tables.getItem(stray.tableId ?? '').name = table;
      for (const name of names) state.own.pointAnew(context, name);
      for (const twin of twins) twin.leave();
    },
  };
}

/** The place that is meant, or why it cannot be told. */
function chosen(
  found: readonly StrayTable[],
  { table, target }: RepairRequest,
): StrayTable | string {
  const fitting = found.filter(
    ({ sheet, address }) =>
      (target?.sheet === undefined || target.sheet === sheet) &&
      (target?.address === undefined || target.address === address),
  );
  const [first, ...others] = fitting;
  const { sheet } = tableNamed(table);
  if (!first) return `找不到欄位與「${sheet}」相同的資料，可能已經修復或移走。請重新檢核。`;
  if (others.length > 0) return `${whereAllStand(fitting)}，沒有變更。請先確認以哪一處為準。`;
  return first;
}

async function isSame(
  context: Excel.RequestContext,
  { item }: TableState,
  id: string,
): Promise<boolean> {
  item.load('id');
  await context.sync();
  return item.id === id;
}
