import type { Day } from '../../register/day';
import { identity } from '../../register/identity';
import type { Rows, TableName } from '../../register/register';
import { tableNamed } from '../../register/register';
import type { Steps } from '../../register/steps';
import { SKIP_ROW, TAKE_ROW } from '../mapping/mapping';
import type { Asking } from './asking';
import type { Draft } from './draft';
import { Likeness, seen } from './duplicates';
import { idName, Ids, isUsable } from './ids';
import type { Item } from './pair-rows';

/**
 * Every row with its number: theirs where it is well formed and free, else the next free one and theirs
 * in 備註. Rows that are here already, or twice in the list, are asked. Gives those to be added.
 */
export function* numberRows(
  items: readonly Item[],
  { rows, today, asking }: { readonly rows: Rows; readonly today: Day; readonly asking: Asking },
): Steps<Item[]> {
  const ids = yield* Ids.of(rows, today);
  const likeness = new Likeness(rows);
  const renamed = new Map<string, string>();
  const seenIds = new Map<string, Item>();
  // Numbers that are kept are taken before new ones are given.
  for (const { main, along } of items) {
    for (const draft of [main, ...along]) reserve(ids, draft);
    yield 0;
  }
  const taken: Item[] = [];
  for (const item of items) {
    yield 0;
    const { main } = item;
    if (!(yield* isOfKnownIndicator(item, likeness, asking))) continue;
    const along = main.table === 'Measurements' ? [] : item.along;
    if (!hasMeeting(item, asking)) continue;
    const name = idName(main.table);
    const theirs = name === undefined ? undefined : main.values.get(name);
    const first = typeof theirs === 'string' ? seenIds.get(identity(theirs)) : undefined;
    if (first && saysTheSame(first.main, main)) {
      // One finding over several rows: its number repeated, its measures one a row.
      link(first.main, along, ids);
      first.along.push(...along);
      continue;
    }
    let isNew = first !== undefined;
    if (first) {
      const why = `編號 ${String(theirs)} 與清單第 ${String(first.row)} 列重複`;
      const answer = asking.askRow({ row: item.row, why, options: [TAKE_ROW, SKIP_ROW] });
      if (answer !== TAKE_ROW) continue;
    } else {
      const found = yield* likeness.find(main, name);
      if (found) {
        const { why, isSame, theirs: given, ours } = found;
        const isKnown = main.table === 'Indicators' && along.length > 0;
        // Without a number of its own it cannot stand beside the one that is here.
        const options = name === undefined ? [SKIP_ROW] : [SKIP_ROW, TAKE_ROW];
        const answer = asking.askRow(
          { row: item.row, why, options, theirs: given, ours },
          isSame ? SKIP_ROW : null,
        );
        if (answer === SKIP_ROW && isKnown) {
          const values: Draft[] = [];
          for (const draft of yield* valuesOfKnown(main, along, likeness)) {
            if (yield* isNewValue(draft, likeness, asking)) values.push(draft);
          }
          taken.push({ ...item, along: values });
          continue;
        }
        if (answer !== TAKE_ROW) continue;
        isNew = true;
      }
    }
    if (typeof theirs === 'string') seenIds.set(identity(theirs), item);
    number(main, ids, isNew);
    if (name !== undefined && typeof theirs === 'string') {
      renamed.set(`${main.table} ${identity(theirs)}`, String(main.values.get(name)));
    }
    link(main, along, ids);
    taken.push({ ...item, along });
  }
  for (const { main } of taken) {
    follow(main, renamed);
    yield 0;
  }
  return taken;
}

function reserve(ids: Ids, draft: Draft): void {
  const name = idName(draft.table);
  const id = name === undefined ? undefined : draft.values.get(name);
  if (typeof id === 'string' && isUsable(draft.table, id)) ids.take(draft.table, id);
}

function number(draft: Draft, ids: Ids, isNew: boolean): void {
  const name = idName(draft.table);
  if (name === undefined) return;
  const theirs = draft.values.get(name);
  if (typeof theirs === 'string') {
    if (isUsable(draft.table, theirs) && !isNew) return;
    draft.theirId = theirs;
    draft.notes.unshift(`原編號：${theirs}`);
  }
  draft.values.set(name, ids.next(draft));
}

/** Findings with one number and nothing that differs are one. */
function saysTheSame(first: Draft, second: Draft): boolean {
  const id = idName(first.table) ?? '';
  return [...second.values].every(([name, value]) => {
    if (name === id || second.given.has(name)) return true;
    return identity(seen(first.values.get(name))) === identity(seen(value));
  });
}

/** The rows along name the one they belong to. */
function link(main: Draft, along: readonly Draft[], ids: Ids): void {
  for (const draft of along) {
    if (main.table === 'Findings') {
      keepReference(main, draft);
      draft.values.set('findingId', main.values.get('findingId'));
      const found = main.values.get('foundDate');
      if (found !== undefined && !draft.values.has('openedDate')) {
        // For the year of its number only: when it was opened the list does not say.
        draft.values.set('foundDate', found);
      }
      number(draft, ids, false);
      draft.values.delete('foundDate');
    } else if (main.table === 'Indicators') {
      draft.values.set('indicatorId', main.values.get('indicatorId'));
    }
  }
}

/** A measure that names another finding than the one beside it: told, for it stands with this one. */
function keepReference(main: Draft, draft: Draft): void {
  const named = draft.values.get('findingId');
  if (typeof named !== 'string' || draft.given.has('findingId')) return;
  const known = [main.values.get('findingId'), main.theirId].map(seen).map(identity);
  if (!known.includes(identity(named))) draft.notes.push(`原發現編號：${named}`);
}

/** The number of a decision holds that of its meeting. */
function hasMeeting({ main, row }: Item, asking: Asking): boolean {
  const name = idName(main.table) ?? '';
  const id = main.values.get(name);
  if (!['Resolutions', 'AgendaItems'].includes(main.table)) return true;
  if (main.values.has('reviewId') || (typeof id === 'string' && isUsable(main.table, id))) {
    return true;
  }
  if (asking.awaitsConstant()) return false;
  asking.askRow({ row, why: '沒有會議編號，無法編號', options: [SKIP_ROW] });
  return false;
}

/** A value that names its indicator by 名稱 gets its number; one of an unknown indicator is asked. */
function* isOfKnownIndicator(
  { main, along, row }: Item,
  likeness: Likeness,
  asking: Asking,
): Steps<boolean> {
  if (main.table !== 'Measurements' || main.values.has('indicatorId')) return true;
  const name = along.map(({ values }) => values.get('name')).find((one) => one !== undefined);
  const known = yield* likeness.row('Indicators', 'name', name);
  const id: unknown = known && Reflect.get(known, 'indicatorId');
  if (typeof id === 'string') {
    main.values.set('indicatorId', id);
    return true;
  }
  const why = `活頁簿沒有名稱為「${seen(name)}」的指標；請先帶入指標，或略過`;
  asking.askRow({ row, why, options: [SKIP_ROW] });
  return false;
}

/** Whether the 期別 has no value yet; a value that is here already is not written twice. */
function* isNewValue(draft: Draft, likeness: Likeness, asking: Asking): Steps<boolean> {
  const found = yield* likeness.find(draft, undefined);
  if (!found) return true;
  const { why, isSame, theirs, ours } = found;
  const options = [SKIP_ROW];
  const standard = isSame ? SKIP_ROW : null;
  return asking.askRow({ row: draft.row, why, options, theirs, ours }, standard) === TAKE_ROW;
}

/** Values of an indicator that is here already. */
function* valuesOfKnown(
  main: Draft,
  along: readonly Draft[],
  likeness: Likeness,
): Steps<readonly Draft[]> {
  const row =
    (yield* likeness.row('Indicators', 'indicatorId', main.values.get('indicatorId'))) ??
    (yield* likeness.row('Indicators', 'name', main.values.get('name')));
  const id: unknown = row && Reflect.get(row, 'indicatorId');
  main.isSkipped = true;
  for (const draft of along) draft.values.set('indicatorId', id);
  return along;
}

/** A reference to a number of the list that has become another. */
function follow(draft: Draft, renamed: ReadonlyMap<string, string>): void {
  const references: readonly (readonly [string, TableName])[] = [
    ['findingId', 'Findings'],
    ['previousActionId', 'CorrectiveActions'],
    ['auditId', 'Audits'],
    ['reviewId', 'Reviews'],
  ];
  for (const [name, table] of references) {
    const value = draft.values.get(name);
    if (typeof value !== 'string' || tableNamed(draft.table).key.includes(name)) continue;
    const now = renamed.get(`${table} ${identity(value)}`);
    if (now !== undefined) draft.values.set(name, now);
  }
}
