import type { CellValue } from '../../register/fault';
import { tableNamed } from '../../register/register';
import { grouped } from './grouped';
import type { PlannedCell } from './plan-cells';
import { keysOf } from './rows-found';
import type { EditRecord } from './table-edit';

/** With the key that each row has afterwards: by that one it is found again. */
export function changedCells(cells: readonly PlannedCell[]): EditRecord['cells'] {
  const renamed = renamedKeys(cells);
  return cells.map((cell) => {
    const { change, before, after, row } = cell;
    const { table, column } = change;
    const isSameFormat = before.format === after.format;
    const state = ({ value, formula, format }: typeof before) => ({
      value,
      ...(formula !== undefined && { formula }),
      ...(!isSameFormat && { format }),
    });
    const key = renamed.get(rowId(cell)) ?? change.key;
    return { table, key, row, column, before: state(before), after: state(after) };
  });
}

/** The new keys of rows of which a cell of the key is changed. */
function renamedKeys(cells: readonly PlannedCell[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [on, own] of grouped(cells, (cell) => cell.on)) {
    const { headers, values, headerRow, table } = on.block;
    const { key, columns } = tableNamed(table);
    const keyPlaces = key.map((code) => on.found.columnAt(columns[code]?.header ?? ''));
    const groups = [...grouped(own, rowId)].filter(([, group]) =>
      group.some(({ at }) => keyPlaces.includes(at)),
    );
    const rows = groups.map(([, group]) => {
      const cellsOfRow = values[(group[0]?.row ?? 0) - headerRow - 1] ?? [];
      const row = headers.map((header, at): [string, CellValue] => [header, cellsOfRow[at] ?? '']);
      for (const { at, after } of group) row[at] = [headers[at] ?? '', after.value];
      return Object.fromEntries(row);
    });
    const keys = keysOf(table, rows);
    groups.forEach(([id], at) => renamed.set(id, keys[at] ?? ''));
  }
  return renamed;
}

function rowId({ change, row }: PlannedCell): string {
  return `${change.table} ${String(row)}`;
}
