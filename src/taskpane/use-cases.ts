import type { Mapping } from '../adopt/mapping/mapping';
import type { Grid } from '../adopt/source/grid';
import type { Adopted, Adoption } from '../app/adopt';
import type { AgendaDesk } from '../app/agenda-desk';
import { type CheckReport, ofPapers } from '../app/check-workbook';
import { createSheets } from '../app/create-sheets';
import { type FileTrouble, fileTroubles } from '../app/file-troubles';
import { goToProblem } from '../app/go-to-problem';
import { goToReviewToFill } from '../app/go-to-review-to-fill';
import { readEntries, restore } from '../app/journal';
import { type JournalEntry } from '../app/journal-text';
import {
  applyRemedies,
  type Mended,
  mendedBy,
  oneOf,
  previewRemedies,
  type RemedyPreview,
} from '../app/remedies/remedies';
import type { TypedDatesUseCase } from '../app/dates/typed-dates';
import type { ListFile } from '../app/list-source';
import type { FindingsUseCases } from '../app/findings/findings-use-cases';
import type { MeetingUseCases } from '../app/meeting/meeting-use-cases';
import type { MigrationPreview } from '../app/migration';
import type { StartedYear } from '../app/new-year/new-year';
import type { NewYearPlan } from '../app/new-year/plan-new-year';
import type { ApprovedCopy } from '../app/papers/approved-copy';
import type { Overview, ReadOverview } from '../app/overview/overview';
import type { PapersUseCases } from '../app/papers-desk';
import { type MadeMarks, markProblems, renderWithoutMarks } from '../app/marks';
import type { PeopleUseCases } from '../app/people/people-desk';
import type { RowUseCases } from '../app/row/row-use-cases';
import { nowText } from '../app/taipei-clock';
import { LiveCheck, type LiveListener } from '../app/live-check';
import { LongWork, type WorkProgress } from '../app/long-work';
import { ownPace } from '../app/slices';
import type { Clock } from '../register/day';
import type { TableName } from '../register/register';
import { SCHEMA_VERSION } from '../register/schema-version';
import type { Agenda } from '../review/agenda';
import type { Paper } from '../review/document';
import type { TracedFigure } from '../review/figures/traced-figures';
import type { Problem } from '../rules/problem';
import type { Created } from '../workbook/create-sheets';
import type { Unmarked } from '../workbook/marks/marks';
import type { FilteredRows, RowsWanted } from '../workbook/filter-rows';
import type { Arrival } from '../workbook/go-to';
import type { RenderedPaper } from '../workbook/render-paper';
import type { ShownSheet } from '../workbook/shown-sheet';
import type { Workbook } from '../workbook/workbook';

/** What the pane can do, bound to one workbook and one clock. */
export interface UseCases {
  readonly presentTables: () => Promise<readonly TableName[]>;
  /** `sample`: with the rows of an invented office; only where none of the tables is there. */
  readonly createSheets: (sample?: boolean) => Promise<Created>;
  /** How the workbook's columns stand to those of this program. */
  readonly fileTroubles: () => Promise<readonly FileTrouble[]>;
  readonly versionOfTables: () => Promise<'earlier' | 'same' | 'later'>;
  /** What brings a workbook of an earlier version up to this one. */
  readonly previewMigration: () => Promise<MigrationPreview>;
  readonly migrate: (preview: MigrationPreview, withoutUndo: boolean) => Promise<Mended>;
  /** What beginning the next year would add. */
  readonly previewNewYear: () => Promise<NewYearPlan>;
  readonly startNewYear: (plan: NewYearPlan) => Promise<StartedYear>;
  readonly check: () => Promise<CheckReport>;
  /** Tells how far what takes long has come, and undefined when it is over; gives the way out. */
  readonly watchWork: (
    listener: (progress: WorkProgress | undefined) => void,
  ) => Promise<() => void>;
  /** Ends what is going on, where nothing half is left of it: what was found before stays. */
  readonly cancelWork: () => Promise<void>;
  /** What stands between today and the meeting, all of it read and checked anew. */
  readonly overview: () => Promise<ReadOverview>;
  /** The same as the tables were followed; undefined before anything was read. */
  readonly overviewNow: () => Promise<Overview | undefined>;
  /** Without an id: of the next review not yet held. */
  readonly readAgendaDesk: (reviewId: string | undefined) => Promise<AgendaDesk>;
  readonly renderPapers: (
    papers: readonly Paper[],
    options: { readonly record: string; readonly mayLose: boolean },
  ) => Promise<RenderedPaper>;
  /** Keeps an approved review's agenda as it is today: of its own accord once, `asked` once a day. */
  readonly keepApproved: (agenda: Agenda, asked: boolean) => Promise<ApprovedCopy>;
  /** The figures of a review's agenda, each with the rows behind it. */
  readonly readFigures: (reviewId: string) => Promise<readonly TracedFigure[]>;
  /** Sets a table's own filter so that just these rows are seen. */
  readonly filterRows: (wanted: RowsWanted) => Promise<FilteredRows>;
  readonly showAllRows: (table: TableName) => Promise<void>;
  /** Checks, and marks in their cells what is found. */
  readonly markProblems: () => Promise<MadeMarks>;
  readonly unmark: () => Promise<Unmarked>;
  readonly hasMarks: () => Promise<boolean>;
  readonly goToProblem: (problem: Problem) => Promise<Arrival>;
  readonly goToReviewToFill: () => Promise<Arrival>;
  readonly goToSheet: (name: string) => Promise<unknown>;
  readonly hideAgain: (sheet: ShownSheet) => Promise<void>;
  /** What mending these problems would change; the check is made anew. */
  readonly previewRemedies: (problems: readonly Problem[]) => Promise<RemedyPreview>;
  readonly applyRemedies: (preview: RemedyPreview, withoutUndo: boolean) => Promise<Mended>;
  /** What was changed by the program, newest first. */
  readonly readJournal: () => Promise<readonly JournalEntry[]>;
  readonly restore: (id: string) => Promise<Mended>;
  /** Tells what the tables amount to after each change; gives the way out. */
  readonly follow: (listener: LiveListener) => Promise<() => Promise<void>>;
  /** What they amount to on a new day; undefined while it is the same. */
  readonly newDay: () => Promise<CheckReport | undefined>;
  /** What the panel 「會議」 does, loaded when it is wanted. */
  readonly meeting: () => Promise<MeetingUseCases>;
  /** What 「資料」 does, loaded when it is wanted. */
  readonly row: () => Promise<RowUseCases>;
  /** What 「成員與權責」 does, loaded when it is wanted. */
  readonly people: () => Promise<PeopleUseCases>;
  /** 民國 dates as they are typed into the grid, loaded once the pane stands. */
  readonly typedDates: () => Promise<TypedDatesUseCase>;
  /** What the chips over 發現事項 do, loaded when they are wanted. */
  readonly findings: () => Promise<FindingsUseCases>;
  /** What 「文件」 does, loaded when it is wanted. */
  readonly papers: () => Promise<PapersUseCases>;
  /** What taking over a list would come to, with the answers given so far. */
  readonly previewAdoption: (
    grid: Grid,
    table: TableName,
    given: Mapping | undefined,
  ) => Promise<Adoption>;
  readonly applyAdoption: (adoption: Adoption) => Promise<Adopted>;
  readonly openListFile: (file: File) => Promise<ListFile>;
  readonly readPasted: (text: string) => Promise<Grid>;
  readonly readSelected: () => Promise<Grid>;
}

export function bindUseCases(workbook: Workbook, clock: Clock): UseCases {
  const live = new LiveCheck(workbook, clock, ofPapers);
  const long = new LongWork(live);
  const { run } = long;
  // What it has read of unchanged tables is kept from one row to the next.
  let row: Promise<RowUseCases> | undefined;
  const rowCases = () =>
    (row ??= import('../app/row/row-use-cases').then(
      ({ bindRow }) => bindRow(workbook, clock),
      (error: unknown) => {
        // What could not be fetched is asked for again.
        row = undefined;
        throw error;
      },
    ));
  return {
    presentTables: () => workbook.presentTables(),
    createSheets: (sample = false) => run((course) => createSheets(workbook, { sample, course })),
    fileTroubles: () => fileTroubles(workbook),
    versionOfTables: async () => {
      const version = await workbook.schemaVersion();
      return version === SCHEMA_VERSION ? 'same' : version < SCHEMA_VERSION ? 'earlier' : 'later';
    },
    // Once a year at most: what they need is loaded when they are wanted.
    previewMigration: async () => {
      const { previewMigration } = await import('../app/migration');
      return run((course) => previewMigration(workbook, clock, course));
    },
    migrate: async (preview, withoutUndo) => {
      const { migrate } = await import('../app/migration');
      return run((course) =>
        migrate(workbook, preview, { at: nowText(clock), withoutUndo, course }),
      );
    },
    previewNewYear: async () => {
      const { previewNewYear } = await import('../app/new-year/new-year');
      return run((course) => previewNewYear(workbook, clock, course));
    },
    startNewYear: async (plan) => {
      const { startNewYear } = await import('../app/new-year/new-year');
      return run((course) => startNewYear(workbook, plan, clock, course));
    },
    check: () => live.check(),
    watchWork: (listener) => Promise.resolve(long.onProgress(listener)),
    cancelWork: () => Promise.resolve(long.cancel()),
    overview: async () => {
      const [{ overviewOf }, { facts, report }] = await Promise.all([
        import('../app/overview/overview'),
        live.load(),
      ]);
      await ownPace.rest();
      return { overview: overviewOf(facts, report), report };
    },
    overviewNow: async () => {
      const { overviewOf } = await import('../app/overview/overview');
      await ownPace.rest();
      const now = live.now();
      return now && overviewOf(now.facts, now.report);
    },
    readAgendaDesk: async (reviewId) => {
      // Papers are made now and then: what they need is loaded when one is wanted.
      const { agendaDesk } = await import('../app/agenda-desk');
      return live.make(({ facts, report }) => agendaDesk(facts, reviewId, report));
    },
    renderPapers: (papers, options) =>
      run((course) => renderWithoutMarks(workbook, papers, course, options)),
    keepApproved: async (agenda, asked) => {
      const { keepApproved } = await import('../app/papers/approved-copy');
      return run(
        (course) => {
          const facts = live.load().then((loaded) => loaded.facts);
          return keepApproved(workbook, facts, agenda, asked, course);
        },
        // Of its own accord it belongs to an agenda that is there by now.
        asked ? 'reading' : 'finishing',
      );
    },
    readFigures: async (reviewId) => {
      const { figuresToFollow } = await import('../app/figures-to-follow');
      return figuresToFollow((await live.load()).facts, reviewId);
    },
    filterRows: (wanted) => workbook.filterRows(wanted),
    showAllRows: (table) => workbook.showAllRows(table),
    markProblems: () => run((course) => markProblems(workbook, () => live.check(), clock, course)),
    unmark: () => workbook.unmark(),
    hasMarks: () => workbook.hasMarks(),
    goToProblem: (problem) => goToProblem(workbook, problem),
    goToReviewToFill: () => goToReviewToFill(workbook),
    goToSheet: (name) => workbook.goToSheet(name),
    hideAgain: (sheet) => workbook.hideAgain(sheet),
    previewRemedies: (problems) =>
      run((course) => previewRemedies(workbook, clock, oneOf(problems), problems.length, course)),
    applyRemedies: (preview, withoutUndo) =>
      run((course) =>
        applyRemedies(workbook, preview, { at: nowText(clock), withoutUndo, course }),
      ),
    readJournal: () => readEntries(workbook),
    restore: (id) =>
      run(async (course) => mendedBy(await restore(workbook, id, nowText(clock), course))),
    follow: (listener) => live.start(listener),
    newDay: () => live.newDay(),
    meeting: async () =>
      (await import('../app/meeting/meeting-use-cases')).bindMeeting(workbook, clock),
    people: async () =>
      (await import('../app/people/people-desk')).bindPeople(workbook, clock, run),
    typedDates: async () =>
      (await import('../app/dates/typed-dates')).bindTypedDates(workbook, clock),
    row: rowCases,
    findings: async () => {
      const { bindFindings } = await import('../app/findings/findings-use-cases');
      return bindFindings(workbook, clock, await rowCases());
    },
    papers: async () => (await import('../app/papers-desk')).bindPapers(workbook, clock, run),
    // Taking over is rare: what it needs is loaded when it is wanted.
    previewAdoption: async (grid, table, given) => {
      const [{ previewAdoption }, { refusing }] = await Promise.all([
        import('../app/adopt'),
        import('../app/list-source'),
      ]);
      return run((course) =>
        refusing(() => previewAdoption(workbook, grid, { table, given, clock, course })),
      );
    },
    applyAdoption: async (adoption) => {
      const { applyAdoption } = await import('../app/adopt');
      return run((course) => applyAdoption(workbook, adoption, { at: nowText(clock), course }));
    },
    openListFile: async (file) => (await import('./adopt/list-aside')).openAside(file, run),
    readPasted: async (text) => (await import('./adopt/list-aside')).pastedAside(text, run),
    readSelected: async () => (await import('../app/list-source')).readSelected(workbook),
  };
}
