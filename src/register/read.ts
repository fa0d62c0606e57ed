import type { TableBlock } from './block';
import { isBlank, readCell } from './cell-fault';
import type { Column, Columns, Row, RowPlace, Table } from './column';
import type { CellValue, ReadFault } from './fault';
import { identity } from './identity';
import { shownRows } from './shown-rows';
import { parseSettings } from './settings';
import { isRowFormula } from './row-formula';
import type { Register, Rows, TableName } from './register';
import { tableNamed, tableNames } from './register';

/**
 * The register in a workbook's tables. Never throws on data: what cannot be read is a fault, its
 * value null (or []) and named in the row's `unread`; what is read though it is written wrongly is a
 * fault with its value. The row stays, and so do all others.
 */
export function readRegister(blocks: readonly TableBlock[]): Register {
  const faults: ReadFault[] = [];
  const read = <N extends TableName>(name: N): Rows[N] => {
    const block = blocks.find((b) => b.table === name);
    if (!block || block.trouble) {
      const trouble = block?.trouble ?? { code: 'missingTable', value: '' };
      faults.push({ ...trouble, table: name, key: '', row: 0, column: '' });
      return [] as unknown as Rows[N];
    }
    faults.push(...namesakeFaults(block), ...outsideFaults(block));
    // Rows[N] is by definition the rows of tables[N]; the compiler cannot see it through N.
    return readTable(tableNamed(name), block, faults) as unknown as Rows[N];
  };
  const cells = Object.fromEntries(tableNames.map((name) => [name, read(name)])) as unknown as Rows;
  const rows = shownRows(cells, blocks, faults);
  const parsed = parseSettings(rows.Settings);
  return { rows, settings: parsed.settings, faults: [...faults, ...parsed.faults] };
}

function namesakeFaults({ table, namesakes = [] }: TableBlock): ReadFault[] {
  const place = { code: 'duplicateTable', table, key: '', row: 0, column: '' } as const;
  return namesakes.map((value) => ({ ...place, value }));
}

/** At the first row below; of a column beside, at the header it touches, from where it is in sight. */
function outsideFaults({
  table,
  sheet,
  headerRow,
  headers,
  outside = [],
}: TableBlock): ReadFault[] {
  return outside.map((cells) => {
    const { side, header, firstRow, value } = cells;
    const row = side === 'below' ? firstRow : headerRow;
    const column = side === 'left' ? (headers[0] ?? '') : header;
    const place = { code: 'outsideTable', table, key: '', row, column } as const;
    return { ...place, value, outside: { ...cells, sheet } };
  });
}

/** Where each declared column stands in the block: its index, or -1 where it is missing. */
function locate(table: Table, block: TableBlock, faults: ReadFault[]): Map<string, number> {
  const headers = block.headers.map(identity);
  const places = new Map<string, number>();
  for (const [name, column] of Object.entries(table.columns)) {
    const wanted = identity(column.header);
    const place = headers.indexOf(wanted);
    places.set(name, place);
    const code =
      place === -1
        ? 'missingColumn'
        : headers.includes(wanted, place + 1)
          ? 'duplicateColumn'
          : undefined;
    if (code) {
      const { headerRow: row, table: tableName } = block;
      faults.push({ code, table: tableName, key: '', row, column: column.header, value: '' });
    }
  }
  return places;
}

function readTable(table: Table, block: TableBlock, faults: ReadFault[]): Row<Columns>[] {
  const places = locate(table, block, faults);
  const columns = Object.entries(table.columns);
  const keys = table.key.map((name) => table.columns[name]?.header ?? '');
  const rows: Row<Columns>[] = [];
  const seen = new Set<string>();
  block.values.forEach((cells, index) => {
    const cellOf = (name: string): CellValue => cells[places.get(name) ?? -1] ?? '';
    // Computed columns fill themselves: they do not make a row.
    const filled = columns.some(([name, column]) => !column.formula && !isBlank(cellOf(name)));
    if (!filled) return;
    const row = block.headerRow + 1 + index;
    const values: Record<string, unknown> = {};
    const unread = new Set<string>();
    const typedOver = new Set<string>();
    const emptied = new Set<string>();
    const found: Omit<ReadFault, 'key'>[] = [];
    for (const [name, column] of columns) {
      const value = cellOf(name);
      const parsed = readCell(column.type, value);
      const fault = 'value' in parsed ? parsed.fault : parsed;
      if (fault) found.push({ ...fault, table: block.table, row, column: column.header, value });
      if ('value' in parsed) values[name] = parsed.value;
      else {
        values[name] = blankOf(column);
        unread.add(name);
      }
      // A column that is not there was not read either: checks of it stay silent.
      if (places.get(name) === -1) unread.add(name);
      const written = column.formula && block.formulas[column.header]?.[index];
      if (column.formula === undefined || written === undefined) continue;
      if (isBlank(written)) emptied.add(name);
      else if (!isRowFormula(String(written), { own: column.formula, keys, row })) {
        typedOver.add(name);
      }
    }
    const key = keyOf(table, values);
    faults.push(...found.map((fault) => ({ ...fault, key })));
    faults.push(...keyFaults(table, block, values, cellOf, unread, { key, row }, seen));
    const place: RowPlace = { key, row, unread, typedOver, emptied };
    rows.push({ ...values, ...place });
  });
  return rows;
}

function blankOf(column: Column): unknown {
  return column.kind === 'names' || column.kind === 'choices' ? [] : null;
}

function keyOf(table: Table, values: Readonly<Record<string, unknown>>): string {
  return table.key
    .map((name) => values[name])
    .filter((part) => part !== null)
    .join(' ');
}

/** A blank or repeated key; silent where the key's cell or column is already reported. */
function keyFaults(
  table: Table,
  block: TableBlock,
  values: Readonly<Record<string, unknown>>,
  cellOf: (name: string) => CellValue,
  unread: ReadonlySet<string>,
  { key, row }: { readonly key: string; readonly row: number },
  seen: Set<string>,
): ReadFault[] {
  if (table.key.some((name) => unread.has(name))) return [];
  const blank = table.key.find((name) => values[name] === null);
  const at = blank ?? table.key[table.key.length - 1] ?? '';
  const column = table.columns[at]?.header ?? '';
  const place = { table: block.table, key, row, column };
  if (blank !== undefined) return [{ ...place, code: 'missingKey', value: '' }];
  const form = identity(key);
  if (seen.has(form)) return [{ ...place, code: 'duplicateKey', value: cellOf(at) }];
  seen.add(form);
  return [];
}
