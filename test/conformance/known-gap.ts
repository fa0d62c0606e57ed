import { KNOWN_GAPS } from './known-gaps';

/**
 * A case that says what Excel does and that the host is known to fail. An unexpected pass fails
 * the run: then the gap is closed, the case becomes an ordinary test and the entry goes.
 */
export function knownGap(id: string, run: () => Promise<void>): void {
  const gap = KNOWN_GAPS.find((each) => each.id === id);
  if (!gap) throw new Error(`There is no known gap '${id}' in known-gaps.ts.`);
  test.failing(`known gap ${id}: ${gap.what}`, run);
}
