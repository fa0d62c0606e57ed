import type { Column } from '../../register/column';
import { parseDateCell } from '../../register/date-cell';
import { dayFromSerial, rocShort, rocTextWithWeekday, serialOf } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { parseChoice } from '../../register/list-entry';
import { tableNamed, type TableName } from '../../register/register';

/** What a typed text is to a column. */
export type Typed =
  | {
      readonly ok: true;
      readonly value: CellValue;
      /** How a date was understood: 「115年3月1日（星期日）」; '' of anything else. */
      readonly understood: string;
    }
  | { readonly ok: false; readonly why: string };

export function columnOf(table: TableName, header: string): Column | undefined {
  const wanted = identity(header);
  return Object.values(tableNamed(table).columns).find((each) => identity(each.header) === wanted);
}

/** The cell's value for what a person typed; blank empties the cell. */
export function typedValue(column: Column | undefined, text: string): Typed {
  const plain = text.trim();
  if (plain === '' || column === undefined) return { ok: true, value: plain, understood: '' };
  if (column.kind === 'date') return typedDate(plain);
  if (column.list !== undefined) {
    const parsed = parseChoice(column.list, plain);
    if ('value' in parsed) return { ok: true, value: parsed.value, understood: '' };
    return { ok: false, why: `「${plain}」不在「${column.header}」的清單中，請由清單選取。` };
  }
  return { ok: true, value: plain, understood: '' };
}

function typedDate(text: string): Typed {
  const parsed = parseDateCell(text);
  if ('value' in parsed) {
    const { value } = parsed;
    return { ok: true, value: serialOf(value), understood: rocTextWithWeekday(value) };
  }
  return { ok: false, why: whyNot[parsed.code] ?? `無法判讀「${text}」的日期。${form}` };
}

const form = '請輸入如 115/3/1 或 2026/3/1。';

const whyNot: Readonly<Record<string, string>> = {
  impossibleDate: `沒有這一天。${form}`,
  ambiguousDate: `年份有兩種以上的解讀。${form}`,
  weekdayDiffers: '日期與星期不符，請更正其中之一。',
  dateOutOfRange: `日期不在民國 100 至 130 年之間。${form}`,
};

/** A cell as a field shows it: a date as 115/03/01. */
export function shownText(column: Column | undefined, value: CellValue): string {
  const day = column?.kind === 'date' && typeof value === 'number' ? dayFromSerial(value) : null;
  return day === null ? String(value) : rocShort(day);
}
