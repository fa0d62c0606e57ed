import type { Facts } from '../../facts/facts';
import { identity } from '../../register/identity';
import type { Rule } from '../rule';
import { faultsOf } from '../unreadable';
import { percentSlips } from './percent-slips';

export const kpi02: Rule = {
  id: 'KPI-02',
  severity: 'E',
  area: 'KPI',
  title: '每一指標每一期別只有一個量測值，並與單位相符',
  titleEn: 'An indicator has one value for each period, in its unit',
  authority: '實務作法',
  why: '同一期別有兩個值時，無法判斷以何者為準，該期不列入趨勢與達成；百分比寫成小數的一期，會被當成大幅下降。',
  mend: '核對資料來源後刪去其中一列；期別寫錯者更正期別。單位為 % 者，94% 填 94。',
  needs: {},
  *run(context) {
    const valued = valuesByKey(context);
    for (const report of faultsOf('KPI-02', context)) {
      // A row that only keeps the place of a 期別 contradicts nothing.
      if ((valued.get(identity(report.key)) ?? 0) > 1) yield report;
    }
    yield* percentSlips(context);
  },
};

/** How many rows of 量測值 give a value, or may give one, by their key. */
function valuesByKey({ rows }: Facts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key, value, unread } of rows.Measurements) {
    if (value === null && !unread.has('value')) continue;
    const form = identity(key);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}
