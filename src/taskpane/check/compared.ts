import type { Problem } from '../../rules/problem';

/** What has changed from one check to the next. */
export interface Compared {
  /** Found then and not any more. */
  readonly mended: readonly Problem[];
  /** Found now and not then. */
  readonly added: ReadonlySet<Problem>;
}

/** A problem whose value has changed is still the same problem: only its words are others. */
export function compared(before: readonly Problem[], now: readonly Problem[]): Compared {
  // Most are the very same: what a check says as before is the same object.
  const [then, there] = [new Set(before), new Set(now)];
  const exact = matched(
    before.filter((problem) => !there.has(problem)),
    now.filter((problem) => !then.has(problem)),
    (problem) => `${ownOf(problem)}\n${problem.message}`,
  );
  const same = matched(exact.left, exact.rest, ownOf);
  // In the order in which they were listed.
  const gone = new Set(same.left);
  return { mended: before.filter((each) => gone.has(each)), added: new Set(same.rest) };
}

/** What a problem is about: rows may move, keys stay. */
export function ownOf({ rule, table, key, row, column, sheet = '' }: Problem): string {
  return [rule, table, key === '' ? row : key, column, sheet].join('\n');
}

/** Pairs them one by one; `left` of the first and `rest` of the second found none. */
function matched(
  before: readonly Problem[],
  now: readonly Problem[],
  nameOf: (problem: Problem) => string,
): { readonly left: readonly Problem[]; readonly rest: readonly Problem[] } {
  const open = new Map<string, Problem[]>();
  for (const problem of before) {
    const name = nameOf(problem);
    const known = open.get(name);
    if (known) known.push(problem);
    else open.set(name, [problem]);
  }
  const rest = now.filter((problem) => open.get(nameOf(problem))?.pop() === undefined);
  return { left: [...open.values()].flat(), rest };
}
