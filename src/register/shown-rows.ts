import type { TableBlock } from './block';
import type { RowPlace } from './column';
import type { ReadFault } from './fault';
import { identity } from './identity';
import type { Rows, TableName } from './register';
import { tableNamed } from './register';
import { settingColumn } from './settings';
import { isPercentUnit, shownNumber } from './shown-number';

/**
 * The rows with the numbers of 目標值, 實際值 and 設定 as people see them: only here are both a cell's
 * number format and the 單位 known, which stands in another table. A number that does not fit its 單位
 * is a fault, and unread.
 */
export function shownRows(rows: Rows, blocks: readonly TableBlock[], faults: ReadFault[]): Rows {
  const units = new Map<string, string | null>();
  for (const { indicatorId, unit } of rows.Indicators) {
    const form = identity(indicatorId ?? '');
    if (form !== '' && !units.has(form)) units.set(form, unit);
  }
  const shown = <R extends RowPlace>(
    table: TableName,
    own: readonly R[],
    column: string,
    unitOf: (row: R) => string | null,
    isNumber: (row: R) => boolean = () => true,
  ) => {
    const block = blocks.find((one) => one.table === table);
    return block ? shownColumn(block, own, column, { unitOf, isNumber }, faults) : own;
  };
  return {
    ...rows,
    Settings: shown(
      'Settings',
      rows.Settings,
      'value',
      ({ item }) => (isPercentUnit(item ?? '') ? '%' : item),
      // A day of 設定 is shown as one.
      ({ item }) => settingColumn(item ?? '')?.kind === 'number',
    ),
    Indicators: shown('Indicators', rows.Indicators, 'target', ({ unit }) => unit),
    Measurements: shown('Measurements', rows.Measurements, 'value', ({ indicatorId }) => {
      return units.get(identity(indicatorId ?? '')) ?? null;
    }),
  };
}

function shownColumn<R extends RowPlace>(
  block: TableBlock,
  rows: readonly R[],
  column: string,
  {
    unitOf,
    isNumber,
  }: {
    readonly unitOf: (row: R) => string | null;
    readonly isNumber: (row: R) => boolean;
  },
  faults: ReadFault[],
): readonly R[] {
  const { table, headers, headerRow, values, numberFormats } = block;
  const header = tableNamed(table).columns[column]?.header ?? '';
  const place = headers.map(identity).indexOf(identity(header));
  return rows.map((row) => {
    const read: unknown = Reflect.get(row, column);
    if (typeof read !== 'number' || !isNumber(row)) return row;
    const index = row.row - headerRow - 1;
    const cell = values[index]?.[place] ?? '';
    const unit = unitOf(row);
    const shown = shownNumber(cell, numberFormats?.[header]?.[index] ?? '', read, unit);
    if ('value' in shown) return shown.value === read ? row : { ...row, [column]: shown.value };
    faults.push({
      ...{ code: shown.code, table, key: row.key, row: row.row, column: header },
      value: shown.code === 'percentFormat' ? shown.shown : cell,
      ...(unit !== null && { unit }),
    });
    return { ...row, [column]: null, unread: new Set([...row.unread, column]) };
  });
}
