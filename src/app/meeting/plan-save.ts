import { worksOf } from '../../facts/decided-work';
import type { Facts } from '../../facts/facts';
import { identity } from '../../register/identity';
import type { DraftRow, Drafts } from '../row/draft';
import { type Blocked, planRows, type SavePlan } from '../row/plan-rows';
import type { TableRows } from '../row/table-rows';
import { spokenOf } from './as-if';
import { followDecision } from './follow-decision';

/** What saving comes to, in the tables as they stand: a unit is saved whole or not at all. */
export function planSave(rows: TableRows, facts: Facts, typed: Drafts): SavePlan {
  const drafts = followDecision(typed, rows, facts);
  const doubled = drafts.flatMap((row): Blocked[] =>
    row.table === 'Resolutions' && hasMoreWork(row, facts) ? [trackedAlready(row)] : [],
  );
  return planRows(rows, drafts, undefined, [...doubled, ...unreleased(rows, facts, drafts)]);
}

/** What a release must have: without it the decision would be out of sight and nothing to show for it. */
const RELEASE = ['TRK-03', 'TRK-04', 'TRK-09'];

function unreleased(rows: TableRows, facts: Facts, drafts: Drafts): Blocked[] {
  return spokenOf({ rows, facts }, drafts)
    .filter(({ rule, severity }) => severity === 'E' && RELEASE.includes(rule))
    .map(({ row, column, text, rule }) => {
      const { unit, table, key } = row;
      return {
        ...{ unit, table, key, column },
        code: 'rule' as const,
        text: `${key}：${text}（${rule}）`,
      };
    });
}

/** Whether the decision has rows that it had not when the typing began. */
function hasMoreWork({ unit, beside, added }: DraftRow, facts: Facts): boolean {
  if (beside === undefined || added === undefined) return false;
  const item = facts.rows.AgendaItems.find(({ key }) => identity(key) === identity(unit));
  const seen = new Set(beside.map(identity));
  return item !== undefined && worksOf(item, facts).some(({ key }) => !seen.has(identity(key)));
}

function trackedAlready({ unit, table, key }: DraftRow): Blocked {
  return {
    ...{ unit, table, key, column: '', code: 'changed' },
    text: '這項決定在您輸入時已由他人列管，請查看後再決定是否另列一列。',
  };
}
