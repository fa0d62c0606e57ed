import { rocShort, rocText, type Day } from '../../register/day';

/** What stands on paper where a person has not yet written anything. */
export const NOT_FILLED = '（尚未填寫）';

/** What stands where there is nothing to show and nothing missing. */
export const NONE = '—';

/** 115/09/30; a blank or unread day is said, not left empty. */
export function dayCell(
  row: { readonly unread: ReadonlySet<string> },
  column: string,
  day: Day | null,
) {
  if (row.unread.has(column)) return '（無法判讀）';
  return day === null ? '（未填）' : rocShort(day);
}

export function lateDays(days: number | null): string {
  return days === null || days === 0 ? NONE : `${String(days)}日`;
}

/** 115年9月30日; a blank day is left to be written in. */
export function dayToWrite(
  row: { readonly unread: ReadonlySet<string> },
  column: string,
  day: Day | null,
): string {
  if (row.unread.has(column)) return '（無法判讀）';
  return day === null ? '' : rocText(day);
}
