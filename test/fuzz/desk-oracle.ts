import type { JournalEntry } from '../../src/app/journal-text';
import type { Drafts } from '../../src/app/row/draft';
import type { EditConflict } from '../../src/workbook/edit/table-edit';
import { fold } from './cells';
import { isOfKey, THEIRS, type Target } from './colleague';
import type { Four } from './desk';
import type { DeskPlan } from './desk-plan';
import type { OtherProgram } from './grid';
import { office } from './office';
import { besideTables, rowsOf, rowText, type SeenRow } from './rows-of';

export interface Told {
  readonly drafts: Drafts;
  readonly entries: readonly JournalEntry[];
  readonly plan: DeskPlan;
  /** What the other has changed meanwhile, by column; undefined where nothing. */
  readonly theirs: string | undefined;
  readonly target: Target | undefined;
}

/** Only what was typed is written, and as it was typed: the same text, or a number that stands for it. */
export function assertTyped(drafts: Drafts, entries: readonly JournalEntry[]): void {
  const kindOf = (table: string, header: string) =>
    office
      .find(({ name }) => name === table)
      ?.columns.find((column) => fold(column.header) === fold(header))?.kind ?? 'text';
  const assertOne = (table: string, header: string, value: unknown) => {
    const texts = drafts
      .filter((draft) => draft.table === table)
      .flatMap((draft) => Object.entries(draft.cells))
      .filter(([own]) => fold(own) === fold(header))
      .map(([, { text }]) => text.replace(/\r\n?/g, '\n').trim());
    const known = drafts.flatMap(({ added }) => Object.values(added ?? {}));
    const kind = kindOf(table, header);
    const isTyped = texts.some((text) => {
      if (typeof value !== 'string') return /date|number|mixed|computed/i.test(kind);
      if (value === '') return fold(text) === '';
      // A 期別 is written the one way, as the form says: 95.5 is 95-05.
      if (kind === 'period' && numbersIn(value) === numbersIn(text)) return true;
      return value === text || (!/text|names/.test(kind) && fold(value) === fold(text));
    });
    // The program gives rows the numbers that were not typed.
    const isNumber =
      isOfKey(table, header) && texts.filter((text) => fold(text) !== '').length < drafts.length;
    if (!isTyped && !known.some((one) => one === value) && !isNumber) {
      throw new Error(`${table} ${header}: ${JSON.stringify(value).slice(0, 80)} was not typed`);
    }
  };
  for (const { cells, added } of entries) {
    for (const { table, column, after } of cells) assertOne(table, column, after.value);
    for (const { table, cells: row } of added) {
      for (const [header, value] of Object.entries(row)) {
        if (value !== '') assertOne(table, header, value);
      }
    }
  }
  const asked = drafts.filter(({ added }) => added !== undefined).length;
  const rows = entries.reduce((sum, { added }) => sum + added.length, 0);
  if (rows > asked) throw new Error(`${String(rows)} rows added, ${String(asked)} typed`);
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join(' ');

/** What was typed went into the row of the form, and nothing into what the other has changed. */
export function assertWithout(
  { drafts, entries, plan, theirs, target }: Told,
  { seen, before, after }: Readonly<Record<'seen' | 'before' | 'after', OtherProgram>>,
): void {
  const isForm = plan.act === 'cell' || plan.act === 'cells';
  const cells = entries.flatMap((entry) => entry.cells);
  if (isForm && target && cells.length > 0) {
    if (theirs !== undefined && plan.meanwhile === 'change' && !isTheirs(drafts)) {
      throw new Error(`written over what another has typed: ${JSON.stringify(cells[0])}`);
    }
    if (theirs !== undefined && plan.meanwhile === 'deleteRow') {
      const own = rowsOf(seen, target.table).find(({ row }) => row === target.row);
      const twins = rowsOf(before, target.table).map((one) => rowText(one));
      if (own && !twins.includes(rowText(own)) && isAlone(seen, target)) {
        throw new Error(`written into another row: ${JSON.stringify(cells[0])}`);
      }
    }
    const typed = Object.keys(drafts[0]?.cells ?? {});
    const others = theirs === undefined ? typed : [...typed, theirs];
    const from = rowsOf(seen, target.table).find(({ row }) => row === target.row);
    const to = rowsOf(after, target.table).find(({ row }) => row === cells[0]?.row);
    if (from && to && rowText(from, ...others) !== rowText(to, ...others)) {
      throw new Error(`written into another row: ${rowText(from)} is not ${rowText(to)}`);
    }
  }
  sameTexts('outside of the tables', besideTables(before), besideTables(after));
}

const isTheirs = ([first]: Drafts) =>
  Object.values(first?.cells ?? {}).some(({ text }) => text === THEIRS);

/** Whether no other row has the id of this one. */
function isAlone(read: OtherProgram, { table, row }: Target): boolean {
  const id = fold(office.find(({ name }) => name === table)?.columns[0]?.header ?? '');
  const rows = rowsOf(read, table);
  const own = rows.find((each) => each.row === row)?.cells.get(id) ?? '';
  return (
    own !== '' && rows.filter(({ cells }) => fold(cells.get(id) ?? '') === fold(own)).length === 1
  );
}

export interface Undone {
  readonly entries: readonly JournalEntry[];
  readonly written: Target | undefined;
  readonly plan: DeskPlan;
  /** What the other has changed after it was saved, by column; undefined where nothing. */
  readonly later: string | undefined;
  readonly conflicts: readonly EditConflict[];
}

/** All rows are as before the form, but for what the other has done to them since. */
export function assertLeft({ before, between, back }: Four, undone: Undone): void {
  const { written, later } = undone;
  for (const name of before.tables.keys()) {
    const expected = rowsOf(before, name).map((one) => rowText(one));
    const now = rowsOf(back, name).map((one) => rowText(one));
    const isTouched = later !== undefined && written?.table === name;
    const allowed = isTouched
      ? withTheirs(rowsOf(before, name), rowsOf(between, name), undone)
      : [expected];
    if (allowed.some((one) => isSameList(one, now))) continue;
    sameTexts(`${name} after all was taken back`, allowed[0] ?? [], now);
  }
  if (later === undefined || undone.plan.later !== 'deleteRow') {
    sameTexts('outside of the tables, taken back', besideTables(between), besideTables(back));
  }
}

/** What may be left of a table of which the other has changed a row since. */
function withTheirs(
  before: readonly SeenRow[],
  between: readonly SeenRow[],
  { written, plan, later = '', entries, conflicts }: Undone,
): string[][] {
  const texts = before.map((one) => rowText(one));
  const theirs = between.find(({ row }) => row === written?.row);
  const isAdded = entries.some(({ added }) =>
    added.some(({ table, row }) => table === written?.table && row === written.row),
  );
  const others = before.filter(({ row }) => row !== written?.row);
  const own = before.find(({ row }) => row === written?.row);
  const left = others.map((one) => rowText(one));
  switch (plan.later) {
    case 'change':
    case 'changeBeside': {
      if (conflicts.length === 0 && (isAdded || plan.later === 'change')) {
        throw new Error('what another has changed since was taken back, and it was not told');
      }
      // Of a row that was added the whole stays.
      if (isAdded) return [[...texts, ...(theirs ? [rowText(theirs)] : [])]];
      const kept = new Map(own?.cells);
      const held = theirs?.cells.get(fold(later));
      if (held === undefined) kept.delete(fold(later));
      else kept.set(fold(later), held);
      const restored = [...left, rowText({ row: 0, cells: kept })];
      // Without its own number a row is not found any more: then it stays as it is, and that is told.
      return conflicts.length > 0 && theirs ? [restored, [...left, rowText(theirs)]] : [restored];
    }
    case 'deleteRow':
      return isAdded ? [texts] : [left];
    default: {
      if (conflicts.length === 0) return [texts];
      // Rows that nothing tells apart, once they have changed places.
      return [texts, between.map((one) => rowText(one))];
    }
  }
}

function isSameList(one: readonly string[], two: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...two].sort());
}

function sameTexts(what: string, expected: readonly string[], found: readonly string[]): void {
  if (isSameList(expected, found)) return;
  const less = (one: readonly string[], two: readonly string[]) => {
    const rest = [...two];
    return one.filter((text) => {
      const at = rest.indexOf(text);
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    });
  };
  const short = (some: readonly string[]) => some.slice(0, 4).join('\n').slice(0, 900);
  throw new Error(
    `${what}: gone\n${short(less(expected, found))}\nand come\n${short(less(found, expected))}`,
  );
}
