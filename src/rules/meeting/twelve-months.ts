import { nextReview } from '../../facts/next-review';
import { addDays, addMonths, rocShort } from '../../register/day';
import { say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const mr03: Rule = {
  id: 'MR-03',
  severity: 'W',
  area: 'MR',
  title: '距前次會議不逾十二個月（將滿者為 I）',
  titleEn: 'No more than twelve months since the last review (a note when they are nearly over)',
  authority: '實務作法',
  why: '兩次管理審查相隔過久，未結事項無人裁示，稽核人員也會認為審查未依規劃的間隔辦理。',
  mend: '儘速訂定下次會議日期並登錄於「管審會議」；已召開而狀態未改者，請改為已召開。',
  thresholds: ['reviewRemindDays'],
  needs: { Reviews: ['date', 'status'] },
  *run(facts) {
    const { reviews, today, settings } = facts;
    // One whose date cannot be read may be the last: the bad cell is already reported.
    if (reviews.some((review) => review.unread.has('date'))) return;
    // Whether one whose day has passed in 籌備中 was held is MR-29's question.
    const last = reviews.findLast(({ date }) => date !== null && date <= today);
    if (!last?.date) return;
    const full = addMonths(last.date, 12);
    const isOver = today > full;
    if (!isOver && today < addDays(full, -settings.reviewRemindDays)) return;
    const next = nextReview(facts)?.date;
    const planned =
      next && next > last.date
        ? say`下次會議訂於 ${rocShort(next)}，${next > full ? say`晚於該日` : say`如須延期，勿晚於該日`}。`
        : say`請訂定下次會議日期並登錄於「管審會議」。`;
    yield reportCell(
      'Reviews',
      last,
      'date',
      say`會議日期 ${rocShort(last.date)}，${isOver ? say`已於` : say`將於`} ${rocShort(full)} 滿十二個月${isOver ? say`，其後未再召開管理審查會議` : ''}；${planned}`,
      isOver ? 'W' : 'I',
    );
  },
};
