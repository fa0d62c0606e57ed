import { factsOf } from '../../facts/facts';
import type { Clock } from '../../register/day';
import { readRegister } from '../../register/read';
import { check } from '../../rules/check';
import type { Problem } from '../../rules/problem';
import type { Workbook } from '../../workbook/workbook';
import type { EditConflict } from '../../workbook/edit/table-edit';
import { isTooBig, writeJournalled } from '../journal';
import { readTables } from '../load-register';
import { conflictText } from './conflict-text';
import { planRemedies, type PlannedRepair, type RemedyPlan } from './plan-remedies';

export interface RemedyPreview extends RemedyPlan {
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

/** Rows may be sorted meanwhile: by key, and where there is none by row. */
function problemId({ rule, table, key, row, column, value }: Problem): string {
  return JSON.stringify([rule, table, key, key === '' ? row : '', column, value]);
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
): Promise<RemedyPreview> {
  const blocks = await readTables(workbook);
  const problems = check(factsOf(readRegister(blocks), clock)).filter(chosen);
  const plan = planRemedies(blocks, problems);
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
  /** Cells that were changed, and rows that were added. */
  readonly cells: number;
  readonly rows: number;
  readonly conflicts: readonly (EditConflict & { readonly text: string })[];
  readonly notices: readonly string[];
}

export interface Mending {
  readonly at: string;
  readonly withoutUndo?: boolean;
}

/** Carries out repairs of the structure; gives sentences worth knowing. */
export type Repairer = (
  workbook: Workbook,
  repairs: readonly PlannedRepair[],
  mending: Mending,
) => Promise<readonly string[]>;

/** What was previewed, in one batch with one entry in the journal; the structure comes first. */
export async function applyRemedies(
  workbook: Workbook,
  plan: RemedyPlan,
  mending: Mending,
  repairer?: Repairer,
): Promise<Mended> {
  const told =
    repairer && plan.repairs.length > 0 ? await repairer(workbook, plan.repairs, mending) : [];
  const { cells, add } = plan.edit;
  if (cells.length + add.length === 0) return { cells: 0, rows: 0, conflicts: [], notices: told };
  const what = whatOf(plan);
  const { record, conflicts, notices } = await writeJournalled(workbook, plan.edit, {
    ...mending,
    what,
  });
  return {
    cells: record.cells.length,
    rows: record.added.length,
    conflicts: conflicts.map((each) => ({ ...each, text: conflictText(each) })),
    notices: [...told, ...notices],
  };
}

/** 「修正 DAT-01、REG-03 共 5 項」 */
function whatOf({ remedies }: RemedyPlan): string {
  const done = remedies.filter(({ left, repair }) => left === undefined && repair === undefined);
  const rules = [...new Set(done.map(({ problem }) => problem.rule))].sort();
  const named = rules.slice(0, 4).join('、');
  return `修正 ${named}${rules.length > 4 ? ' 等' : ''}共 ${String(done.length)} 項`;
}
