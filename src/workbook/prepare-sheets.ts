import type { Attempt } from './attempt';
import { assertDatesFrom1900 } from './date-system';
import { freeName } from './free-name';
import { lookupTitle, probeDates } from './lookup-sheet';
import { removeMark } from './sheet-mark';
import { homeTitle } from './table-title';
import { onlySheet, type WorkbookState } from './workbook-state';

export interface Prepared {
  /** The sheet of the closed lists, with its name. */
  readonly lists: Excel.Worksheet;
  readonly listsName: string;
  /** 首頁, where the one empty sheet of a new workbook has become it. */
  readonly home: { readonly sheet: Excel.Worksheet; readonly name: string } | undefined;
}

/**
 * Gets the workbook ready for tables with dates: the sheet of the lists, on which the workbook
 * says how it counts days, and 首頁 in place of the one empty sheet of a new workbook. Undefined
 * when somebody has changed sheets or tables since the state was read: then it is to be read anew.
 * @throws WorkbookError `Date1904`; `InactiveWorkbook` while another workbook has the focus.
 */
export async function prepareSheets(
  context: Excel.RequestContext,
  attempt: Attempt,
  state: WorkbookState,
  isBlank: boolean,
): Promise<Prepared | undefined> {
  const { workbook } = context;
  // What is there now, in the same request, before anything is changed.
  workbook.getActiveCell().load('address');
  const sheetsNow = workbook.worksheets.load('items/id,items/name');
  const tablesNow = workbook.tables.load('items/name');
  const blank = isBlank ? onlySheet(state) : undefined;
  const used = blank?.sheet.getUsedRangeOrNullObject().load('address');

  const names = state.sheets.map(({ name }) => name);
  const others = names.filter((name) => name !== blank?.name);
  const home = blank && { sheet: blank.sheet, name: freeName(homeTitle, others) };
  if (home) {
    attempt.takeOver(blank, home.name, { part: 'home', tables: [] });
    // A name of ours that an attempt has left there leads to 首頁 again.
    state.own.takeOver(blank.name);
  }
  const listsName = state.lists?.name ?? freeName(lookupTitle, names);
  const what = { part: 'lists', tables: [] } as const;
  if (state.lists) attempt.adopt(state.lists, what);
  const lists = state.lists?.sheet ?? attempt.add(listsName, what);
  const probe = probeDates(lists);
  lists.visibility = 'VeryHidden';
  await context.sync();

  if (blank && used?.isNullObject === false) {
    // Somebody has begun to use it meanwhile.
    blank.sheet.name = blank.name;
    removeMark(blank.sheet);
    await context.sync();
    return undefined;
  }
  const cell: unknown = (probe.values as unknown[][])[0]?.[0];
  assertDatesFrom1900(cell);
  const same = (now: readonly string[], before: readonly string[]) =>
    [...now].sort().join('\n') === [...before].sort().join('\n');
  const isAsRead =
    same(
      sheetsNow.items.map(({ id, name }) => `${id} ${name}`),
      state.sheets.map(({ id, name }) => `${id} ${name}`),
    ) &&
    same(
      tablesNow.items.map(({ name }) => name),
      state.tableNames,
    );
  return isAsRead ? { lists, listsName, home } : undefined;
}
