import { displayText } from '../host/display/display-text';
import { isCellError } from '../host/model/cell-value';
import type { SheetModel } from '../host/model/sheet-model';
import type { CellPlace } from './cell-address';
import { readTypedEntry } from './typed-entry';

const DATE = 'yyyy/m/d';

/** What the formula bar shows and editing starts from: the formula, or the value as typed. */
export function editText(sheet: SheetModel, { row, column }: CellPlace): string {
  const formula = sheet.formula(row, column);
  if (formula !== null) return formula;
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (typeof value === 'string') return asTyped(value, sheet.styleOf(row, column).numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  const { numberFormat } = sheet.styleOf(row, column);
  if (isDateFormat(numberFormat)) {
    // A date is typed the Gregorian way, whatever calendar the cell shows.
    const hasTime = value % 1 !== 0;
    const shown = { locale: 'zh-TW', date1904: sheet.workbook.date1904 } as const;
    if (value < 1) return displayText(value, 'h:mm:ss', shown);
    return displayText(value, hasTime ? `${DATE} h:mm:ss` : DATE, shown);
  }
  if (numberFormat.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

/** A text that would be read as something else has, as in Excel, an apostrophe before it. */
function asTyped(text: string, numberFormat: string): string {
  const entry = readTypedEntry(text, numberFormat);
  return entry.kind === 'value' && entry.value === text ? text : `'${text}`;
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]?/g, '');
  return bare !== 'General' && bare !== '@' && /[ymdhse]/i.test(bare.replace(/e[+-]/gi, ''));
}
