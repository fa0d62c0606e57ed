import { tableNamed } from '../../register/register';
import { grouped } from './grouped';
import { formatFor } from './cell-state';
import { columnOf, type PlannedCell } from './plan-cells';
import { formMark } from './form-mark';
import { formOf, isOwnHeader, keysOfValues } from './rows-found';
import type { EditRecord } from './table-edit';
import { isTold, rowId, twinsAfter } from './twins-after';

/** With the key that each row has afterwards: by that one it is found again. */
export function changedCells(cells: readonly PlannedCell[]): EditRecord['cells'] {
  const renamed = renamedKeys(cells);
  const seen = marksAfter(cells);
  const keyOf = (cell: PlannedCell) => renamed.get(rowId(cell)) ?? cell.change.key;
  const twins = twinsAfter(cells, { keyOf, markOf: seen });
  return cells.map((cell) => {
    const { change, before, after, row } = cell;
    const { table, column } = change;
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
    const key = keyOf(cell);
    return {
      ...{ table, key, row, column, before: state(before), after: state(after) },
      ...(!isTold(cell, key) && { seen: seen(cell), ...twins(cell) }),
    };
  });
}

/** The marks that rows will have. */
function marksAfter(cells: readonly PlannedCell[]): (cell: PlannedCell) => string {
  const byRow = grouped(cells, rowId);
  const marks = new Map<string, string>();
  return (cell) => {
    const id = rowId(cell);
    const { block } = cell.on;
    const known = marks.get(id);
    if (known !== undefined) return known;
    const row = [...(block.values[cell.row - block.headerRow - 1] ?? [])];
    const formulas = new Map<number, boolean>();
    for (const { at, after } of byRow.get(id) ?? []) {
      row[at] = after.value;
      formulas.set(
        at,
        after.formula !== undefined && isOwnHeader(block.table, block.headers[at] ?? ''),
      );
    }
    const isWorkedOut = (at: number) => formulas.get(at) ?? cell.on.found.isWorkedOut(cell.row, at);
    const mark = formMark(formOf(block, row, isWorkedOut));
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
