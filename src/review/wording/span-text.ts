import { rocText } from '../../register/day';
import type { Span } from '../../facts/span';

/** 「114年12月1日至115年11月30日」 */
export function spanText({ start, end }: Span): string {
  return `${rocText(start)}至${rocText(end)}`;
}
