import type { Facts } from '../../facts/facts';
import type { RowPlace } from '../../register/column';
import type { TableName } from '../../register/register';
import type { Problem } from '../../rules/problem';
import { indicatorOf } from './indicator-of';
import { OVERVIEW_PARTS, type OverviewLine, type OverviewPart, type Verb } from './parts';
import { supplierOf } from './supplier';

const PART_OF: Partial<Record<TableName, OverviewPart>> = {
  Settings: 'base',
  Units: 'base',
  Members: 'base',
  Responsibilities: 'base',
  Resolutions: '1',
  Findings: '3-1',
  CorrectiveActions: '3-1',
  Audits: '3-3',
  Risks: '5',
};

const VERIFICATION = /^驗證/;

/**
 * What stands between today and the meeting: errors first in each part, then warnings. Problems of one
 * rule in one row are one line; each row is looked up once.
 */
export function overviewLines(facts: Facts, problems: readonly Problem[]): OverviewLine[] {
  const lines = new Map<string, OverviewLine>();
  const find = rowFinder(facts);
  for (const problem of problems) {
    if (problem.severity === 'I') continue;
    const { rule, table, key, row, severity } = problem;
    const name = JSON.stringify([rule, severity, table, key, key === '' ? row : '']);
    const known = lines.get(name);
    if (known) {
      lines.set(name, { ...known, count: known.count + 1 });
      continue;
    }
    const own = find(problem);
    lines.set(name, {
      part: partOf(facts, problem, own),
      problem,
      count: 1,
      supplier: supplierOf(facts, problem, own),
      verb: verbOf(problem),
    });
  }
  const at = (line: OverviewLine) =>
    OVERVIEW_PARTS.indexOf(line.part) * 2 + (line.problem.severity === 'E' ? 0 : 1);
  return [...lines.values()].sort((a, b) => at(a) - at(b));
}

function verbOf({ column, value, sheet }: Problem): Verb {
  if (sheet !== undefined || column === '') return 'go';
  if (VERIFICATION.test(column)) return 'verify';
  return value === null || value === '' ? 'fill' : 'go';
}

function partOf(facts: Facts, { table }: Problem, row: RowPlace | undefined): OverviewPart {
  if (table === 'AgendaItems') {
    const no = row && 'itemNo' in row ? row.itemNo : null;
    return OVERVIEW_PARTS.find((part) => part === no) ?? 'meeting';
  }
  if (table === 'Indicators' || table === 'Measurements') {
    const indicator = row && indicatorOf(facts, row);
    return indicator?.indicatorType === '資安目標' ? '3-4' : '3-2';
  }
  return PART_OF[table] ?? 'meeting';
}

function rowFinder(facts: Facts): (problem: Problem) => RowPlace | undefined {
  const tables = new Map<TableName, Map<number, RowPlace>>();
  return ({ table, row, sheet }) => {
    if (row === 0 || sheet !== undefined) return undefined;
    let own = tables.get(table);
    if (!own) {
      const rows: readonly RowPlace[] = facts.rows[table];
      own = new Map(rows.map((each) => [each.row, each]));
      tables.set(table, own);
    }
    return own.get(row);
  };
}
