import { lackOfColumns } from '../register/lack';
import { hasRowsBelow } from '../register/left-out';
import type { Register, TableName } from '../register/register';
import { tableNamed, tables } from '../register/register';
import type { Facts } from '../facts/facts';
import type { Fix } from './fix';
import type { Problem } from './problem';
import type { Report } from './report';
import type { Rule } from './rule';
import { RuleFault } from './rule-fault';
import { RULES } from './rules';
import { SEVERITIES, severityOf } from './severities';

const rankOf = <T>(names: readonly T[]) => new Map(names.map((name, rank) => [name, rank]));

const severityRank = rankOf(SEVERITIES);
const tableRank = rankOf(Object.keys(tables));
const ruleRank = rankOf(RULES.map((rule) => rule.id));

/**
 * Every problem of a register: E, then W, then I; within these in the order of the sheets, their
 * rows and the rules.
 * @throws RuleFault when a rule itself fails.
 */
export function check(facts: Facts): Problem[] {
  return inOrder(RULES.flatMap((rule) => run(rule, facts)));
}

/** Problems in the order of `check`; of one cell and rule they stay as they are. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  // Each by one number, worked out once, in which its own place comes last: numbers sort without being asked.
  const most = problems.length;
  const places = placesOf(problems);
  const sorted: Problem[] = [];
  for (const place of places.sort()) {
    const problem = problems[place % most];
    if (problem) sorted.push(problem);
  }
  return sorted;
}

function placesOf(problems: readonly Problem[]): Float64Array {
  const places = new Float64Array(problems.length);
  // What a rule says comes together, and nearly all of it is of one table and one weight.
  let before: Problem | undefined;
  let kind = 0;
  let rank = 0;
  problems.forEach((problem, at) => {
    const { severity, table, row, rule } = problem;
    if (before?.rule !== rule || before.table !== table || before.severity !== severity) {
      kind = (severityRank.get(severity) ?? 0) * tableRank.size + (tableRank.get(table) ?? 0);
      rank = ruleRank.get(rule) ?? 0;
      before = problem;
    }
    const place = (kind * MOST_ROWS + row) * ruleRank.size + rank;
    places[at] = place * problems.length + at;
  });
  return places;
}

/** More than a sheet has. */
const MOST_ROWS = 2 ** 21;

/** The problems of one rule; none where a table or column it needs is missing. */
export function run(rule: Rule, facts: Facts): Problem[] {
  return hasNeeds(rule, facts.register) ? reportsOf(rule, facts) : [];
}

/** What a rule says of a register that has what it needs. @throws RuleFault when the rule itself fails. */
export function reportsOf(rule: Rule, facts: Facts): Problem[] {
  const { severities } = facts.settings;
  return saidBy(rule, facts).map((report) => problemOf(rule, report, severities));
}

/** The same before it has its weight. @throws RuleFault when the rule itself fails. */
export function saidBy(rule: Rule, facts: Facts): readonly Report[] {
  try {
    return givingNothingTwice(saidOnce(rule, [...rule.run(facts)]), facts);
  } catch (cause) {
    throw new RuleFault(rule.id, cause);
  }
}

/** Property by property: a spread takes several times as long, and there may be tens of thousands. */
export function problemOf(own: Rule, report: Report, severities: string): Problem {
  const { table, key, row, column, value, message, said, sheet, fix } = report;
  const rule = own.id;
  const severity = severityOf(own, report, severities);
  if (sheet !== undefined) {
    const place = { rule, table, key, row, column, value, message, said, sheet };
    return { ...place, ...(fix && { fix }), severity };
  }
  return fix
    ? { rule, table, key, row, column, value, message, said, fix, severity }
    : { rule, table, key, row, column, value, message, said, severity };
}

/**
 * Neither rows nor numbers are offered where rows of the table stand below it: what is missing may be
 * there, and the next number be taken.
 */
function givingNothingTwice(reports: readonly Report[], { register }: Facts): readonly Report[] {
  // The faults are not asked for where no row gets a number: they change with every cell.
  if (!reports.some(({ fix }) => fix !== undefined && tableNumberedBy(fix) !== null))
    return reports;
  return reports.map((report) => {
    const { fix, ...rest } = report;
    const table = fix === undefined ? null : tableNumberedBy(fix);
    return table !== null && hasRowsBelow(register, table) ? rest : report;
  });
}

/** The table in which a row gets a number by this; null where none does. */
function tableNumberedBy(fix: Fix): TableName | null {
  if (fix.kind === 'rows') return fix.table;
  if (fix.kind !== 'cells') return null;
  return fix.cells.find(({ table, column }) => isOfKey(table, column))?.table ?? null;
}

/**
 * Of rows with one id, which a rule of their own reports, what is said of the first in the same words
 * is not said again of the others. Of what cannot be read every cell is told: each is to be mended.
 */
function saidOnce(rule: Rule, reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2 || rule.area === 'REG' || rule.area === 'DAT') return reports;
  if (!hasRowsOfOneId(reports)) return reports;
  const rows = new Map<string, number>();
  return reports.filter(({ table, key, row, column, message }) => {
    if (row === 0 || key === '' || isOfKey(table, column)) return true;
    const said = `${table} ${column} ${message}`;
    const first = rows.get(said) ?? row;
    rows.set(said, first);
    return first === row;
  });
}

/** Mostly not; then no two of them are compared, for what they say begins with the id. */
function hasRowsOfOneId(reports: readonly Report[]): boolean {
  const rows = new Map<string, number>();
  return reports.some(({ key, row }) => {
    if (row === 0 || key === '') return false;
    const id = key.trim();
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    return first !== undefined && first !== row;
  });
}

function isOfKey(name: TableName, header: string): boolean {
  const { key, columns } = tableNamed(name);
  return key.some((column) => columns[column]?.header === header);
}

export function hasNeeds(rule: Rule, register: Register): boolean {
  return (Object.keys(rule.needs) as TableName[]).every(
    (table) => lackOfColumns(register, table, rule.needs[table]) === null,
  );
}
