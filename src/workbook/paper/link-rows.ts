import { idForm } from '../../facts/grouping';
import { type TableBlock, unreadBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { readRegister } from '../../register/read';
import { tableNamed, type TableName } from '../../register/register';
import type { RowRef } from '../../review/document';
import { isOfState } from '../excel-errors';
import { applyOptional } from '../optional-steps';
import { blockOf, queueTable } from '../read-table';
import type { SheetLayout } from './lay-out-paper';
import { digitsAlone, digitsFont } from './paper-cell';
import { fontName } from './write-paper';
import { passing } from '../passing';

const failed = '編號沒有連到資料表的各列。';

interface Linked {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly ref: RowRef;
}

function linkedCells({ rows }: SheetLayout): Linked[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, text, look, row: ref }): Linked[] =>
      ref === undefined || text === ''
        ? []
        : [{ row, column, text, size: look.size, bold: look.bold, ref }],
    ),
  );
}

function placeKey({ table, key }: RowRef): string {
  return JSON.stringify([table, idForm(key)]);
}

/** A table of which only where it stands and its keys are asked for. */
function queueKeys(table: TableName, item: Excel.Table) {
  const { key, columns } = tableNamed(table);
  const keys = key.map((code) => {
    const header = columns[code]?.header ?? '';
    const range = passing(item.columns.getItemOrNullObject(header).getRange());
    return { header, range: range.load('values') };
  });
  return {
    ...{ table, item: item.load('name,showHeaders,showTotals'), keys },
    sheet: item.worksheet.load('name'),
    whole: passing(item.getRange()).load('rowIndex,columnIndex'),
  };
}

function blockOfKeys({
  table,
  item,
  keys,
  sheet,
  whole,
}: ReturnType<typeof queueKeys>): TableBlock {
  if (!item.showHeaders) return unreadBlock(table, sheet.name, { code: 'noHeaderRow', value: '' });
  const columns = keys.map(({ range }) => range.values.slice(1).map(([cell]) => cell as CellValue));
  const rows = columns[0]?.map((_, at) => columns.map((column) => column[at] ?? '')) ?? [];
  return {
    ...{ table, sheet: sheet.name, headers: keys.map(({ header }) => header), formulas: {} },
    headerRow: whole.rowIndex + 1,
    firstColumn: whole.columnIndex + 1,
    values: item.showTotals ? rows.slice(0, -1) : rows,
  };
}

/** Where each row of these tables stands, e.g. `'發現'!A12`. What is not there has no place. */
async function placesOf(
  context: Excel.RequestContext,
  refs: readonly RowRef[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(refs.map(({ table }) => table))];
  const keyed = names.map((table) =>
    queueKeys(table, context.workbook.tables.getItemOrNullObject(table)),
  );
  await context.sync();
  const present = keyed.filter(({ item }) => !item.isNullObject);
  // A header that is written otherwise than declared is found among all.
  const loose = present
    .filter(({ keys }) => keys.some(({ range }) => range.isNullObject))
    .map(({ table, item }) => queueTable({ table, item }, false));
  if (loose.length > 0) await context.sync();
  const places = new Map<string, string>();
  for (const one of present) {
    const plainly = loose.find(({ table }) => table === one.table);
    const block = plainly ? blockOf(plainly) : blockOfKeys(one);
    if (block.trouble !== undefined) continue;
    const sheet = `'${block.sheet.replaceAll("'", "''")}'`;
    const column = columnName(block.firstColumn);
    for (const { key, row } of readRegister([block]).rows[block.table]) {
      const at = placeKey({ table: block.table, key });
      if (!places.has(at)) places.set(at, `${sheet}!${column}${String(row)}`);
    }
  }
  return places;
}

function columnName(number: number): string {
  const letters = 26;
  const rest = (number - 1) % letters;
  const before = Math.floor((number - 1) / letters);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode('A'.charCodeAt(0) + rest);
}

/** What is set for some cells of a column, in one action; the cells between stay as they are. */
function setAmong(
  sheet: Excel.Worksheet,
  cells: readonly Linked[],
  propertiesOf: (cell: Linked) => Excel.SettableCellProperties,
): void {
  for (const column of new Set(cells.map((cell) => cell.column))) {
    const own = new Map(
      cells.filter((cell) => cell.column === column).map((cell) => [cell.row, cell]),
    );
    const rows = [...own.keys()];
    const first = Math.min(...rows);
    const count = Math.max(...rows) - first + 1;
    const lines = Array.from({ length: count }, (_, at): Excel.SettableCellProperties[] => {
      const cell = own.get(first + at);
      return [cell ? propertiesOf(cell) : {}];
    });
    passing(sheet.getRangeByIndexes(first, column, count, 1)).setCellProperties(lines);
  }
}

/** Ids lead to their rows, where those are found now. The paper is read as well without. */
export async function linkRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): Promise<string[]> {
  const cells = linkedCells(layout);
  if (cells.length === 0) return [];
  try {
    const places = await placesOf(
      context,
      cells.map(({ ref }) => ref),
    );
    const found = cells.filter(({ ref }) => places.has(placeKey(ref)));
    const faults = await applyOptional(context, [
      {
        what: failed,
        apply: () => {
          setAmong(sheet, found, ({ ref }) => ({
            hyperlink: {
              documentReference: places.get(placeKey(ref)) ?? '',
              screenTip: `前往「${tableNamed(ref.table).sheet}」${ref.key}`,
            },
          }));
          // Excel gives a link the look of its own style: it is to be printed like the cells around it.
          setAmong(sheet, found, ({ text, size, bold }) => {
            const name = digitsAlone.test(text) ? digitsFont : fontName;
            return { format: { font: { name, size, bold, color: '#000000', underline: 'None' } } };
          });
        },
      },
    ]);
    return faults.map(({ step }) => step.what);
  } catch (error) {
    if (isOfState(error)) throw error;
    return [failed];
  }
}
