import { identity } from '../../register/identity';
import type { Problem } from '../../rules/problem';
import { blocksAsIf } from './blocks-as-if';
import type { DraftRow, Drafts } from './draft';
import type { RowCheck } from './row-check';
import type { RowAt, RowDesk } from './row-desk';

/** What a rule says of a row as it would be, under the cell that it speaks of. */
export interface SpokenOf {
  readonly problem: Problem;
  /** Header; '' where no single cell is meant. */
  readonly column: string;
  /** Without the row's name, which the form says already. */
  readonly text: string;
}

/**
 * What the rules say of one row, were it saved as it is typed; undefined where it was asked again
 * meanwhile. The other rows that are being filled in count as saved too.
 */
export async function spokenOfRow(
  check: RowCheck,
  { rows, facts }: RowDesk,
  drafts: Drafts,
  at: RowAt | undefined,
  draft: DraftRow | undefined,
): Promise<readonly SpokenOf[] | undefined> {
  const { blocks, places } = blocksAsIf(rows, drafts, facts.today);
  const problems = await check.problems(blocks);
  if (!problems) return undefined;
  const ofDraft = [...places].find(([, row]) => row === draft)?.[0];
  const place = ofDraft ?? (at && `${at.table} ${String(at.row)}`);
  return problems
    .filter(({ table, row }) => `${table} ${String(row)}` === place)
    .map((problem) => ({
      problem,
      column: problem.column,
      text: problem.message.replace(/^[^：]*：/, ''),
    }));
}

export function spokenUnder(spoken: readonly SpokenOf[], header: string): readonly SpokenOf[] {
  const wanted = identity(header);
  return spoken.filter(({ column }) => identity(column) === wanted);
}

/** Under which no field stands: of the row as a whole, or of a column that the form has not. */
export function spokenElsewhere(
  spoken: readonly SpokenOf[],
  headers: readonly string[],
): readonly SpokenOf[] {
  const known = new Set(headers.map(identity));
  return spoken.filter(({ column }) => !known.has(identity(column)));
}
