import { addDays } from '../../../register/day';
import { isNonconformity } from '../../../register/nonconformity';
import type { Facts } from '../../../facts/facts';
import { brief, type Task } from './task';

/** Nonconformities for which nobody has proposed a measure: due when found, minor ones after the days of grace. */
export function findingTasks({ rows, settings, actionsOf, strays }: Facts): Task[] {
  return rows.Findings.flatMap((finding): Task[] => {
    const { key, findingId, category, foundDate, closedDate, description, unit } = finding;
    if (foundDate === null || closedDate !== null || !isNonconformity(finding)) return [];
    if (actionsOf(findingId).length > 0 || strays.mayHaveAction(finding)) return [];
    const grace = category === '次要不符合' ? settings.minorGraceDays : 0;
    const what = `提出矯正措施：${brief(description, '不符合事項未填')}`;
    return [{ day: addDays(foundDate, grace), what, who: unit ?? '', source: `發現事項 ${key}` }];
  });
}
