import { factsOf } from '../../facts/facts';
import type { Clock } from '../../register/day';
import { identity } from '../../register/identity';
import { registerSteps } from '../../register/read';
import type { Problem } from '../../rules/problem';
import { RULE_COUNT, standingCheck } from '../../rules/standing-check';
import type { Workbook } from '../../workbook/workbook';
import type { CellPlace, Doing, EditConflict, EditOutcome } from '../../workbook/edit/table-edit';
import { type Course, unheard } from '../../workbook/course';
import { insisting } from '../insisting';
import { takeBack, type Writing, writeJournalled } from '../journal';
import { isTooBig } from '../journal-size';
import { readTables } from '../load-register';
import { inSlices } from '../slices';
import { conflictText } from './conflict-text';
import { planRemedies, type RemedyPlan } from './plan-remedies';
import { problemId } from './problem-id';
import { planRepairs, repairAll } from './repairs';
import type { RepairPlan } from '../../workbook/repair/repair-plan';

export interface RemedyPreview extends RemedyPlan {
  /** Of the structure, in the order in which they are carried out: before the cells. */
  readonly repairs: readonly RepairPlan[];
  /** How many of the problems asked for are no longer there. */
  readonly gone: number;
  /** It is more than the journal holds: there is no step back. */
  readonly isTooBig: boolean;
}

/** Which problems are to be mended: those of a report, or all that a rule speaks of. */
export type Chosen = (problem: Problem) => boolean;

/** Whether a problem is one of these, seen at an earlier check. */
export function oneOf(problems: readonly Problem[]): Chosen {
  const ids = new Set(problems.map(problemId));
  return (problem) => ids.has(problemId(problem));
}

/**
 * What mending these problems would change, by what the tables hold now: the check is made anew, so
 * that nothing is mended that is no longer wrong.
 * @throws Refusal without tables.
 */
export async function previewRemedies(
  workbook: Workbook,
  clock: Clock,
  chosen: Chosen,
  asked?: number,
  course: Course = unheard,
): Promise<RemedyPreview> {
  const blocks = await readTables(workbook, { asksLook: true });
  const rows = blocks.reduce((sum, { values }) => sum + values.length, 0);
  const register = await inSlices(registerSteps(blocks), undefined, (done) => {
    course('reading', done, rows);
  });
  const steps = standingCheck(factsOf(register, clock)).steps();
  const found = await inSlices(steps, undefined, (done) => {
    course('planning', done, RULE_COUNT);
  });
  const problems = found.filter(chosen);
  const planned = planRemedies(blocks, problems);
  const { remedies, repairs } = await planRepairs(workbook, planned.remedies, course);
  const plan = { ...planned, remedies, repairs };
  const { cells, add } = plan.edit;
  const record = { cells, added: add, removed: [] };
  return {
    ...plan,
    gone: asked === undefined ? 0 : Math.max(0, asked - problems.length),
    // As long as what the journal will say, or a little longer: the rows' form stands in it too.
    isTooBig: isTooBig(record),
  };
}

export interface Mended {
  /** Tables whose structure was mended, cells that were changed, rows that were added. */
  readonly repairs: number;
  readonly cells: number;
  readonly rows: number;
  readonly conflicts: readonly (EditConflict & { readonly text: string })[];
  readonly notices: readonly string[];
}

export interface Mending {
  readonly at: string;
  readonly withoutUndo?: boolean;
  readonly course?: Course;
}

/** What was previewed, in one batch with one entry in the journal; the structure comes first. */
export async function applyRemedies(
  workbook: Workbook,
  plan: RemedyPreview,
  mending: Mending,
): Promise<Mended> {
  const told = await repairAll(workbook, plan.repairs, mending);
  const { cells, add } = plan.edit;
  const repairs = plan.repairs.length;
  if (cells.length + add.length === 0) {
    return { repairs, cells: 0, rows: 0, conflicts: [], notices: told };
  }
  const what = whatOf(plan);
  const outcome = await writeBehind(workbook, plan, { ...mending, what });
  const { notices, ...mended } = mendedBy(outcome);
  return { ...mended, repairs, notices: [...told, ...notices] };
}

/** Behind repairs it is insisted on: what a fault has left of it is taken back first. */
async function writeBehind(
  workbook: Workbook,
  { repairs, edit }: RemedyPreview,
  writing: Writing,
): Promise<EditOutcome> {
  if (repairs.length === 0) return writeJournalled(workbook, edit, writing);
  let begun: string | undefined;
  return insisting(async () => {
    if (begun !== undefined) await takeBack(workbook, begun, writing.at);
    // Anew each time: an entry that was taken back is one for good.
    begun = workbook.newId();
    return writeJournalled(workbook, edit, { ...writing, id: begun });
  });
}

/** What came of an edit, for people. */
export function mendedBy({ record, conflicts, notices }: EditOutcome): Mended {
  return {
    repairs: 0,
    cells: record.cells.length,
    rows: record.added.length + record.removed.length,
    conflicts: conflicts.map((each) => ({ ...each, text: conflictText(each) })),
    notices,
  };
}

/** 「修正 DAT-01、REG-03 共 5 項」: those of which something is done. */
function whatOf({ remedies }: RemedyPlan): (doing: Doing) => string {
  const planned = remedies.filter(({ left, steps }) => left === undefined && steps === undefined);
  return ({ asked, added }) => {
    const cells = new Set(asked.map(cellId));
    const rows = new Set(added.map(rowId));
    const done = planned.filter(
      (remedy) =>
        remedy.cells.some((cell) => cells.has(cellId(cell))) ||
        remedy.rows.some((row) => rows.has(rowId(row))),
    );
    const rules = [...new Set(done.map(({ problem }) => problem.rule))].sort();
    const named = rules.slice(0, 4).join('、');
    return `修正 ${named}${rules.length > 4 ? ' 等' : ' '}共 ${String(done.length)} 項`;
  };
}

const rowId = ({ table, key }: Pick<CellPlace, 'table' | 'key'>) => `${table} ${identity(key)}`;

const cellId = (cell: CellPlace) => `${rowId(cell)} ${String(cell.row)} ${identity(cell.column)}`;
