// Entries that came after one may have left rows the same as its own, or have taken some of them away. It knows
// nothing of that; when it is taken back, what is theirs is not to be taken for its own.
import { idForm } from '../facts/grouping';
import type { TableName } from '../register/register';
import { asRead } from '../workbook/edit/cell-state';
import { grouped } from '../workbook/edit/grouped';
import { markOfPairs } from '../workbook/edit/row-marks';
import type { ChangedCell, EditRecord, RowToRemove } from '../workbook/edit/table-edit';

interface Entry extends EditRecord {
  readonly id: string;
}

/** Rows of an entry that are the same: how many, and how many of the table were so with them. */
interface Same {
  readonly rows: number;
  readonly all: number;
}

/** What one entry says of rows like its own, as of now. `entries`: newest first. */
export function withTwinsSince<E extends Entry>(entry: E, entries: readonly Entry[]): E {
  const at = entries.findIndex(({ id }) => id === entry.id);
  return at === -1 ? entry : withTwinsOf(entry, entries.slice(0, at).reverse());
}

/** The same once others have been written behind it, the first of them first. */
export function withTwinsOf<E extends EditRecord>(entry: E, later: readonly EditRecord[]): E {
  const own = sameRows(entry);
  const now = new Map([...own].map(([id, { all }]) => [id, all]));
  const touched = new Set<string>();
  for (const each of later) {
    for (const [id, rows] of goneWith(each)) {
      const before = now.get(id);
      if (before === undefined) continue;
      touched.add(id);
      now.set(id, Math.max(0, before - rows));
    }
    for (const [id, { rows, all }] of sameRows(each)) {
      const before = now.get(id);
      if (before === undefined) continue;
      touched.add(id);
      // Where some were gone by then it cannot be told whose.
      now.set(id, all < before + rows ? Infinity : all);
    }
  }
  const told = <T extends { readonly alike?: number }>(one: T, id: string | undefined): T => {
    if (id === undefined || !touched.has(id)) return one;
    const { rows = 1, all = 1 } = own.get(id) ?? {};
    const count = now.get(id) ?? 1;
    if (count === all) return one;
    if (count === 1 && rows === 1) return { ...one, alike: undefined };
    return { ...one, alike: count < rows ? Infinity : count };
  };
  return {
    ...entry,
    cells: entry.cells.map((cell) => told(cell, idOfCell(cell))),
    added: entry.added.map((row) => told(row, idOfRow(row))),
  };
}

function sameRows({ cells, added }: EditRecord): ReadonlyMap<string, Same> {
  const one = (id: string | undefined, place: string, alike: number | undefined) =>
    id === undefined ? [] : [{ id, place, alike: alike ?? 1 }];
  const rows = [
    ...cells.flatMap((cell) => one(idOfCell(cell), `changed ${String(cell.row)}`, cell.alike)),
    ...added.flatMap((row) => one(idOfRow(row), `added ${String(row.row)}`, row.alike)),
  ];
  return new Map(
    [...grouped(rows, ({ id }) => id)].map(([id, group]) => {
      const places = new Set(group.map(({ place }) => place)).size;
      const most = Math.max(...group.map(({ alike }) => alike));
      return [id, { rows: places, all: Math.max(places, most) }];
    }),
  );
}

/** Rows that are so no longer: the entry has changed them, or taken them away. */
function goneWith({ cells, removed }: EditRecord): ReadonlyMap<string, number> {
  const changed = cells.flatMap(({ table, key, row, was, wasKey = key }) =>
    was === undefined ? [] : [{ id: idOf(table, wasKey, was), place: `changed ${String(row)}` }],
  );
  const taken = removed.flatMap((row, at) => {
    const id = idOfRow(row);
    return id === undefined ? [] : [{ id, place: `removed ${String(at)}` }];
  });
  const groups = grouped([...changed, ...taken], ({ id }) => id);
  return new Map([...groups].map(([id, own]) => [id, new Set(own.map(({ place }) => place)).size]));
}

function idOf(table: TableName, key: string, mark: string): string {
  return JSON.stringify([table, idForm(key) ?? '', mark]);
}

function idOfCell({ table, key, seen }: ChangedCell): string | undefined {
  return seen === undefined ? undefined : idOf(table, key, seen);
}

/** Only of a row without a number: all others are known by theirs. */
function idOfRow({ table, key, cells }: RowToRemove): string | undefined {
  if (idForm(key) !== null) return undefined;
  const pairs = Object.entries(cells).map(([header, value]) => [header, asRead(value)] as const);
  return idOf(table, key, markOfPairs(pairs));
}
