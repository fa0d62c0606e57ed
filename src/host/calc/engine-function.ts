/** A function added to the engine. Arguments and result are engine values, references read out. */
export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}
