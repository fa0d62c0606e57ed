import { showsDay } from '../../host/display/shows-day';
import { isCellError, type CellValue } from '../../host/model/cell-value';
import type { DateGroup, FilterCriteria } from '../../host/model/filter-criteria';
import { columnTest, dateGroupOf } from '../../host/model/filter-match';
import { filteredColumn } from '../../host/model/row-filter';
import { textOrder, valueOrder } from '../../host/model/sort-order';
import type { FilterHead } from './filter-head';

/** One line of the check list: all cells of the column that show the same. */
export interface FilterEntry {
  /** '' for empty cells. */
  readonly text: string;
  readonly isShown: boolean;
  /** Days of the cells that are dates; how the file names them. */
  readonly days: readonly DateGroup[];
  /** Some of the cells are no dates: the text itself names them. */
  readonly isText: boolean;
}

export type ColumnKind = 'text' | 'number' | 'date';

export interface ColumnEntries {
  readonly entries: readonly FilterEntry[];
  /** What most of the cells hold: which presets are offered. */
  readonly kind: ColumnKind;
}

interface Found {
  readonly value: CellValue;
  isShown: boolean;
  isText: boolean;
  readonly days: Map<string, DateGroup>;
}

/**
 * What a person can choose among: what the column shows in rows that no other column hides, in
 * Excel's order, dates one by one. One pass over the rows.
 */
export function columnEntries({ sheet, filter, index }: FilterHead): ColumnEntries {
  const { body } = filter;
  if (!body) return { entries: [], kind: 'text' };
  const { workbook } = sheet;
  const column = filteredColumn(sheet, body, index);
  const criteria = filter.criteria(index);
  const now = workbook.services.now ?? (() => new Date());
  const shows = criteria ? columnTest(criteria, column, now).shows : () => true;
  const others = filter.shownByOthers(index);
  const isDayFormat = remembered(showsDay);
  const found = new Map<string, Found>();
  const counts = { text: 0, number: 0, date: 0 };
  for (let i = 0; i < body.rows; i++) {
    if (!others(i)) continue;
    const value = column.values[i] ?? null;
    const text = column.text(i);
    let entry = found.get(text);
    if (!entry) {
      entry = { value, isShown: false, isText: false, days: new Map() };
      found.set(text, entry);
    }
    const row = body.row + i;
    entry.isShown ||= shows?.(i) ?? !sheet.rows.hidden(row);
    const { numberFormat } = sheet.styleOf(row, body.column + index);
    if (typeof value === 'number' && isDayFormat(numberFormat)) {
      const { year, month, day } = dateGroupOf(value, workbook.date1904);
      entry.days.set(`${year}-${month}-${day}`, { year, month, day });
      counts.date += 1;
    } else {
      entry.isText = true;
      if (text !== '') counts[typeof value === 'number' ? 'number' : 'text'] += 1;
    }
  }
  const order = valueOrder(textOrder({ matchCase: false }), true);
  const entries = [...found]
    .sort(([a, one], [b, other]) => order(blankAs(a, one.value), blankAs(b, other.value)))
    .map(([text, { isShown, isText, days }]) => ({
      text,
      isShown,
      isText,
      days: [...days.values()],
    }));
  const kind = counts.date >= Math.max(counts.text, counts.number, 1) ? 'date' : undefined;
  return { entries, kind: kind ?? (counts.number > counts.text ? 'number' : 'text') };
}

/** What shows nothing stands with the empty cells; two errors by their texts. */
function blankAs(text: string, value: CellValue): CellValue {
  if (text === '') return null;
  return isCellError(value) ? text : value;
}

/** The criteria that show these entries and no others. */
export function criteriaOf(chosen: readonly FilterEntry[]): FilterCriteria {
  return {
    kind: 'values',
    values: chosen.filter(({ text, isText }) => isText && text !== '').map(({ text }) => text),
    blank: chosen.some(({ text }) => text === ''),
    dates: chosen.flatMap(({ days }) => days),
  };
}

function remembered(ask: (code: string) => boolean): (code: string) => boolean {
  const known = new Map<string, boolean>();
  return (code) => {
    const answer = known.get(code) ?? ask(code);
    known.set(code, answer);
    return answer;
  };
}
