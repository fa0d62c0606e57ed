import { type TableBlock, unreadBlock } from '../register/block';
import type { Column } from '../register/column';
import type { CellValue } from '../register/fault';
import { tableNamed, type TableName } from '../register/register';

/** One table of the workbook that carries a name of the register; its flags are loaded. */
export interface FoundTable {
  readonly table: TableName;
  readonly item: Excel.Table;
}

/** A table whose cells are asked for; its ranges are filled by the next sync. */
export interface QueuedTable extends FoundTable {
  readonly sheet: Excel.Worksheet;
  /** Header, rows and totals; null where the header row is off and nothing is asked for. */
  readonly whole: Excel.Range | null;
  /** Of each computed column, by header: the whole column, or a null object. */
  readonly formulas: ReadonlyMap<string, Excel.Range>;
}

/**
 * Asks for the cells of a table. By its whole range, never by its body: a table whose only row was
 * deleted has none, and what Excel answers for the body then is documented nowhere. Of formulas only
 * those of computed columns: they are long, and all others are the values once more.
 */
export function queueTable({ table, item }: FoundTable): QueuedTable {
  const sheet = item.worksheet.load('name');
  if (!item.showHeaders) return { table, item, sheet, whole: null, formulas: new Map() };
  const whole = item.getRange().load('values,rowIndex,columnIndex');
  const columns: readonly Column[] = Object.values(tableNamed(table).columns);
  const formulas = new Map(
    columns
      .filter(({ formula }) => formula !== undefined)
      .map(({ header }) => {
        const column = item.columns.getItemOrNullObject(header);
        return [header, column.getRange().load('formulas')] as const;
      }),
  );
  return { table, item, sheet, whole, formulas };
}

/** The table as a block, once its ranges are filled. */
export function blockOf({ table, item, sheet, whole, formulas }: QueuedTable): TableBlock {
  if (whole === null) return unreadBlock(table, sheet.name, { code: 'noHeaderRow', value: '' });
  const [headers = [], ...below] = whole.values as CellValue[][];
  const dataRows = <T>(rows: T[]) => (item.showTotals ? rows.slice(0, -1) : rows);
  return {
    table,
    sheet: sheet.name,
    headerRow: whole.rowIndex + 1,
    firstColumn: whole.columnIndex + 1,
    headers: headers.map(String),
    values: dataRows(below),
    formulas: Object.fromEntries(
      [...formulas]
        .filter(([, range]) => !range.isNullObject)
        .map(([header, range]) => {
          const cells = range.formulas.slice(1) as CellValue[][];
          return [header, dataRows(cells).map(([cell = '']) => cell)];
        }),
    ),
  };
}
