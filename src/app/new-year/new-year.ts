import type { Clock } from '../../register/day';
import type { Course } from '../../workbook/course';
import type { Workbook } from '../../workbook/workbook';
import { writeJournalled } from '../journal';
import { loadFacts } from '../load-facts';
import { Refusal } from '../refusal';
import { mendedBy, type Mended } from '../remedies/remedies';
import { nowText } from '../taipei-clock';
import { type NewYearPlan, planNewYear } from './plan-new-year';

/** What 「開始新年度」 would add, from the workbook as it stands; nothing is changed. @throws Refusal */
export async function previewNewYear(
  workbook: Workbook,
  clock: Clock,
  course?: Course,
): Promise<NewYearPlan> {
  return planNewYear(await loadFacts(workbook, clock, course));
}

export interface StartedYear extends Mended {
  /** Of the journal, by which it can be taken back; undefined where nothing was added. */
  readonly entry: string | undefined;
}

/**
 * Carries out what was shown, in one batch with one entry in the journal; years are filters, so no row
 * is copied or taken away.
 * @throws Refusal where the workbook has changed since, so that something else would be added.
 */
export async function startNewYear(
  workbook: Workbook,
  shown: NewYearPlan,
  clock: Clock,
  course?: Course,
): Promise<StartedYear> {
  const plan = await previewNewYear(workbook, clock, course);
  if (JSON.stringify(plan.edit) !== JSON.stringify(shown.edit)) {
    throw new Refusal(
      'changedMeanwhile',
      '預覽之後活頁簿的內容已經變更，所以沒有寫入。請重新預覽，確認後再開始新年度。',
    );
  }
  const what = `開始新年度：${plan.review.reviewId}`;
  const done = await writeJournalled(workbook, plan.edit, { what, at: nowText(clock), course });
  return { ...mendedBy(done), entry: done.entry };
}
