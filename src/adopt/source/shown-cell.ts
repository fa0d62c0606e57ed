import { withCellBreaks } from '../../register/cell-breaks';
import { dayFromSerial, rocShort, rocYear, typedDay } from '../../register/day';
import type { CellValue } from '../../register/fault';

/** A number as people see it, where its format says more than digits: a day, a percentage. */
export function shownCell(value: CellValue, kind: 'date' | 'percent' | undefined): CellValue {
  if (typeof value === 'string') return withCellBreaks(value);
  if (typeof value !== 'number' || kind === undefined) return value;
  // 0.1 + 0.2: the digits that people see are fewer.
  if (kind === 'percent') return `${String(Number((value * 100).toPrecision(12)))}%`;
  const day = dayFromSerial(value);
  if (day === null) return value;
  // Before 民國 100 the year has two digits, which may be read in two ways.
  return rocYear(day) >= 100 ? rocShort(day) : typedDay(day);
}
