import type { Day } from '../../register/day';
import {
  actionProgress,
  findingState,
  riskProgress,
  type StateAction,
} from '../../register/progress';
import type { Steps } from '../../register/steps';
import { fold } from '../fold';
import { columnOf, targetText } from '../columns/target';
import type { Draft } from './draft';
import type { Item } from './pair-rows';

/** Where the list says another state than the data give: told, never written. */
export interface Comparison {
  readonly row: number;
  readonly column: string;
  readonly theirs: string;
  readonly ours: string;
}

/** What lists call a state of ours; 「審核通過」 is none of them. */
const words: Readonly<Record<string, readonly string[]>> = {
  結案: ['已結案', '結案', 'closed', '已關閉'],
  辦理中: ['改善中', '處理中', '執行中', '進行中', '持續改善'],
  待矯正: ['未改善', '未處理', '待處理'],
  待驗證: ['待複查', '待確認'],
  如期完成: ['如期完成'],
  逾期完成: ['逾期完成'],
  未逾期辦理中: ['未逾期辦理中'],
  逾期辦理中: ['逾期', '已逾期', '逾期未完成'],
};

export function* compareTyped(items: readonly Item[], today: Day): Steps<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const item of items) {
    yield 0;
    for (const { target, text } of item.typed) {
      const ours = computed(item, columnOf(target).table, today);
      if (ours === null || isSame(text, ours)) continue;
      comparisons.push({ row: item.row, column: targetText(target), theirs: text, ours });
    }
  }
  return comparisons;
}

function isSame(text: string, ours: string): boolean {
  const form = fold(text);
  return form === fold(ours) || (words[ours] ?? []).some((word) => fold(word) === form);
}

function computed({ main, along }: Item, table: string, today: Day): string | null {
  const actions = [main, ...along].filter((draft) => draft.table === 'CorrectiveActions');
  if (table === 'Findings' && main.table === 'Findings') {
    const closedDate = dayIn(main, 'closedDate');
    const findingId = textIn(main, 'findingId');
    return findingState({ findingId, closedDate }, actions.map(stateAction));
  }
  const dated = table === 'Risks' ? main : actions[0];
  if (!dated) return null;
  const dates = { dueDate: dayIn(dated, 'dueDate'), doneDate: dayIn(dated, 'doneDate') };
  return table === 'Risks' ? riskProgress(dates, today) : actionProgress(dates, today);
}

function stateAction(draft: Draft): StateAction {
  return {
    actionId: textIn(draft, 'actionId'),
    findingId: textIn(draft, 'findingId'),
    previousActionId: textIn(draft, 'previousActionId'),
    doneDate: dayIn(draft, 'doneDate'),
    // Read through the list of results, so one of them.
    result: textIn(draft, 'result') as StateAction['result'],
  };
}

function textIn({ values }: Draft, name: string): string | null {
  const value = values.get(name);
  return typeof value === 'string' ? value : null;
}

function dayIn(draft: Draft, name: string): Day | null {
  return textIn(draft, name) as Day | null;
}
