/** A rule that faults is a fault of the program, not of the data: it is thrown with its id. */
export class RuleFault extends Error {
  constructor(
    readonly rule: string,
    cause: unknown,
  ) {
    super(`Rule ${rule} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'RuleFault';
  }
}
