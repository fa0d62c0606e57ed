import { cellType } from '../cell-fault';
import type { Column } from '../column';
import { choice, date, number, text } from '../columns';
import type { Day } from '../day';
import { dayFromSerial, rocText } from '../day';
import type { Choice, ListName } from '../lists';
import { parseNumber } from '../number';

/** One 項目 of 設定, written once: its row in a new workbook, its reading and its cell come from it. */
export interface SettingItem<T> {
  /** 項目, found by this text. */
  readonly item: string;
  /** 說明. */
  readonly note: string;
  /** What its 值 is, as a column of its own: kind, number format, list, type. */
  readonly column: Column<T | null>;
  /** What holds where the row is missing or blank. */
  readonly standard: T;
}

const VALUE = '值';

/** Unknown is '': texts that people write are never invented. */
export function textItem(item: string, note: string, standard = ''): SettingItem<string> {
  return { item, note, column: text(VALUE), standard };
}

/** A date kept in the words of the document that bears it; Excel makes a date of 110/11/24. */
export function writtenDateItem(item: string, note: string): SettingItem<string> {
  const type = cellType<string | null>(null, (value) => {
    const day = typeof value === 'number' ? dayFromSerial(value) : null;
    return { value: day === null ? String(value).trim() : rocText(day) };
  });
  return { item, note, column: { ...text(VALUE), type }, standard: '' };
}

export function dateItem(item: string, note: string): SettingItem<Day | null> {
  return { item, note, column: date(VALUE, { longAgo: true }), standard: null };
}

/** A threshold: below zero it has no meaning. */
export function numberItem(item: string, standard: number, note: string): SettingItem<number> {
  const type = cellType<number | null>(null, (value) => {
    const parsed = parseNumber(value);
    return 'value' in parsed && parsed.value < 0 ? { code: 'notNumber' } : parsed;
  });
  return { item, note, column: { ...number(VALUE), type }, standard };
}

export function choiceItem<N extends ListName>(
  item: string,
  list: N,
  standard: Choice<N>,
  note: string,
): SettingItem<Choice<N>> {
  return { item, note, column: choice(VALUE, list), standard };
}
