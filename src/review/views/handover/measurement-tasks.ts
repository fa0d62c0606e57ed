import { addDays, type Day } from '../../../register/day';
import { periodsWithin } from '../../../register/period';
import type { Facts } from '../../../facts/facts';
import { meetingOf } from '../../../facts/meeting';
import { nextReview } from '../../../facts/next-review';
import { unmeasuredOf } from '../../../facts/unmeasured';
import type { Task } from './task';

/** 期別 named of one indicator; of more it is said how many they are. */
const named = 5;

/** What was to be measured for the next review and was not, and what comes until a day. */
export function measurementTasks(last: Day, facts: Facts): Task[] {
  return [...missed(facts), ...coming(last, facts)];
}

function missed(facts: Facts): Task[] {
  const review = nextReview(facts);
  if (!review) return [];
  return unmeasuredOf(meetingOf(facts, review)).flatMap(({ indicator, periods }) => {
    const [first] = periods;
    if (!first) return [];
    const labels = periods.slice(0, named).map(({ label }) => label);
    const many = periods.length > named ? `等${String(periods.length)}期` : '';
    return [
      {
        day: addDays(first.end, 1),
        what: `補登量測值：${indicator.key}（${labels.join('、')}${many}）；確未量測者說明原因`,
        who: indicator.owner ?? '',
        source: `指標 ${indicator.key}`,
      },
    ];
  });
}

/** The day after its 期別 has ended a value can be recorded; of one day all indicators together. */
function coming(last: Day, facts: Facts): Task[] {
  const byDay = new Map<Day, string[]>();
  for (const indicator of facts.rows.Indicators) {
    if (indicator.frequency === null) continue;
    const recorded = new Set(
      facts
        .readingsOf(indicator)
        .readings.flatMap(({ value, period }) => (value === null ? [] : [period.label])),
    );
    for (const { label, end } of periodsWithin(indicator.frequency, facts.today, last)) {
      if (recorded.has(label)) continue;
      const day = addDays(end, 1);
      byDay.set(day, [...(byDay.get(day) ?? []), `${indicator.key}（${label}）`]);
    }
  }
  return [...byDay].map(([day, of]) => ({
    day,
    what: `登錄量測值：${of.join('、')}`,
    who: '',
    source: '指標',
  }));
}
