import { isBlank } from '../../register/cell-fault';
import { tableNamed, type TableName } from '../../register/register';
import type { Steps } from '../../register/steps';
import { type Destination, parseDestination } from '../columns/destination';
import { scopeOf } from '../columns/scope';
import { YEAR } from '../columns/special';
import { columnOf, parseTarget, type Target } from '../columns/target';
import type { Header, List, ListRow } from '../shape/list';
import { entryOfWord } from '../values/words';
import { splitFor } from '../values/split';
import { isTicked } from '../values/tick';
import { copyOf, type Draft, newDraft } from './draft';
import { put, type Putting } from './put';

/** A cell that is only compared with what our formula gives. */
export interface Typed {
  readonly target: Target;
  readonly text: string;
}

/** What one row of a list says, by table; columns that say something by being filled make rows of their own. */
export interface Collected {
  readonly row: ListRow;
  readonly drafts: ReadonlyMap<TableName, readonly Draft[]>;
  readonly typed: readonly Typed[];
  /** Code names of columns whose cell a merged cell above holds. */
  readonly held: ReadonlySet<Target>;
}

interface Way {
  readonly header: Header;
  readonly to: Destination;
}

/** The rows of a list as drafts of ours. Columns without an answer are left. */
export function* collect(list: List, putting: Putting): Steps<Collected[]> {
  const { mapping } = putting;
  const ways = list.headers.flatMap((header, at): Way[] => {
    const text = mapping.columns[at]?.to ?? null;
    const to = text === null ? undefined : parseDestination(text);
    return to && to.kind !== 'drop' ? [{ header, to }] : [];
  });
  const collected: Collected[] = [];
  for (const row of list.rows) {
    collected.push(collectRow(row, ways, putting));
    yield 1;
  }
  return collected;
}

function collectRow(row: ListRow, ways: readonly Way[], putting: Putting): Collected {
  const { mapping, asking } = putting;
  const drafts = new Map(scopeOf(mapping.table).map((table) => [table, newDraft(table, row.row)]));
  const extra: Draft[] = [];
  const typed: Typed[] = [];
  const held = new Set<Target>();
  const draftOf = (target: Target) => {
    const { table } = columnOf(target);
    const draft = drafts.get(table) ?? newDraft(table, row.row);
    drafts.set(table, draft);
    return draft;
  };
  give(row, draftOf, putting);
  const later: (() => void)[] = [];
  let isPending = false;
  for (const { header, to } of ways) {
    const cell = row.cells[header.index] ?? '';
    if (isBlank(cell)) continue;
    if (to.kind !== 'fill') {
      const draft = drafts.get(mapping.table);
      draft?.own.set(ownHeader(mapping.table, header.text), String(cell).trim());
      continue;
    }
    const [first, second] = to.into;
    if (row.held.has(header.index)) for (const target of to.into) held.add(target);
    if (to.sets.length > 0 && first !== undefined) {
      // After the rest of the row, which each of these rows repeats.
      if (to.sets.some(({ value }) => value.includes(YEAR)) && mapping.year == null) {
        isPending = true;
        continue;
      }
      later.push(() => {
        const draft = copyOf(draftOf(first));
        for (const { target, value } of to.sets) {
          put(putting, draft, target, withYear(value, mapping.year), header.text);
        }
        put(putting, draft, first, cell, header.text);
        if (draft.values.has(columnOf(first).name)) extra.push(draft);
      });
    } else if (first === undefined) {
      const [set] = to.sets;
      if (!set) continue;
      const ticked = isTicked(cell);
      if (ticked === true) put(putting, draftOf(set.target), set.target, set.value, header.text);
      if (ticked === undefined) {
        asking.askValue(set.target, String(cell).trim(), row.row, {
          why: `「${header.text}」欄的記號看不出有沒有勾選`,
        });
        const answer = asking.valueAnswer(set.target, String(cell).trim());
        if (answer !== undefined) put(putting, draftOf(set.target), set.target, cell, header.text);
      }
    } else if (second !== undefined) {
      const parts = splitFor(to.into)(String(cell));
      if (parts) {
        put(putting, draftOf(first), first, parts[0], header.text);
        put(putting, draftOf(second), second, parts[1], header.text);
      } else splitByHand(putting, draftOf, to.into, cell, header.text);
    } else if (columnOf(first).column.formula !== undefined) {
      typed.push({ target: first, text: String(cell).trim() });
    } else put(putting, draftOf(first), first, cell, header.text);
  }
  for (const make of later) make();
  const all = new Map<TableName, Draft[]>();
  for (const [table, draft] of drafts) {
    const own = extra.filter((one) => one.table === table);
    // Without the year nothing is known of its values yet.
    if (table === 'Measurements' && isPending) all.set(table, own);
    else all.set(table, own.length > 0 ? own : [draft]);
  }
  return { row, drafts: all, typed, held };
}

/** What sections and constants say: whatever the row says itself takes its place. */
function give(row: ListRow, draftOf: (target: Target) => Draft, putting: Putting): void {
  const { constants, table } = putting.mapping;
  for (const [name, value] of Object.entries(constants)) {
    const target = parseTarget(name);
    if (target === undefined || value === null || !scopeOf(table).includes(columnOf(target).table))
      continue;
    put(putting, draftOf(target), target, value, name);
    draftOf(target).given.add(columnOf(target).name);
  }
  for (const { text } of row.sections) {
    const target = sectionTarget(table, text);
    if (target === undefined) continue;
    const draft = draftOf(target);
    const { name } = columnOf(target);
    draft.values.delete(name);
    put(putting, draft, target, text, '分段');
    draft.given.add(name);
  }
}

/** The column that a section row sets for the rows below it. */
export function sectionTarget(table: TableName, text: string): Target | undefined {
  if (table !== 'Findings') return undefined;
  if (entryOfWord('FindingAspect', text) !== undefined) return 'Findings.aspect';
  if (entryOfWord('FindingCategory', text) !== undefined) return 'Findings.category';
  return /^待改善事項/.test(text) ? 'Findings.category' : undefined;
}

/** A cell that does not part: asked, and by the answer it goes whole into the first. */
function splitByHand(
  putting: Putting,
  draftOf: (target: Target) => Draft,
  into: readonly Target[],
  cell: string | number | boolean,
  header: string,
): void {
  const [first, second] = into;
  if (first === undefined || second === undefined) return;
  const { column } = columnOf(first);
  if (column.kind === 'date') {
    put(putting, draftOf(first), first, String(cell), header);
    return;
  }
  const from = String(cell).trim();
  put(putting, draftOf(first), first, cell, header);
  putting.asking.askValue(second, from, draftOf(second).row, {
    why: `看不出哪一段是「${column.header}」、哪一段是「${columnOf(second).column.header}」`,
  });
  const answer = putting.asking.valueAnswer(second, from);
  if (answer !== undefined) put(putting, draftOf(second), second, cell, header);
}

export function withYear(value: string, year: number | null | undefined): string {
  return value.replace(YEAR, year === null || year === undefined ? '?' : String(year));
}

/** A column of the office's own must not pass for one of ours. */
export function ownHeader(table: TableName, header: string): string {
  const ours = Object.values(tableNamed(table).columns).some((one) => one.header === header);
  return ours ? `${header}（清單）` : header;
}
