/** Equal values one after another. */
export interface Run<T> {
  readonly from: number;
  readonly count: number;
  readonly value: T;
}

export function runsOf<T>(values: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, from) => {
    const last = runs.at(-1);
    if (last?.value === value) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from, count: 1, value });
  });
  return runs;
}
