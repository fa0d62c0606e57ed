import { rocShort, type Day } from '../../register/day';
import { spokenLanguage } from '../language';

/** 115/12/10 in Chinese, the day as it is elsewhere in English. */
export function shownDay(day: Day): string {
  return spokenLanguage() === 'zh' ? rocShort(day) : day;
}
