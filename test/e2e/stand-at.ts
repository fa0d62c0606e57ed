/** The page's clock goes on from another moment; the browser's own clocks are left alone. */
export function standAt(moment: number): void {
  const Real = Date;
  const ahead = moment - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Real.now() + ahead] : given) as [number]));
    }

    static override now(): number {
      return Real.now() + ahead;
    }
  } as DateConstructor;
}
