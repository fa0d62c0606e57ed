import type { TableBlock } from './block';
import type { RowPlace } from './column';
import type { ReadFault } from './fault';
import { identity } from './identity';
import type { ColumnName, Rows, TableName } from './register';
import { tableNamed } from './register';
import { settingColumn } from './settings';
import { isPercentUnit, shownNumber } from './shown-number';

/** A table with a column of numbers, and what tells how they are to be understood. */
interface Shown<N extends TableName> {
  readonly column: ColumnName<N>;
  unitOf(row: Rows[N][number], units: Units): string | null;
  isNumber?(row: Rows[N][number]): boolean;
}

/** 單位 by 指標編號, in the form in which it compares. */
type Units = ReadonlyMap<string, string | null>;

const shownTables = {
  Settings: {
    column: 'value',
    unitOf: ({ item }) => (isPercentUnit(item ?? '') ? '%' : item),
    // A day of 設定 is shown as one.
    isNumber: ({ item }) => settingColumn(item ?? '')?.kind === 'number',
  } satisfies Shown<'Settings'>,
  Indicators: { column: 'target', unitOf: ({ unit }) => unit } satisfies Shown<'Indicators'>,
  Measurements: {
    column: 'value',
    unitOf: ({ indicatorId }, units) => units.get(identity(indicatorId ?? '')) ?? null,
  } satisfies Shown<'Measurements'>,
} as const;

interface Read {
  readonly rows: readonly RowPlace[];
  readonly faults: readonly ReadFault[];
}

/**
 * The rows with the numbers of 目標值, 實際值 and 設定 as people see them: only here are both a cell's
 * number format and the 單位 known, which stands in another table. A number that does not fit its 單位
 * is a fault, and unread. A table of which nothing has changed since it was asked for last is the same.
 */
export class ShownRows {
  private readonly before = new Map<TableName, { readonly from: readonly unknown[]; read: Read }>();

  of(rows: Rows, blocks: readonly TableBlock[]): { rows: Rows; faults: readonly ReadFault[] } {
    const units = unitsOf(rows.Indicators);
    const faults: ReadFault[] = [];
    const shown = Object.entries(shownTables).map(([name, how]) => {
      const table = name as keyof typeof shownTables;
      const block = blocks.find((one) => one.table === table);
      // How a table's column is shown speaks of its own rows; the compiler cannot see it by name.
      const own = how as unknown as Shown<TableName>;
      const from = [rows[table], block, table === 'Measurements' ? rows.Indicators : undefined];
      const known = this.before.get(table);
      const read =
        known && from.every((one, index) => one === known.from[index])
          ? known.read
          : shownColumn(rows[table], block, own, units);
      this.before.set(table, { from, read });
      faults.push(...read.faults);
      return [table, read.rows];
    });
    return { rows: { ...rows, ...(Object.fromEntries(shown) as Partial<Rows>) }, faults };
  }
}

function unitsOf(indicators: Rows['Indicators']): Units {
  const units = new Map<string, string | null>();
  for (const { indicatorId, unit } of indicators) {
    const form = identity(indicatorId ?? '');
    if (form !== '' && !units.has(form)) units.set(form, unit);
  }
  return units;
}

function shownColumn(
  rows: readonly RowPlace[],
  block: TableBlock | undefined,
  { column, unitOf, isNumber = () => true }: Shown<TableName>,
  units: Units,
): Read {
  if (!block) return { rows, faults: [] };
  const { table, headers, headerRow, values, numberFormats } = block;
  const header = tableNamed(table).columns[column]?.header ?? '';
  const place = headers.map(identity).indexOf(identity(header));
  const faults: ReadFault[] = [];
  const shown = rows.map((row) => {
    const own = row as Rows[TableName][number];
    const read: unknown = Reflect.get(row, column);
    if (typeof read !== 'number' || !isNumber(own)) return row;
    const index = row.row - headerRow - 1;
    const cell = values[index]?.[place] ?? '';
    const unit = unitOf(own, units);
    const number = shownNumber(cell, numberFormats?.[header]?.[index] ?? '', read, unit);
    if ('value' in number) return number.value === read ? row : { ...row, [column]: number.value };
    faults.push({
      ...{ code: number.code, table, key: row.key, row: row.row, column: header },
      value: number.code === 'percentFormat' ? number.shown : cell,
      ...(unit !== null && { unit }),
    });
    return { ...row, [column]: null, unread: new Set([...row.unread, column]) };
  });
  return { rows: shown, faults };
}
