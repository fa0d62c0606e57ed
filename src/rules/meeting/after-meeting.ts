import { isHeld } from '../../facts/reviews-in-order';
import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const mr26: Rule = {
  id: 'MR-26',
  severity: 'W',
  area: 'MR',
  title: '核定日期不早於會議日期，核定後資料未再變更',
  titleEn: 'Approval is not before the meeting, and the data was not changed after it',
  authority: '實務作法',
  why: '會議紀錄在開會之前核定，紀錄的真實性會受質疑；核定後資料再變更，與委員核定的不是同一份內容。',
  mend: '更正「管審會議」的核定日期或日期；尚未核定者留白。核定後誤改的資料請改回；確須更正者，重新核定並再保留一次核定版。',
  needs: { Reviews: ['reviewId', 'date', 'approvedDate'] },
  *run({ meetings }) {
    for (const review of meetings) {
      const { date, approvedDate } = review;
      if (date === null || approvedDate === null || approvedDate >= date) continue;
      if (!readable(review, 'date', 'approvedDate')) continue;
      yield reportCell(
        'Reviews',
        review,
        'approvedDate',
        say`核定日期 ${rocShort(approvedDate)} 早於會議日期 ${rocShort(date)}。請更正；尚未核定者請留白。`,
      );
    }
  },
};

export const mr29: Rule = {
  id: 'MR-29',
  severity: 'W',
  area: 'MR',
  title: '日期已過的會議不再是籌備中',
  titleEn: 'A meeting whose date has passed is no longer being prepared',
  authority: '實務作法',
  why: '已開過的會議仍列為籌備中，系統會當成下一次會議，決議與結論也不會被檢核。',
  mend: '已召開者將狀態改為已召開並補填決議與結論；延期者更正日期。',
  needs: { Reviews: ['reviewId', 'date', 'status'] },
  *run({ meetings, today }) {
    for (const review of meetings) {
      const { date } = review;
      if (date === null || date >= today || isHeld(review) || review.unread.has('status')) continue;
      yield reportCell(
        'Reviews',
        review,
        'status',
        review.status === null
          ? say`會議日期 ${rocShort(date)} 已過，狀態仍為空白。已召開者請改為「已召開」；延期者請更正日期。`
          : say`會議日期 ${rocShort(date)} 已過，狀態仍為「${review.status}」。已召開者請改為「已召開」；延期者請更正日期。`,
      );
    }
  },
};
