import { columnHeaded } from '../../register/column-headed';
import { dayFromSerial, rocShort } from '../../register/day';
import type { CellValue } from '../../register/fault';
import type { TableName } from '../../register/register';
import { settingColumn } from '../../register/settings';

/** A value as people see it in its column: a day as 115/03/01. `key` is the row's: of 設定 the 項目. */
export function shownValue(
  {
    table,
    key,
    column,
  }: { readonly table: TableName; readonly key: string; readonly column: string },
  value: CellValue,
): string {
  const declared = columnHeaded(table, column);
  const own = declared?.kind === 'mixed' ? settingColumn(key) : declared;
  const day = own?.kind === 'date' && typeof value === 'number' ? dayFromSerial(value) : null;
  return day === null ? String(value) : rocShort(day);
}
