import { withCellBreaks } from '../../register/cell-breaks';
import { isBlank, readCell } from '../../register/cell-fault';
import { MOST_CHARACTERS } from '../../register/cell-length';
import type { Column } from '../../register/column';
import {
  dayFromSerial,
  rocShort,
  rocTextWithWeekday,
  serialOf,
  type Day,
} from '../../register/day';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { settingColumn } from '../../register/settings';

/** Why what was typed cannot be taken. */
export type TypedFault =
  | 'impossibleDate'
  | 'ambiguousDate'
  | 'weekdayDiffers'
  | 'dateOutOfRange'
  | 'notDate'
  | 'notNumber'
  /** In a cell shown as percent: 0.8 may be 0.8% or 80%. */
  | 'ambiguousPercent'
  | 'notPeriod'
  | 'notInList'
  /** More than a cell holds. */
  | 'tooLong'
  | 'errorValue';

/** What a typed text is to a column. */
export type Typed =
  | {
      readonly ok: true;
      readonly value: CellValue;
      /** How a date or a percentage was understood: 「115年3月1日（星期日）」, 「80%」; '' of anything else. */
      readonly understood: string;
      readonly day?: Day;
    }
  | { readonly ok: false; readonly code: TypedFault; readonly why: string };

/** The declared column of a header; of 設定 by the row's 項目, which is its key. */
export function columnOf(table: TableName, header: string, key = ''): Column | undefined {
  const wanted = identity(header);
  const found = Object.values(tableNamed(table).columns).find(
    (each) => identity(each.header) === wanted,
  );
  return found?.kind === 'mixed' ? (settingColumn(key) ?? found) : found;
}

/**
 * The cell's value for what a person typed; blank empties the cell. In a cell that is shown as percent
 * 80 is 80%, as the 單位 has it, which the cell keeps as 0.8.
 */
export function typedValue(column: Column | undefined, text: string, isPercent = false): Typed {
  const plain = withCellBreaks(text).trim();
  const taken = (value: CellValue): Typed => ({ ok: true, value, understood: '' });
  // What nobody sees, such as a zero-width space, is nothing.
  if (isBlank(plain)) return taken('');
  if (plain.length > MOST_CHARACTERS) {
    return { ok: false, code: 'tooLong', why: tooLong(plain) };
  }
  if (column === undefined) return taken(plain);
  if (column.kind === 'number' && isPercent) return readAsPercent(column, plain);
  switch (column.kind) {
    case 'date':
    case 'number':
    case 'choice':
    case 'choices':
    case 'text':
      return readAs(column, plain);
    default:
      return taken(plain);
  }
}

function readAs(column: Column, text: string): Typed {
  const parsed = readCell(column.type, text);
  if (!('value' in parsed)) {
    const code = parsed.code as TypedFault;
    return { ok: false, code, why: whyNot(code, text, column) };
  }
  const { value } = parsed;
  if (column.kind === 'date') {
    const day = value as Day;
    // Excel has no serial number for an earlier day.
    if (day < '1900-03-01') {
      return { ok: false, code: 'dateOutOfRange', why: whyNot('dateOutOfRange', text, column) };
    }
    return { ok: true, value: serialOf(day), understood: rocTextWithWeekday(day), day };
  }
  const cell = Array.isArray(value) ? value.join('、') : (value as CellValue);
  return { ok: true, value: cell, understood: '' };
}

/** Excel takes 0.8 for 80% here, others for 0.8%: who types a share is asked for the sign. */
function readAsPercent(column: Column, text: string): Typed {
  const read = readAs(column, text);
  if (!read.ok || typeof read.value !== 'number') return read;
  const { value } = read;
  const isSigned = /[%％]/.test(text);
  if (!isSigned && value !== 0 && Math.abs(value) <= 1) {
    const code = 'ambiguousPercent';
    return { ok: false, code, why: whyNot(code, text, column) };
  }
  return {
    ok: true,
    value: Number((value / 100).toPrecision(12)),
    understood: `${String(value)}%`,
  };
}

const form = '請輸入如 115/3/1 或 2026/3/1。';

function tooLong({ length }: string): string {
  const [own, most] = [length, MOST_CHARACTERS].map((count) => count.toLocaleString('en-US'));
  return `一個儲存格最多 ${String(most)} 個字元，這裡有 ${String(own)} 個，請縮短。`;
}

function whyNot(code: TypedFault, text: string, { header }: Column): string {
  switch (code) {
    case 'impossibleDate':
      return `沒有這一天。${form}`;
    case 'ambiguousDate':
      return `年份有兩種以上的解讀。${form}`;
    case 'weekdayDiffers':
      return '日期與星期不符，請更正其中之一。';
    case 'dateOutOfRange':
      return `日期不在民國 100 至 130 年之間。${form}`;
    case 'notNumber':
      return `「${text}」不是數字。只填數字，單位另填；沒有資料請留白。`;
    case 'ambiguousPercent': {
      const share = String(Number((Number(text) * 100).toPrecision(12)));
      return `這一格以百分比顯示，「${text}」可能是 ${text}% 或 ${share}%，請加上 % 符號。`;
    }
    case 'notPeriod':
      return `無法判讀「${text}」的期別，請輸入如 115、115上、115Q1、115-03。`;
    case 'notInList':
      return `「${text}」不在「${header}」的清單中，請由清單選取。`;
    default:
      return `無法判讀「${text}」的日期。${form}`;
  }
}

/** A cell as a field shows it: a date as 115/03/01, an entry of a list as the list has it, 0.8 in percent as 80%. */
export function shownText(column: Column | undefined, value: CellValue, isPercent = false): string {
  if (isPercent && typeof value === 'number') {
    // 0.57 × 100 is 56.99999999999999: a person typed 57.
    return `${String(Number((value * 100).toPrecision(12)))}%`;
  }
  if (column?.kind === 'date' && typeof value === 'number') {
    const day = dayFromSerial(value);
    return day === null ? String(value) : rocShort(day);
  }
  if (column?.list === undefined || value === '') return String(value);
  const parsed = readCell(column.type, value);
  if (!('value' in parsed)) return String(value);
  return Array.isArray(parsed.value) ? parsed.value.join('、') : String(parsed.value);
}
