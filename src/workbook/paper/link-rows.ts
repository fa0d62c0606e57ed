import { idForm } from '../../facts/grouping';
import { readRegister } from '../../register/read';
import { tableNamed } from '../../register/register';
import type { RowRef } from '../../review/document';
import { isOfState } from '../excel-errors';
import { applyOptional } from '../optional-steps';
import { blockOf, queueTable } from '../read-table';
import type { SheetLayout } from './lay-out-paper';
import { digitsAlone, digitsFont } from './paper-cell';
import { runsOf } from './runs';
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

/** Where each row of these tables stands, e.g. `'發現'!A12`. What is not there has no place. */
async function placesOf(
  context: Excel.RequestContext,
  refs: readonly RowRef[],
): Promise<ReadonlyMap<string, string>> {
  const tables = [...new Set(refs.map(({ table }) => table))].map((table) => ({
    table,
    item: context.workbook.tables.getItemOrNullObject(table).load('name,showHeaders,showTotals'),
  }));
  await context.sync();
  const queued = tables
    .filter(({ item }) => !item.isNullObject)
    .map((one) => queueTable(one, false));
  await context.sync();
  const places = new Map<string, string>();
  for (const one of queued) {
    const block = blockOf(one);
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

/** Excel gives a link the look of its own style: it is to be printed like the cells around it. */
function asBefore(sheet: Excel.Worksheet, cells: readonly Linked[]): void {
  for (const column of new Set(cells.map((cell) => cell.column))) {
    const all = cells.filter((cell) => cell.column === column);
    const look = ({ text, size, bold }: Linked) =>
      JSON.stringify([digitsAlone.test(text) ? digitsFont : fontName, size, bold]);
    // Cells between two of them that are no links lie in no run.
    const last = all.at(-1)?.row ?? 0;
    const looks = Array.from({ length: last + 1 }, () => '');
    for (const cell of all) looks[cell.row] = look(cell);
    for (const { from, count, value } of runsOf(looks)) {
      if (value === '') continue;
      const [name, size, bold] = JSON.parse(value) as [string, number, boolean];
      passing(sheet.getRangeByIndexes(from, column, count, 1)).format.font.set({
        name,
        size,
        bold,
        color: '#000000',
        underline: 'None',
      });
    }
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
          for (const { row, column, ref } of found) {
            passing(sheet.getCell(row, column)).hyperlink = {
              documentReference: places.get(placeKey(ref)) ?? '',
              screenTip: `前往「${tableNamed(ref.table).sheet}」${ref.key}`,
            };
          }
          asBefore(sheet, found);
        },
      },
    ]);
    return faults.map(({ step }) => step.what);
  } catch (error) {
    if (isOfState(error)) throw error;
    return [failed];
  }
}
