import { type Day, rocText, rocTextWithWeekday } from '../../register/day';
import type { Review } from '../../register/register';
import type { Invited } from '../../facts/invited';
import { timeText, withoutInnerSpaces } from './time-text';

/** 「115年9月30日（星期三）上午9時30分」; what is not known yet is left to be written in. */
export function meetingTime({ date, time, unread }: Review): string {
  if (unread.has('date')) return '（日期無法判讀）';
  return [date === null ? '' : rocTextWithWeekday(date), time === null ? '' : timeText(time)].join(
    '',
  );
}

/** 「○○公所115年度管理審查會議」: the name in the words of the row, with the office before it. */
export function meetingName({ name, reviewType }: Review, organisation: string): string {
  const kind = reviewType === '其他' ? '會議' : (reviewType ?? '管理審查會議');
  const own = withoutInnerSpaces(name ?? kind);
  return own.startsWith(organisation) ? own : `${organisation}${own}`;
}

/** 「行政室主任葉書寧」 */
export function officialName({ unit, title, name }: Invited): string {
  // A 職稱 that already says its unit is not given it twice.
  const office = unit !== '' && title.startsWith(unit) ? title : `${unit}${title}`;
  return `${office}${name}`;
}

/** Official papers set names one after another with 、 and no full stop. */
export function officialNames(people: readonly Invited[]): string {
  return people
    .filter(({ name }) => name !== '')
    .map(officialName)
    .join('、');
}

/** 「岑文淵」, 「葉書寧（代理，資安長公出）」 */
export function chairText({ chair, chairDeputyReason }: Review): string {
  if (chair === null) return '';
  return chairDeputyReason === null ? chair : `${chair}（代理，${chairDeputyReason}）`;
}

/** 「草稿」 until the meeting is held, with the day of its data; the day of approval once there is one. */
export function meetingState({ status, approvedDate }: Review, today: Day): string {
  if (status === '已核定') return approvedDate === null ? status : `核定 ${rocText(approvedDate)}`;
  return status === '已召開' ? '' : `草稿\u3000資料截至${rocText(today)}`;
}
