import { addMonths, type Day } from '../../../register/day';
import type { Choice } from '../../../register/lists';
import type { Responsibility } from '../../../register/register';
import type { Facts } from '../../../facts/facts';
import { brief, type Task } from './task';

const MONTHS: Readonly<Partial<Record<Choice<'DutyFrequency'>, number>>> = {
  每月: 1,
  每季: 3,
  每半年: 6,
  每年: 12,
};

/** When a duty is due next by its 頻率; null where it has none that repeats, or was never recorded. */
export function nextDue({ frequency, lastDone }: Responsibility): Day | null {
  const months = frequency === null ? undefined : MONTHS[frequency];
  return months === undefined || lastDone === null ? null : addMonths(lastDone, months);
}

/** Duties of the 承辦人: those of the role, and those that name the person. */
export function dutiesOfHandler({ rows, people, today }: Facts): Responsibility[] {
  const handlers = people.holders('ISMS 承辦人', today).flatMap(({ name }) => name ?? []);
  const isNamed = (names: readonly string[]) =>
    people.namesIn(names).some((name) => handlers.some((one) => people.sameName(one, name)));
  return rows.Responsibilities.filter(
    (row) => row.role === 'ISMS 承辦人' || isNamed(row.accountable) || isNamed(row.responsible),
  );
}

/** Each time the duties fall due; monthly ones once, for they come every month. */
export function dutyTasks(last: Day, facts: Facts): Task[] {
  return dutiesOfHandler(facts).flatMap((row) => {
    const months = row.frequency === null ? undefined : MONTHS[row.frequency];
    const { lastDone } = row;
    if (months === undefined || lastDone === null) return [];
    const tasks: Task[] = [];
    const what = `${row.frequency ?? ''}：${brief(row.duty, '權責內容未填')}`;
    const who = row.responsible.join('、') || row.accountable.join('、');
    // Counted from the last time, so that a 31st comes back after a shorter month.
    for (let time = 1; addMonths(lastDone, time * months) <= last; time++) {
      const day = addMonths(lastDone, time * months);
      tasks.push({ day, what, who, source: `權責 ${row.key}` });
      if (months === 1) break;
    }
    return tasks;
  });
}
