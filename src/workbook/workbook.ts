import type { TableBlock } from '../register/block';
import type { TableName } from '../register/register';
import type { Paper } from '../review/document';
import { type Course, unheard } from './course';
import { type Created, createSheets, type RowsFor } from './create-sheets';
import { type EarlierColumn, readEarlierColumns } from './earlier-formulas';
import { keepJournal, type ReadJournal, readJournal } from './edit/journal-part';
import type { EditOutcome, Keep, TableEdit } from './edit/table-edit';
import { tablesOf, writeEdit } from './edit/write-edit';
import { isTransient, toWorkbookError, WorkbookError } from './excel-errors';
import { filterRows, type FilteredRows, type RowsWanted, showAllRows } from './filter-rows';
import { type Arrival, goTo, goToSheet, showOneOf } from './go-to';
import { passingContext } from './passing';
import type { CellTarget } from './place-of';
import { keepMapping, readMappings } from './kept-mappings';
import { changeKept, readKept } from './kept-texts';
import { VIEWS } from './kept-views';
import type { MarkedProblem } from './marks/cells-to-mark';
import { hasMarks, type Marked, markProblems, unmark, type Unmarked } from './marks/marks';
import { addColumns, type OwnColumns, removeColumns } from './own-columns';
import { readAgain } from './read-again';
import { presentTables, type ReadOptions, type ReadWorkbook, readWorkbook } from './read-blocks';
import { type OpenFile, readOpenFile } from './open-file';
import type { MadeSheet } from './paper/made-sheets';
import { readSelection, type SelectedCells } from './read-selection';
import type { RenderedPaper, RenderOptions, RenderStage } from './render-paper';
import { planRepairs, repair, repairAnew, type Repaired } from './repair/repair';
import type { KeepRepair, RepairPlan, RepairRequest } from './repair/repair-plan';
import { markVersion, readVersion } from './schema-version';
import { type ShownRows, shownRows } from './shown-rows';
import { showEveryRow } from './show-every-row';
import { hideAgain, type ShownSheet } from './shown-sheet';
import { readPlace, type SelectedPlace, watchSelection } from './selected-place';
import { readTypedCell, type TypedCell, type TypedEvent, watchTyping } from './typed-cells';
import { visibleRows } from './visible-rows';
import {
  type ColumnFilter,
  readTableFilter,
  setTableFilter,
  type TableFilter,
  watchFilter,
} from './table-filter';
import { type Hint, wholeTables } from './table-hints';
import { namedAtTheEnd } from './table-to-the-end';
import { type TableListener, TableWatch } from './watch-tables';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;
type Start = <T>(batch: Batch<T>) => Promise<T>;

const retryAfterMilliseconds = 400;

/** The open workbook. Every method is one user action and one `Excel.run`; errors are WorkbookErrors. */
export class Workbook {
  private readonly kept: Start = (batch) => this.excel.run(batch);
  private readonly inPassing: Start = (batch) => batch(passingContext(this.excel));
  private readonly watch = new TableWatch((before, hint) =>
    this.run((context) => readAgain(context, before, hint), this.inPassing),
  );

  constructor(
    private readonly excel: Pick<typeof Excel, 'run' | 'RequestContext'>,
    /** Names an attempt, so that after a fault only its own traces are taken back. */
    readonly newId: () => string,
    /** Behind it is a file and no Excel: pages may be fitted as the format says. */
    private readonly isFile = false,
  ) {}

  /** The register's tables as they stand; a table that is not there is not in the result. */
  readBlocks(options?: ReadOptions): Promise<readonly TableBlock[]> {
    return this.watch.keep((before): Promise<ReadWorkbook> =>
      this.readTwice((context) => readWorkbook(context, before, options), this.inPassing),
    );
  }

  /** The tables as they were read last, and kept up while they are watched; undefined before that. */
  get lastBlocks(): readonly TableBlock[] | undefined {
    return this.watch.blocks;
  }

  openFile(): Promise<OpenFile> {
    return this.run(readOpenFile);
  }

  /** Which of the register's tables the workbook has. */
  presentTables(): Promise<TableName[]> {
    return this.run(presentTables);
  }

  /**
   * Adds the tables that are missing, filled with cells chosen by what is there already, and
   * finishes what an earlier attempt left unfinished; rows and columns of people stay untouched.
   */
  createSheets(rowsFor: RowsFor = () => ({}), course?: Course): Promise<Created> {
    return this.changing('all', (context) => createSheets(context, rowsFor, this.newId(), course));
  }

  /**
   * Papers that belong together as sheets, replaced together or left as they were.
   * @throws WrittenAtRisk where people have written what the new ones have no place for, unless it `mayLose` it.
   */
  async renderPapers(
    papers: readonly Paper[],
    onProgress: (stage: RenderStage, done?: number, all?: number) => void = unheard,
    { mayLose = false, ...more }: RenderOptions = {},
  ): Promise<RenderedPaper> {
    // Large, and not wanted before a paper is.
    const { renderPapers } = await import('./render-paper');
    const blocks = this.lastBlocks;
    const run = { id: this.newId(), isFile: this.isFile, mayLose, blocks, ...more };
    return this.run((context) => renderPapers(context, papers, run, onProgress));
  }

  /** Sets a table's filter so that just these rows are seen. */
  filterRows(wanted: RowsWanted): Promise<FilteredRows> {
    return this.run((context) => filterRows(context, wanted));
  }

  /** The rows that a table's filter shows now; undefined where it hides none. */
  shownRows(table: TableName): Promise<ShownRows | undefined> {
    return this.readTwice((context) => shownRows(context, table));
  }

  /** Sets a table's filter on single columns; nothing is selected. */
  setTableFilter(table: TableName, columns: readonly ColumnFilter[]): Promise<void> {
    return this.run((context) => setTableFilter(context, table, columns));
  }

  /** The filter of a table as it stands, whoever has set it. */
  tableFilter(table: TableName): Promise<TableFilter> {
    return this.readTwice((context) => readTableFilter(context, table));
  }

  /** Tells that a filter hides or shows other rows of a table; gives the way out. */
  watchFilter(table: TableName, onChange: () => void): Promise<() => Promise<void>> {
    return this.run((context) => watchFilter(context, table, onChange));
  }

  /** The views of lists that the workbook keeps, the latest first. */
  keptViews(): Promise<string[]> {
    return this.run((context) => readKept(context, VIEWS));
  }

  /** Keeps other views in the place of those there are. */
  changeViews(next: (texts: readonly string[]) => readonly string[]): Promise<void> {
    return this.run((context) => changeKept(context, VIEWS, next));
  }

  /** Takes the filter off every table; gives the sheets of those that had one. */
  showEveryRow(): Promise<string[]> {
    return this.run((context) => showEveryRow(context));
  }

  /** Brings the sheet of one of these tables to the front; gives one that was hidden. */
  showOneOf(tables: readonly TableName[]): Promise<ShownSheet | undefined> {
    return this.run((context) => showOneOf(context, tables));
  }

  showAllRows(table: TableName): Promise<void> {
    return this.run((context) => showAllRows(context, table));
  }

  /** The sheets of papers that know what they were made from. */
  async madeSheets(): Promise<readonly MadeSheet[]> {
    const { readMadeSheets } = await import('./paper/made-sheets');
    return this.readTwice(readMadeSheets);
  }

  /** Sheets of papers that were to be protected, and were not. */
  async protectSheets(names: readonly string[]) {
    const { protectSheets } = await import('./paper/protect-sheets');
    return this.run((context) => protectSheets(context, names));
  }

  /** Marks the cells that the problems speak of, instead of the marks there were. */
  markProblems(problems: readonly MarkedProblem[], course?: Course): Promise<Marked> {
    return this.run((context) => markProblems(context, problems, course));
  }

  /** Takes every mark away. */
  unmark(): Promise<Unmarked> {
    return this.run(unmark);
  }

  /** Whether cells are marked, perhaps since before this pane was opened. */
  hasMarks(): Promise<boolean> {
    return this.readTwice(hasMarks);
  }

  /** What a repair of the structure would do to the workbook as it stands; nothing is changed. */
  async planRepair(request: RepairRequest): Promise<RepairPlan> {
    const [plan] = await this.planRepairs([request]);
    if (!plan) throw new Error('no plan');
    return plan;
  }

  /** The same of several, each as if it were the only one. `before` is told how many are planned. */
  planRepairs(
    requests: readonly RepairRequest[],
    before?: (planned: number) => void,
  ): Promise<RepairPlan[]> {
    return this.readTwice((context) => planRepairs(context, requests, before));
  }

  /** Does what a plan of `planRepair` says, with its entry in the journal, unless the workbook has changed since. */
  repair(plan: RepairPlan, keep?: KeepRepair): Promise<Repaired> {
    return this.changing('all', (context) => repair(context, plan, keep));
  }

  /** The same of one behind others, planned anew; where that is refused nothing is done, and the plan says why. */
  repairAnew(request: RepairRequest, keepOf: (plan: RepairPlan) => KeepRepair): Promise<Repaired> {
    return this.changing('all', (context) => repairAnew(context, request, keepOf));
  }

  /** The version of the columns that the workbook says it has; the first where it says nothing. */
  schemaVersion(): Promise<number> {
    return this.run(readVersion);
  }

  /** The computed columns of which an earlier version wrote the formula. */
  earlierColumns(): Promise<readonly EarlierColumn[]> {
    return this.readTwice(readEarlierColumns);
  }

  /** Says that the workbook has the columns of this program. */
  markSchemaVersion(): Promise<void> {
    return this.run(markVersion);
  }

  /** Changes cells and rows, with the journal that `keep` gives; what is not as it was seen is left. */
  edit(edit: TableEdit, keep: Keep, course?: Course): Promise<EditOutcome> {
    return this.changing(wholeTables(tablesOf(edit)), (context) =>
      writeEdit(context, edit, keep, course, this.watch.blocks),
    );
  }

  /** The journal of our changes, '' where there is none. */
  readJournal(): Promise<ReadJournal> {
    return this.run(readJournal);
  }

  /** Puts another text for the journal, in which that entry is `finished`; gives the one before. */
  keepJournal(next: (stored: string) => string, finished?: string): Promise<string> {
    return this.run((context) => keepJournal(context, next, finished));
  }

  /** The cells that are selected, or the table they are in. */
  readSelection(): Promise<SelectedCells> {
    return this.readTwice(readSelection);
  }

  /** How lists taken over before were mapped, the latest first. */
  keptMappings(): Promise<string[]> {
    return this.run(readMappings);
  }

  /** Keeps the mapping of a list for the next time. */
  keepMapping(text: string, isSame: (kept: string) => boolean): Promise<void> {
    return this.run((context) => keepMapping(context, text, isSame));
  }

  /** Adds columns of the office's own behind those of the tables; gives those that were not there. */
  addColumns(columns: OwnColumns): Promise<OwnColumns> {
    return this.changing('all', (context) => addColumns(context, columns));
  }

  /** Takes such columns away again, as far as they are still blank. */
  removeColumns(columns: OwnColumns): Promise<void> {
    return this.changing('all', (context) => removeColumns(context, columns));
  }

  goTo(target: CellTarget): Promise<Arrival> {
    return this.run((context) => goTo(context, target));
  }

  goToSheet(name: string): Promise<ShownSheet | undefined> {
    return this.run((context) => goToSheet(context, name));
  }

  /** Hides a sheet again that going there has shown. */
  hideAgain(sheet: ShownSheet): Promise<void> {
    return this.run((context) => hideAgain(context, sheet));
  }

  /** Tells when people have changed something in the tables since they were read last; gives the way out. */
  watchTables(listener: TableListener): Promise<() => Promise<void>> {
    return this.run((context) => this.watch.start(context, listener));
  }

  /** Where the keyboard stands in the grid. */
  selectedPlace(): Promise<SelectedPlace> {
    return this.readTwice(readPlace);
  }

  /** Tells that other cells were selected, and whether in several rows; gives the way out. */
  watchSelection(onSelect: (isSeveral: boolean | undefined) => void): Promise<() => Promise<void>> {
    return this.run((context) => watchSelection(context, onSelect));
  }

  /** Tells of each single cell that is typed into in this window; gives the way out. */
  watchTyping(onTyped: (event: TypedEvent) => void): Promise<() => Promise<void>> {
    return this.run((context) => watchTyping(context, onTyped));
  }

  /** The cell among the tables as it stands now; undefined where it is in none. */
  readTypedCell(event: TypedEvent): Promise<TypedCell | undefined> {
    return this.readTwice((context) => readTypedCell(context, event));
  }

  /** Worksheet rows of a table that its filter leaves in sight; undefined where none is set. */
  visibleRows(table: TableName): Promise<readonly number[] | undefined> {
    return this.readTwice((context) => visibleRows(context, table));
  }

  private async readTwice<T>(batch: Batch<T>, start = this.kept): Promise<T> {
    try {
      return await start(batch);
    } catch (error) {
      // Only reads are tried again: a write may have taken effect in part (platform 2.3).
      if (!isTransient(error)) throw toWorkbookError(error);
      await new Promise((resolve) => setTimeout(resolve, retryAfterMilliseconds));
      return this.run(batch, start);
    }
  }

  /** Writes into tables: they are looked at again by those who follow them, also where it failed. */
  private async changing<T>(hint: Hint, batch: Batch<T>): Promise<T> {
    try {
      return await this.run(batch);
    } finally {
      this.watch.expect(hint);
    }
  }

  private async run<T>(batch: Batch<T>, start = this.kept): Promise<T> {
    try {
      return await start(batch);
    } catch (error) {
      const fault = toWorkbookError(error);
      if (!(fault instanceof WorkbookError) || fault.code !== 'InvalidArgument') throw fault;
      throw await this.excel.run((context) => namedAtTheEnd(context, fault)).catch(() => fault);
    }
  }
}
