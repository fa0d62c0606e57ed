/** A step without which the work is still good: its failure is told, and stops nothing. */
export interface OptionalStep {
  /** What is missing without it, for the message. */
  readonly what: string;
  /** Queues it. May be done twice with the same outcome. */
  readonly apply: () => void;
}

/**
 * All steps in one request, as a rule. Excel drops what follows a failed one, so after a fault each
 * is tried in a request of its own. Gives those that failed, with the fault.
 */
export async function applyOptional(
  context: Excel.RequestContext,
  steps: readonly OptionalStep[],
): Promise<readonly { readonly step: OptionalStep; readonly error: unknown }[]> {
  if (steps.length === 0) return [];
  try {
    for (const step of steps) step.apply();
    await context.sync();
    return [];
  } catch (error) {
    if (steps.length === 1 && steps[0] !== undefined) return [{ step: steps[0], error }];
  }
  const failed: { step: OptionalStep; error: unknown }[] = [];
  for (const step of steps) {
    failed.push(...(await applyOptional(context, [step])));
  }
  return failed;
}
