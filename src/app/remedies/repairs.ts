import type { TableName } from '../../register/register';
import type { Repaired } from '../../workbook/repair/repair';
import type { KeepRepair, RepairPlan } from '../../workbook/repair/repair-plan';
import { type Course, unheard } from '../../workbook/course';
import type { Workbook } from '../../workbook/workbook';
import { insisting } from '../insisting';
import { type JournalEntry, withEntry, withoutEntry } from '../journal-text';
import { addTables, isOfTables, planEach, planTables, type RepairFix } from '../repair';
import type { Remedy } from './plan-remedies';

/** When it is done, and how far it is told. */
interface Mending {
  readonly at: string;
  readonly course?: Course;
}

/** What the repairs among the remedies would do, each asked of the workbook once. */
export async function planRepairs(
  workbook: Workbook,
  remedies: readonly Remedy[],
  course: Course = unheard,
): Promise<{ readonly remedies: readonly Remedy[]; readonly repairs: readonly RepairPlan[] }> {
  const fixes = new Map<string, RepairFix>();
  for (const { problem } of remedies) {
    const { fix } = problem;
    if (fix?.kind === 'repair' && !fixes.has(idOf(fix))) fixes.set(idOf(fix), fix);
  }
  const all = await planEach(workbook, [...fixes.values()], (done) => {
    course('planning', done);
  });
  const plans = new Map(
    [...fixes.keys()].flatMap((id, at): [string, RepairPlan][] => {
      const plan = all[at];
      return plan ? [[id, plan]] : [];
    }),
  );
  const planned = remedies.map((remedy): Remedy => {
    const { fix } = remedy.problem;
    const plan = fix?.kind === 'repair' ? plans.get(idOf(fix)) : undefined;
    if (!plan) return remedy;
    const { steps, refusal } = plan;
    return { ...remedy, steps, ...(refusal !== undefined && { left: refusal }) };
  });
  return {
    remedies: planned,
    repairs: [...plans.values()].filter(({ refusal }) => refusal === undefined),
  };
}

function idOf({ table, repair, target }: RepairFix): string {
  return JSON.stringify([table, repair, target]);
}

/**
 * Carries the repairs out, one after the other. Each stands in the journal before it is made, as what
 * was done; its cells hold what they held, so there is nothing to put back. Gives what is worth knowing.
 */
export async function repairAll(
  workbook: Workbook,
  plans: readonly RepairPlan[],
  { at, course = unheard }: Mending,
): Promise<readonly string[]> {
  const notices: string[] = [];
  // What one repair leaves undone for want of another table, the repair of that table does: the last word counts.
  const left = new Map<TableName, readonly string[]>();
  for (const [index, plan] of plans.entries()) {
    // A structure that was mended is not taken back: from the first on all are.
    course('repairing', index, plans.length);
    const id = workbook.newId();
    const entryOf = ({ steps }: RepairPlan): JournalEntry => ({
      ...{ id, at, what: `修復：${steps.join('')}`, cells: [], added: [], removed: [] },
      structure: steps,
    });
    const { plan: now, settled } =
      index === 0
        ? await repairedBy(workbook, plan, entryOf(plan))
        : await repairedNext(workbook, plan, entryOf);
    if (now.refusal !== undefined) notices.push(now.refusal);
    for (const { table: of, notices: last } of settled) left.set(of, last);
  }
  return [...notices, ...[...left.values()].flat()];
}

/** One repair may have moved what the next one speaks of: that is planned once more, and insisted on. */
async function repairedNext(
  workbook: Workbook,
  { request }: RepairPlan,
  entryOf: (plan: RepairPlan) => JournalEntry,
): Promise<Repaired> {
  if (isOfTables(request)) {
    const now = await insisting(() => planTables(workbook, request));
    return insisting(() => repairedBy(workbook, now, entryOf(now)));
  }
  let begun: RepairPlan | undefined;
  return insisting(() => {
    if (begun) return repairedBy(workbook, begun, entryOf(begun));
    return workbook.repairAnew(request, (plan) => {
      begun = plan;
      return keepOf(entryOf(plan));
    });
  });
}

/** With its entry in the journal, as long as any of it is done. */
async function repairedBy(
  workbook: Workbook,
  plan: RepairPlan,
  entry: JournalEntry,
): Promise<Repaired> {
  const { put, takeOut } = keepOf(entry);
  if (!isOfTables(plan.request)) return workbook.repair(plan, { put, takeOut });
  await workbook.keepJournal(put);
  try {
    return await addTables(workbook, plan);
  } catch (error) {
    await workbook.keepJournal(takeOut).catch(() => undefined);
    throw error;
  }
}

function keepOf(entry: JournalEntry): KeepRepair {
  return {
    put: (stored) => withEntry(stored, entry),
    // Its own alone: a colleague may have written one of theirs meanwhile.
    takeOut: (stored) => withoutEntry(stored, entry.id),
  };
}
