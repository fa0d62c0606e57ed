import { idForm } from '../../facts/grouping';
import { tableNamed, type TableName } from '../../register/register';
import { grouped } from './grouped';
import { formatFor } from './cell-state';
import { columnOf, type PlannedCell } from './plan-cells';
import { isOwnHeader, typedHeaders } from './row-forms';
import { keysOfValues } from './rows-found';
import type { ChangedCell, EditRecord } from './table-edit';
import { rowId, twinsAfter } from './twins-after';

/** With the key that each row has afterwards: by that one it is found again, or by what it holds then. */
export function changedCells(cells: readonly PlannedCell[]): Pick<EditRecord, 'cells' | 'headers'> {
  const renamed = renamedKeys(cells);
  const seen = marksAfter(cells);
  const keyOf = (cell: PlannedCell) => renamed.get(rowId(cell)) ?? cell.change.key;
  const isTold = toldOf(cells, keyOf);
  const twins = twinsAfter(cells, { keyOf, isTold, markOf: seen });
  const headers: Partial<Record<TableName, readonly string[]>> = {};
  const changed = cells.map((cell): ChangedCell => {
    const key = keyOf(cell);
    const { change, on, row } = cell;
    const place = { ...changedCell(cell), key };
    if (isTold(cell)) return place;
    headers[change.table] ??= typedHeaders(on.block);
    const was = { was: on.found.markOf(row), ...(key !== change.key && { wasKey: change.key }) };
    return { ...place, seen: seen(cell), ...was, ...twins(cell) };
  });
  return { cells: changed, ...(Object.keys(headers).length > 0 && { headers }) };
}

/** Under the key it was asked for by, which may have become another. */
export function changedCell(cell: PlannedCell): ChangedCell {
  const { change, before, after, row } = cell;
  const { table, key, column } = change;
  // A text that is put back into an emptied cell would be given the format of texts.
  const { value: held, formula: own } = before;
  const plain = { value: held, ...(own !== undefined && { formula: own }) };
  const isKept =
    before.format === after.format &&
    formatFor(columnOf(cell), plain, after.format) === before.format;
  const state = ({ value, formula, format }: typeof before) => ({
    value,
    ...(formula !== undefined && { formula }),
    ...(!isKept && { format }),
  });
  return { table, key, row, column, before: state(before), after: state(after) };
}

/** A new key tells a row where none bears it yet, and no other is given it at once. */
function toldOf(
  cells: readonly PlannedCell[],
  keyOf: (cell: PlannedCell) => string,
): (cell: PlannedCell) => boolean {
  const formOf = (cell: PlannedCell) => idForm(keyOf(cell));
  const given = grouped(cells, (cell) => `${cell.change.table} ${formOf(cell) ?? ''}`);
  return (cell) => {
    const { change, on, row } = cell;
    if (!on.found.isTold(change.key)) return false;
    const form = formOf(cell);
    if (form === null || form === idForm(change.key)) return form !== null;
    const all = given.get(`${change.table} ${form}`) ?? [];
    return !on.found.has(form) && all.every((other) => other.row === row);
  };
}

/** The marks that rows will have. */
function marksAfter(cells: readonly PlannedCell[]): (cell: PlannedCell) => string {
  const byRow = grouped(cells, rowId);
  const marks = new Map<string, string>();
  return (cell) => {
    const id = rowId(cell);
    const { block, found } = cell.on;
    const known = marks.get(id);
    if (known !== undefined) return known;
    const after = new Map(byRow.get(id)?.map((each) => [each.at, each.after]));
    const mark = found.markOf(cell.row, (at) => {
      const state = after.get(at);
      if (!state) return undefined;
      // What it is worked out to is not part of the row.
      const isOwn = isOwnHeader(block.table, block.headers[at] ?? '');
      return state.formula !== undefined && isOwn ? '' : state.value;
    });
    marks.set(id, mark);
    return mark;
  };
}

/** The new keys of rows of which a cell of the key is changed. */
function renamedKeys(cells: readonly PlannedCell[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [on, own] of grouped(cells, (cell) => cell.on)) {
    const { values, headerRow, table } = on.block;
    const { key, columns } = tableNamed(table);
    const keyPlaces = key.map((code) => on.found.columnAt(columns[code]?.header ?? ''));
    const headers = Object.values(columns).map(({ header }) => header);
    const places = headers.map((header) => on.found.columnAt(header));
    const groups = [...grouped(own, rowId)].filter(([, group]) =>
      group.some(({ at }) => keyPlaces.includes(at)),
    );
    const rows = groups.map(([, group]) => {
      const row = [...(values[(group[0]?.row ?? 0) - headerRow - 1] ?? [])];
      for (const { at, after } of group) row[at] = after.value;
      return places.map((at) => row[at] ?? '');
    });
    const keys = keysOfValues(table, headers, rows);
    groups.forEach(([id], at) => renamed.set(id, keys[at] ?? ''));
  }
  return renamed;
}
