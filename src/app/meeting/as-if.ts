import { factsOf } from '../../facts/facts';
import type { Clock } from '../../register/day';
import { identity } from '../../register/identity';
import { readRegister } from '../../register/read';
import type { Said } from '../../register/said';
import { run } from '../../rules/check';
import type { Problem } from '../../rules/problem';
import { RULES } from '../../rules/rules';
import { blocksAsIf } from '../row/blocks-as-if';
import { isSameRow, type DraftRow, type Drafts } from '../row/draft';
import { followDecision } from './follow-decision';
import type { MeetingDesk } from './meeting-desk';

/** Rules that speak under a field while it is being filled in. */
const SPEAKING = new Set([
  ...['MR-05', 'MR-18', 'MR-20', 'MR-26', 'MR-28'],
  ...['TRK-03', 'TRK-04', 'TRK-05', 'TRK-09'],
]);

/** What a rule says of a cell as it would be. */
export interface Spoken {
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly column: string;
  readonly text: string;
  readonly said: Said;
  readonly row: DraftRow;
}

/** What the rules would say of the rows that are being filled in, if what is typed were saved. */
export function spokenOf(
  desk: Pick<MeetingDesk, 'rows' | 'facts'>,
  typed: Drafts,
): readonly Spoken[] {
  if (typed.length === 0) return [];
  const drafts = followDecision(typed, desk.rows, desk.facts);
  const { blocks, places } = blocksAsIf(desk.rows, drafts);
  const { today } = desk.facts;
  const clock: Clock = { today: () => today };
  const facts = factsOf(readRegister(blocks), clock);
  const rules = RULES.filter(({ id }) => SPEAKING.has(id));
  return rules
    .flatMap((rule) => run(rule, facts))
    .flatMap((problem): Spoken[] => {
      const row = places.get(`${problem.table} ${String(problem.row)}`);
      const { rule, severity, column, message, said } = problem;
      return row ? [{ rule, severity, column, text: withoutName(message), said, row }] : [];
    });
}

export function spokenFor(
  spoken: readonly Spoken[],
  row: Pick<DraftRow, 'table' | 'key'>,
  header: string,
): Spoken | undefined {
  return spoken.find(
    (each) => isSameRow(each.row, row) && identity(each.column) === identity(header),
  );
}

/** 「決議列管 MR-115-01-A01：」 says where; the field says it already. */
function withoutName(message: string): string {
  return message.replace(/^[^：]*：/, '');
}
