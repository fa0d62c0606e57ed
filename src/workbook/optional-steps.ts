import { bytesOfAction, mostBytes } from './requests';

/** A step without which the work is still good: its failure is told, and stops nothing. */
export interface OptionalStep {
  /** What is missing without it, for the message. */
  readonly what: string;
  /** Of a request, about; what is left out is small. */
  readonly bytes?: number;
  /** Queues it. May be done twice with the same outcome. */
  readonly apply: () => void;
}

/** What a step takes that says nothing of it. */
const usualBytes = 20 * bytesOfAction;

export function bytesOfStep({ bytes = usualBytes }: OptionalStep): number {
  return bytes;
}

/** Steps that one request takes. */
function portions(steps: readonly OptionalStep[], most: number): OptionalStep[][] {
  const found: OptionalStep[][] = [];
  let sum = Infinity;
  for (const step of steps) {
    const bytes = bytesOfStep(step);
    if (sum + bytes > most) {
      found.push([]);
      sum = 0;
    }
    found.at(-1)?.push(step);
    sum += bytes;
  }
  return found;
}

/**
 * All steps in one request, as a rule; more only where they have no room in one. Excel drops what follows a failed
 * one, so after a fault each of the request is tried in one of its own. Gives those that failed, with the fault.
 */
export async function applyOptional(
  context: Excel.RequestContext,
  steps: readonly OptionalStep[],
  most = mostBytes,
): Promise<readonly { readonly step: OptionalStep; readonly error: unknown }[]> {
  const failed: { step: OptionalStep; error: unknown }[] = [];
  for (const some of portions(steps, most)) failed.push(...(await applyTogether(context, some)));
  return failed;
}

async function applyTogether(
  context: Excel.RequestContext,
  steps: readonly OptionalStep[],
): Promise<readonly { readonly step: OptionalStep; readonly error: unknown }[]> {
  try {
    for (const step of steps) step.apply();
    await context.sync();
    return [];
  } catch (error) {
    if (steps.length === 1 && steps[0] !== undefined) return [{ step: steps[0], error }];
  }
  const failed: { step: OptionalStep; error: unknown }[] = [];
  for (const step of steps) {
    failed.push(...(await applyTogether(context, [step])));
  }
  return failed;
}
