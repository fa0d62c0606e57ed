import { daysBetween, rocShort, type Day } from '../../register/day';
import { lackOfColumns } from '../../register/lack';
import type { Resolution } from '../../register/register';
import type { Facts } from '../../facts/facts';

/** Days past 完成期限 on a day, however it was extended; 0 where it is not late. */
export function daysLate({ dueDate }: Pick<Resolution, 'dueDate'>, on: Day): number {
  return dueDate === null ? 0 : Math.max(0, daysBetween(dueDate, on));
}

/** 「行政室」, and below it 「協辦：財政課」. */
export function leadText({ lead, support }: Resolution): string {
  const own = lead.length === 0 ? '（未填）' : lead.join('、');
  return support.length === 0 ? own : `${own}\n協辦：${support.join('、')}`;
}

/** For a column 「逾期原因及擬處」: why it is late, and what the committee ticks. */
export function handlingText(row: Resolution, on: Day, facts: Facts): string {
  const isLate = daysLate(row, on) > 0;
  // A workbook without the column has not left it blank.
  const hasReason = lackOfColumns(facts.register, 'Resolutions', ['lateReason']) === null;
  const blank = isLate && hasReason ? '（未填）' : '';
  const reason = row.lateReason ?? blank;
  return [reason, choices(row, on, isLate, facts)].filter((line) => line !== '').join('\n');
}

function choices(row: Resolution, on: Day, isLate: boolean, facts: Facts): string {
  const { extendedTo } = row;
  if (!isLate && extendedTo === null) return '□繼續列管 □解除列管';
  const day = extendedTo === null ? '＿＿＿＿' : rocShort(extendedTo);
  const isOver = extendedTo !== null && extendedTo < on;
  if (isOver) return `所列展延期限${day}已屆\n□同意展延至＿＿＿＿ □解除列管`;
  const unsure = hasUnreadExtension(row, facts) ? '展延至無法判讀\n' : '';
  return `${unsure}□同意展延至${day} □解除列管`;
}

/** What stands in the cell of 展延至 is no day; a workbook without the column has nothing there. */
export function hasUnreadExtension({ unread }: Resolution, { register }: Facts): boolean {
  return (
    unread.has('extendedTo') && lackOfColumns(register, 'Resolutions', ['extendedTo']) === null
  );
}
