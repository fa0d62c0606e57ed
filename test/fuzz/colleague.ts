import type { Foreign } from './desk-plan';
import { fold } from './cells';
import { office } from './office';

/** The cell that the form is about, or the row that it has added: 1-based row of the sheet. */
export interface Target {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

export const THEIRS = '別人剛改的';

/** The header of the column it was done to, '' of a row; undefined where Excel refuses it in this workbook. */
export async function colleague(
  excel: typeof Excel,
  kind: Foreign,
  { table: name, row, column }: Target,
  at: number,
): Promise<string | undefined> {
  try {
    return await excel.run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      const body = table.getDataBodyRange().load('rowIndex,rowCount,columnCount');
      const columns = table.columns.load('items/name');
      await context.sync();
      const down = row - 1 - body.rowIndex;
      const headers = columns.items.map((each) => each.name);
      const own = headers.findIndex((each) => fold(each) === fold(column));
      const isIn = down >= 0 && down < body.rowCount && own >= 0;
      let changed = '';
      switch (kind) {
        case 'change':
          if (!isIn) return undefined;
          changed = headers[own] ?? '';
          body.getCell(down, own).values = [[THEIRS]];
          break;
        case 'changeBeside': {
          const beside = besides(name, headers, own);
          const other = beside[at % Math.max(1, beside.length)];
          if (!isIn || other === undefined) return undefined;
          changed = headers[other] ?? '';
          body.getCell(down, other).values = [[THEIRS]];
          break;
        }
        case 'sort':
          table.sort.apply([{ key: at % headers.length, ascending: at % 2 === 0 }]);
          break;
        case 'insertRow':
          table.rows.add(0);
          break;
        case 'deleteRow':
          if (!isIn || body.rowCount < 2) return undefined;
          table.rows.getItemAt(down).delete();
          break;
        case 'insertColumn':
          table.columns.add(at % headers.length);
          break;
        case 'filter':
          table.autoFilter.apply(table.getRange(), at % headers.length, {
            filterOn: 'Values',
            values: ['沒有這一列'],
          });
      }
      await context.sync();
      return changed;
    });
  } catch (error) {
    if (error instanceof Error && 'debugInfo' in error) return undefined;
    throw error;
  }
}

/** Columns in which people type, without those that name the row, and without the form's own. */
function besides(name: string, headers: readonly string[], own: number): number[] {
  const columns = office.find((each) => each.name === name)?.columns ?? [];
  return headers.flatMap((header, at) => {
    const column = columns.find((each) => fold(each.header) === fold(header));
    return column && column.kind !== 'computed' && !isOfKey(name, header) && at !== own ? [at] : [];
  });
}

/** Beside the first columns, those by which rows are known. */
const KEYS: ReadonlySet<string> = new Set(['期別', '姓名', '項次', '案次', '議案編號', '決議編號']);

/** Whether a row is known by the column, or by it among others. */
export function isOfKey(table: string, header: string): boolean {
  const first = office.find(({ name }) => name === table)?.columns[0]?.header ?? '';
  return fold(header) === fold(first) || KEYS.has(header);
}
