import { readCell } from '../../register/cell-fault';
import { MOST_CHARACTERS } from '../../register/cell-length';
import type { Column } from '../../register/column';
import type { CellValue } from '../../register/fault';
import { plain } from '../../register/identity';
import { parseDay } from '../../register/parse-day';
import { periodOfNumber, parsePeriod } from '../../register/period';
import { serialOf } from '../../register/day';
import { splitNames } from '../../register/split-names';
import { rocShort, type Day } from '../../register/day';
import { entryOfWord } from './words';

/** What a cell of a list becomes: a value of ours as the register has it, or why none. */
export type Converted =
  | { readonly value: unknown; /** As it will be seen. */ readonly shown: string }
  /** Nothing is meant by it, such as a dash in a column of dates. */
  | { readonly blank: true }
  | { readonly why: string; readonly suggestion?: string };

/** Cells that hold one person, several parted as the register parts names. */
const PERSON = new Set([
  '開立人',
  '負責人',
  '驗證人',
  '風險承擔人',
  '主席',
  '紀錄',
  '代理人',
  '陳報人',
]);
const NOTHING = /^(?:[-–—－―]+|n\/?a)$/i;

export function convert(column: Column, cell: CellValue): Converted {
  const text = String(cell).trim();
  if (column.kind !== 'text' && column.kind !== 'long' && NOTHING.test(plain(text))) {
    return { blank: true };
  }
  if (text.length > MOST_CHARACTERS) return { why: '比一個儲存格能放的 32,767 個字元還長' };
  if (column.header === '期別') return period(cell);
  if (column.kind === 'choice' && column.list) {
    const entry = entryOfWord(column.list, text);
    if (entry !== undefined) return { value: entry, shown: entry };
  }
  if (column.kind === 'choices' && column.list) {
    const { list } = column;
    const parts = splitNames(text).map((part) => entryOfWord(list, part));
    if (parts.length > 0 && parts.every((part) => part !== undefined)) {
      const chosen = [...new Set(parts)];
      return { value: chosen, shown: chosen.join('、') };
    }
  }
  const parsed = readCell(column.type, column.kind === 'date' ? dateCell(cell) : cell);
  if (!('value' in parsed)) return reasonOf(column, parsed);
  const { value } = parsed;
  if (column.kind === 'date') return { value, shown: rocShort(value as Day) };
  if (column.kind === 'names') {
    const names = value as readonly string[];
    return { value: names, shown: names.join('、') };
  }
  if (PERSON.has(column.header) && typeof value === 'string') {
    const people = splitNames(value).join('、');
    return { value: people, shown: people };
  }
  return { value, shown: Array.isArray(value) ? value.join('、') : String(value) };
}

/** Digits of a serial number kept as text are no date; a number that is one may stay. */
function dateCell(cell: CellValue): CellValue {
  return typeof cell === 'string' ? cell.trim() : cell;
}

/** 期別, also of a cell that Excel took for a date. */
function period(cell: CellValue): Converted {
  const text = String(cell);
  const day = parseDay(text);
  const found =
    (typeof cell === 'number' ? periodOfNumber(cell) : parsePeriod(text)) ??
    (day.ok && day.day.endsWith('-01') ? periodOfNumber(serialOf(day.day)) : null);
  return found
    ? { value: found.label, shown: found.label }
    : { why: '不是期別（115、115上、115Q1、115-03）' };
}

function reasonOf(column: Column, fault: { readonly code: string; readonly suggestion?: string }) {
  const reasons: Readonly<Record<string, string>> = {
    notDate: '不是日期',
    impossibleDate: '沒有這一天',
    ambiguousDate: '年份有兩種讀法',
    weekdayDiffers: '日期與星期不符',
    dateOutOfRange: '年份不合理',
    notInList: '不在清單中',
    notNumber: '不是數字',
    notPeriod: '不是期別',
    errorValue: '是 Excel 的錯誤值',
  };
  const { suggestion } = fault;
  return {
    why: reasons[fault.code] ?? `不能填入「${column.header}」`,
    ...(suggestion !== undefined && { suggestion }),
  };
}
