import type { TableName } from '../../register/register';
import type { Steps } from '../../register/steps';
import { JOIN_ROW, SKIP_ROW, TAKE_ROW } from '../mapping/mapping';
import type { Asking } from './asking';
import type { Collected, Typed } from './collect';
import { withToldIndicator } from './told-indicator';
import { type Draft, headerOf, isAction, saysSomething, shownValue } from './draft';

/** One row of ours with those that belong to it: a finding and its measures, an indicator and its values. */
export interface Item {
  readonly row: number;
  readonly main: Draft;
  readonly along: Draft[];
  readonly typed: readonly Typed[];
}

/**
 * What belongs together. A row that says nothing of the finding itself goes on with the one above
 * where a merged cell says so, else it is asked.
 */
export function* pairRows(
  collected: readonly Collected[],
  wanted: TableName,
  asking: Asking,
): Steps<Item[]> {
  const items: Item[] = [];
  for (const { row, drafts: own, typed, held } of collected) {
    yield 0;
    const { table, drafts } = withToldIndicator(wanted, own);
    const mains = drafts.get(table) ?? [];
    const along = [...drafts].flatMap(([name, those]) => (name === table ? [] : those));
    const [first] = mains;
    if (!first) continue;
    if ([...mains, ...along].some((draft) => draft.isSkipped)) {
      asking.askRow({ row: row.row, why: '依所給的答案略過', options: [SKIP_ROW] }, SKIP_ROW);
      continue;
    }
    const others = along.filter((draft) =>
      table === 'Findings' ? isAction(draft) : saysSomething(draft),
    );
    const isHeld = [...first.values.keys()].every(
      (name) => first.given.has(name) || held.has(`${table}.${name}` as never),
    );
    const last = items.at(-1);
    if (first.values.size > first.given.size && isHeld && last && held.size > 0) {
      last.along.push(...others);
      if (others.length === 0) keepLoose(last.main, along);
      continue;
    }
    if (!mains.some(saysSomething)) {
      const options = others.length > 0 && last ? [JOIN_ROW, SKIP_ROW] : [TAKE_ROW, SKIP_ROW];
      const why = others.length > 0 ? '沒有主要內容，只有所屬的資料' : '沒有對應到任何欄的內容';
      const answer = asking.askRow({ row: row.row, why, options });
      if (answer === JOIN_ROW) last?.along.push(...others);
      if (answer !== TAKE_ROW) continue;
    }
    if (table === 'Findings' && others.length === 0) keepLoose(first, along);
    mains.forEach((main, at) => {
      items.push({ row: row.row, main, along: at === 0 ? others : others.map(again), typed });
    });
  }
  return items;
}

function again(draft: Draft): Draft {
  return { ...draft, values: new Map(draft.values), own: new Map(), notes: [] };
}

/** A unit or a name without a measure is told in the finding's 備註, and so not lost. */
function keepLoose(main: Draft, along: readonly Draft[]): void {
  for (const draft of along) {
    for (const [name, value] of draft.values) {
      if (draft.given.has(name)) continue;
      main.notes.push(`${headerOf(draft.table, name)}：${shownValue(value)}`);
    }
    main.notes.push(...draft.notes);
  }
}
