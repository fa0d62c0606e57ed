import { lackOfColumns } from '../register/lack';
import { hasRowsBelow } from '../register/left-out';
import type { Register, TableName } from '../register/register';
import { tableNamed, tables } from '../register/register';
import { rememberedOf } from '../register/remembered';
import { listOf } from '../facts/derived-each';
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
  return inOrder(RULES.map((rule) => run(rule, facts)));
}

/** Problems in the order of `check`, and further ones in their places: after those of the same cell and rule. */
export function withMoreInOrder(
  problems: readonly Problem[],
  more: readonly Problem[],
): readonly Problem[] {
  const further = inOrder([more]);
  const all: Problem[] = [];
  let from = 0;
  for (const one of further) {
    const place = placeOf(one);
    let [low, high] = [from, problems.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(problems[middle] as Problem) <= place) low = middle + 1;
      else high = middle;
    }
    while (from < low) all.push(problems[from++] as Problem);
    all.push(one);
  }
  while (from < problems.length) all.push(problems[from++] as Problem);
  return all;
}

/** Problems of each rule in the order of `check`; of one cell and rule they stay as they are. */
export function inOrder(lists: readonly (readonly Problem[])[]): Problem[] {
  const problems = lists.flat();
  const most = problems.length;
  // Each by one number in which its own place comes last: numbers sort without being asked. Above a power of two,
  // from which it is parted exactly, and much sooner than by a remainder.
  const above = 2 ** Math.ceil(Math.log2(most + 1));
  const places = roomFor(most);
  let at = 0;
  for (const list of lists) {
    const own = placesOf(list);
    for (let each = 0; each < own.length; each += 1, at += 1) {
      places[at] = (own[each] as number) * above + at;
    }
  }
  places.sort();
  const sorted = listOf<Problem>(most);
  for (let next = 0; next < most; next += 1) {
    const place = places[next] as number;
    sorted[next] = problems[place - Math.floor(place / above) * above] as Problem;
  }
  return sorted;
}

let room = new Float64Array(0);

/** The same room each time: memory that is new each time takes longer than what is done in it. */
function roomFor(length: number): Float64Array {
  if (room.length < length) room = new Float64Array(2 * length);
  return room.subarray(0, length);
}

/** Worked out once: after an edit most rules say what they said. */
const placesOf = rememberedOf((problems: readonly Problem[]): Float64Array => {
  const places = new Float64Array(problems.length);
  for (let at = 0; at < places.length; at += 1) places[at] = placeOf(problems[at] as Problem);
  return places;
});

function placeOf({ severity, table, row, rule }: Problem): number {
  const kind = (severityRank.get(severity) ?? 0) * tableRank.size + (tableRank.get(table) ?? 0);
  return (kind * MOST_ROWS + row) * ruleRank.size + (ruleRank.get(rule) ?? 0);
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
    return givingNothingTwice(saidOnce(rule, [...rule.run(facts)], facts), facts);
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
function saidOnce(rule: Rule, reports: readonly Report[], facts: Facts): readonly Report[] {
  if (reports.length < 2 || rule.area === 'REG' || rule.area === 'DAT') return reports;
  if (areKeysApart(reports, facts) || !hasRowsOfOneId(reports)) return reports;
  const rows = new Map<string, number>();
  return reports.filter(({ table, key, row, column, message }) => {
    if (row === 0 || key === '' || isOfKey(table, column)) return true;
    const said = `${table} ${column} ${message}`;
    const first = rows.get(said) ?? row;
    rows.set(said, first);
    return first === row;
  });
}

/** Whether they are of tables whose keys, each in one column, have been found to be different. */
function areKeysApart(reports: readonly Report[], { doubled }: Facts): boolean {
  let apart: TableName | undefined;
  return reports.every(({ table }) => {
    if (table === apart) return true;
    apart = table;
    return tableNamed(table).key.length === 1 && !doubled.has(table);
  });
}

/** Mostly not; then no two of them are compared, for what they say begins with the id. */
function hasRowsOfOneId(reports: readonly Report[]): boolean {
  const ids = new Set<string>();
  let before = 0;
  return reports.some(({ key, row }) => {
    // What is said of one row stands together.
    if (row === 0 || row === before || key === '') return false;
    before = row;
    const { size } = ids;
    return ids.add(key.trim()).size === size;
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
