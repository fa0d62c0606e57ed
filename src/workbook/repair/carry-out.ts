import {
  joinJournals,
  keepJournal,
  queueJournal,
  queueJournalParts,
  queueJournalText,
} from '../edit/journal-part';
import { probeFocus } from '../focus';
import type { KeepRepair, PreparedRepair, RepairPlan } from './repair-plan';
import { loadUnsettled, putUnsettled } from './unsettled';

/**
 * One request: the entry, that something is left to do, what is essential. After a fault it is looked how
 * far it came, and the rest is done; of what cannot be done at all the entry is taken out again.
 */
export async function carryOut(
  context: Excel.RequestContext,
  prepared: PreparedRepair,
  again: () => Promise<PreparedRepair>,
  keep?: KeepRepair,
): Promise<void> {
  try {
    await write(context, prepared, keep);
  } catch (error) {
    const left = await again().catch(() => undefined);
    if (!left) throw error;
    // There is nothing of it left to do: only the answer was lost.
    if (left.plan.refusal !== undefined) return;
    try {
      await write(context, left, keep);
    } catch {
      const isUndone = async () => isSame((await again()).plan, prepared.plan);
      if (keep && (await isUndone().catch(() => false))) {
        await keepJournal(context, keep.takeOut).catch(() => undefined);
      }
      // The first fault is the one to tell.
      throw error;
    }
  }
}

export function isSame(one: RepairPlan, other: RepairPlan): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function write(
  context: Excel.RequestContext,
  { plan, write: queue }: PreparedRepair,
  keep?: KeepRepair,
): Promise<void> {
  probeFocus(context);
  const parts = queueJournalParts(context);
  const unsettled = loadUnsettled(context);
  await context.sync();
  const stored = queueJournalText(parts);
  await context.sync();
  const journal = stored();
  probeFocus(context);
  const next = keep && ((text: string) => keep.put(keep.takeOut(text)));
  const put = next && queueJournal(context, journal, next(journal.text));
  putUnsettled(context, unsettled, plan.request.table);
  queue();
  await context.sync();
  // What is essential is done: a fault in here is none of it.
  if (put) await joinJournals(context, put, next).catch(() => undefined);
}
