import { parseMapping } from '../adopt/mapping/parse-mapping';
import type { Mapping, MapValue } from '../adopt/mapping/mapping';
import { fingerprintOf, proposeMapping } from '../adopt/mapping/propose';
import { isHeaderOfAny, isKnownHeader } from '../adopt/columns/match-header';
import { notAdopted } from '../adopt/columns/scope';
import { sheetOf } from '../adopt/columns/target';
import { type Plan, planSteps } from '../adopt/plan/plan';
import { sectionTarget } from '../adopt/plan/collect';
import type { List } from '../adopt/shape/list';
import { readList } from '../adopt/shape/read-list';
import type { Grid } from '../adopt/source/grid';
import type { Clock } from '../register/day';
import { registerSteps } from '../register/read';
import { tableNames, type TableName } from '../register/register';
import type { Steps } from '../register/steps';
import { type Course, unheard } from '../workbook/course';
import type { EditRecord } from '../workbook/edit/table-edit';
import type { Workbook } from '../workbook/workbook';
import { insisting } from './insisting';
import { writeJournalled, type Writing } from './journal';
import { readTables } from './load-register';
import { Refusal } from './refusal';
import { conflictText } from './remedies/conflict-text';
import { stands } from './row/written-rows';
import { inSlices } from './slices';
import { UnsureWrites } from './unsure-writes';

export interface Adoption {
  readonly list: List;
  readonly plan: Plan;
  /** The mapping of an earlier time was used. */
  readonly isKnown: boolean;
}

/** A grid as a list for one of our tables: where its header is depends on what the table may hold. */
function listFor(table: TableName, grid: Grid): Steps<List> {
  return readList(grid, {
    isHeader: (text) => isKnownHeader(table, text),
    isOther: isHeaderOfAny,
    sectionKind: (text) => sectionTarget(table, text),
  });
}

/**
 * What taking over a list would come to; nothing is written. `given` is a mapping that answers what
 * is asked, else the one kept in the workbook for such a list.
 * @throws Refusal without the table; ListError where the list cannot be read.
 */
export async function previewAdoption(
  workbook: Workbook,
  grid: Grid,
  {
    table,
    given,
    clock,
    course = unheard,
  }: {
    readonly table: TableName;
    readonly given?: Mapping | undefined;
    readonly clock: Clock;
    readonly course?: Course;
  },
): Promise<Adoption> {
  if (notAdopted.includes(table)) {
    throw new Refusal('notAdopted', `「${sheetOf(table)}」不能由清單帶入，請直接在工作表填寫。`);
  }
  if (given && given.table !== table) {
    throw new Refusal(
      'notAdopted',
      `對照檔是「${sheetOf(given.table)}」的，不是「${sheetOf(table)}」的。`,
    );
  }
  course('reading');
  const blocks = await readTables(workbook);
  const present = blocks.filter(({ trouble }) => trouble === undefined);
  if (!present.some((block) => block.table === table)) {
    throw new Refusal(
      'noTables',
      `活頁簿沒有資料表「${sheetOf(table)}」，無法帶入。請先建立或修復。`,
    );
  }
  const list = await inSlices(listFor(table, grid), undefined, (done) => {
    course('reading', done, grid.rows.length);
  });
  const kept = given ? undefined : await keptMapping(workbook, table, list);
  const mapping = await inSlices(proposeMapping(table, list, given ?? kept), undefined, () => {
    course('planning', 0, list.rows.length);
  });
  const all = blocks.reduce((sum, { values }) => sum + values.length, 0);
  const { rows } = await inSlices(registerSteps(blocks), undefined, (done) => {
    course('reading', done, all);
  });
  const headers = Object.fromEntries(present.map((block) => [block.table, block.headers]));
  const steps = planSteps(list, mapping, { rows, headers, today: clock.today() });
  const plan = await inSlices(steps, undefined, (done) => {
    course('planning', done, list.rows.length);
  });
  return { list, plan, isKnown: kept !== undefined };
}

export interface Adopted {
  /** Rows added, by the title of their sheet. */
  readonly added: Readonly<Record<string, number>>;
  readonly notices: readonly string[];
  /** Takes it back, by the journal; undefined where nothing was written. */
  readonly entry?: string | undefined;
}

/**
 * Appends what was previewed in one batch that can be taken back, and keeps the mapping in the workbook
 * for the next list of its kind.
 * @throws Refusal while something is undecided, or where there would be no step back.
 */
export async function applyAdoption(
  workbook: Workbook,
  { list, plan }: Adoption,
  writing: Pick<Writing, 'at' | 'withoutUndo' | 'course'>,
): Promise<Adopted> {
  if (!plan.isDecided) {
    throw new Refusal('undecided', '還有未回答的事，沒有寫入任何內容。');
  }
  const tables = tableNames.filter((name) => plan.rows.some(({ table }) => table === name));
  const add = tables.map((table) => ({
    table,
    rows: plan.rows.filter((row) => row.table === table).map(({ cells }) => cells),
  }));
  const what = ({ added }: EditRecord) => `帶入「${list.name}」：${told(countsOf(added))}`;
  if (add.length === 0) return { added: {}, notices: ['沒有可帶入的列，活頁簿沒有變更。'] };
  const sent = JSON.stringify([list.name, plan.rows]);
  /** What a write that ended in a fault has done after all. */
  const finished = async (): Promise<Adopted | undefined> => {
    const earlier = await unsure.done(workbook, sent, { at: writing.at, stands: stands(workbook) });
    if (!earlier) return undefined;
    const entry = earlier.entry.id;
    // Until that is done as well it stays known that the rows are there.
    await unsure.watch(workbook, sent, { entry, about: undefined }, () =>
      keep(workbook, plan.mapping),
    );
    return { added: countsOf(earlier.entry.added), notices: [], entry };
  };
  const before = await finished();
  if (before) return before;
  const hasColumns = Object.keys(plan.newColumns).length > 0;
  // Such columns are written before the rows: from here on it is done to its end.
  if (hasColumns) writing.course?.('committing', 0, plan.rows.length);
  const added = hasColumns ? await workbook.addColumns(plan.newColumns) : {};
  const edit = { cells: [], add, remove: [] };
  const id = workbook.newId();
  try {
    const done = await unsure.watch(workbook, sent, { entry: id, about: undefined }, async () => {
      const written = await writeJournalled(workbook, edit, { ...writing, id, what });
      await insisting(() => keep(workbook, plan.mapping));
      return written;
    });
    const { record, conflicts, notices, entry } = done;
    const counts = countsOf(record.added);
    return { added: counts, notices: [...conflicts.map(conflictText), ...notices], entry };
  } catch (error) {
    // Only the answer may have been lost: then the rows stand, and all is done but the mapping.
    const adopted = await finished().catch(() => undefined);
    if (adopted) return adopted;
    // The first fault is the one to tell, whether or not the columns can be taken back.
    if (hasColumns) await workbook.removeColumns(added).catch(() => undefined);
    throw error;
  }
}

/** How many rows of each sheet. */
function countsOf(rows: EditRecord['added']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[sheetOf(table)] = (counts[sheetOf(table)] ?? 0) + 1;
  return counts;
}

/** 「發現事項 12 列、矯正措施 3 列」 */
function told(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([sheet, count]) => `${sheet} ${String(count)} 列`)
    .join('、');
}

/** A second press after a lost answer sends the same: rows without a number would come twice. */
const unsure = new UnsureWrites<undefined>();

/** What is said of rows and samples holds for this one file only. */
function keep(workbook: Workbook, mapping: Mapping): Promise<void> {
  const columns = mapping.columns.map((column) => ({ ...column, samples: [] }));
  const values = mapping.values.map(withoutRows);
  const kept: Mapping = { ...mapping, year: undefined, columns, rows: [], values };
  const isSame = (text: string) => {
    const other = parseMapping(text);
    return other.table === mapping.table && other.fingerprint === mapping.fingerprint;
  };
  return workbook.keepMapping(JSON.stringify(kept), isSame);
}

function withoutRows(value: MapValue): MapValue {
  return { ...value, rows: [] };
}

/** The mapping that the workbook keeps for lists with these headers. */
async function keptMapping(
  workbook: Workbook,
  table: TableName,
  list: List,
): Promise<Mapping | undefined> {
  const texts = await workbook.keptMappings();
  const wanted = fingerprintOf(list);
  return texts.flatMap((text) => {
    const mapping = parseMapping(text);
    return mapping.table === table && mapping.fingerprint === wanted ? [mapping] : [];
  })[0];
}
