import type { TableName } from '../../register/register';
import type { Repaired } from '../../workbook/repair/repair';
import type { RepairPlan } from '../../workbook/repair/repair-plan';
import { type Course, unheard } from '../../workbook/course';
import type { Workbook } from '../../workbook/workbook';
import { insisting } from '../insisting';
import { type JournalEntry, withEntry, withoutEntry } from '../journal';
import { addTables, planRepair, type RepairFix } from '../repair';
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
  const plans = new Map<string, RepairPlan>();
  for (const { problem } of remedies) {
    const { fix } = problem;
    if (fix?.kind !== 'repair' || plans.has(idOf(fix))) continue;
    course('planning', plans.size);
    plans.set(idOf(fix), await planRepair(workbook, fix));
  }
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
    const { table, repair, target } = plan.request;
    const fix: RepairFix = { kind: 'repair', label: '', table, repair, ...(target && { target }) };
    // One repair may have moved what the next one speaks of.
    const now = index === 0 ? plan : await insisting(() => planRepair(workbook, fix));
    if (now.refusal !== undefined) {
      notices.push(now.refusal);
      continue;
    }
    const entry = {
      ...{ id: workbook.newId(), at, what: `修復：${now.steps.join('')}` },
      ...{ cells: [], added: [], removed: [], structure: now.steps },
    };
    const carriedOut = () => repairedBy(workbook, now, entry);
    const { settled } = index === 0 ? await carriedOut() : await insisting(carriedOut);
    for (const { table: of, notices: last } of settled) left.set(of, last);
  }
  return [...notices, ...[...left.values()].flat()];
}

/** With its entry in the journal, as long as any of it is done. */
async function repairedBy(
  workbook: Workbook,
  plan: RepairPlan,
  entry: JournalEntry,
): Promise<Repaired> {
  const put = (stored: string) => withEntry(stored, entry);
  // Its own alone: a colleague may have written one of theirs meanwhile.
  const takeOut = (stored: string) => withoutEntry(stored, entry.id);
  if (plan.request.repair !== 'addTable') return workbook.repair(plan, { put, takeOut });
  await workbook.keepJournal(put);
  try {
    return await addTables(workbook, plan);
  } catch (error) {
    await workbook.keepJournal(takeOut).catch(() => undefined);
    throw error;
  }
}
