import type { Rect } from '../model/rect';
import type { TableColumnView } from '../model/table-columns';
import type { Arguments } from '../protocol/arguments';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { columnOf, type TableColumnTarget } from './column-target';
import { filterType } from './filter';
import { assertUnprotected } from './protected-sheet';
import { values } from './range-reading';
import { RangeTarget } from './range-target';
import { writeCells } from './range-writing';
import { aText } from './style-property';
import { bodyOf } from './table-body';
import type { TableTarget } from './table';

function part(target: TableColumnTarget, rect: Rect | null): RangeTarget {
  if (!rect) throw itemNotFound(`The table ${target.table.name} has no such row.`);
  const column = rect.column + columnOf(target).index;
  return new RangeTarget(target.session, target.table.sheet, { ...rect, column, columns: 1 });
}

function rangeOf(target: TableColumnTarget, rect: Rect | null): HostObject {
  return target.session.types.range.wrap(part(target, rect));
}

export const tableColumnType = new ObjectType<TableColumnTarget>('TableColumn', {
  check: (target) => {
    if (!target.table.isThere) {
      throw itemNotFound('The table is no longer in the workbook.');
    }
    columnOf(target);
  },
  identity: ({ columnId }) => ({ Id: columnId }),
  scalars: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: (target) => columnOf(target).index },
    Name: {
      get: (target) => columnOf(target).name,
      set: (target, value) => {
        assertUnprotected(target.table.sheet);
        target.table.renameColumn(columnOf(target).index, aText(value));
      },
    },
    Values: {
      get: (target) => values(part(target, target.table.rect)),
      set: (target, value) => writeCells(part(target, target.table.rect), value),
    },
  },
  objects: { Filter: (target) => filterType.wrap(target) },
  methods: {
    Delete: (target) => {
      assertUnprotected(target.table.sheet);
      if (target.table.columns.length === 1) {
        throw new HostError('InvalidOperation', 'A table has at least one column.');
      }
      target.table.removeColumn(columnOf(target).index);
      return null;
    },
    GetDataBodyRange: (target) => rangeOf(target, bodyOf(target)),
    GetHeaderRowRange: (target) => rangeOf(target, target.table.headerRect),
    GetRange: (target) => rangeOf(target, target.table.rect),
    GetTotalRowRange: (target) => rangeOf(target, target.table.totalsRect),
  },
});

function find({ table }: TableTarget, args: Arguments): TableColumnView | undefined {
  const key = args.any(0);
  if (typeof key === 'number') return table.columnWithId(key);
  return table.columns[table.columnIndex(args.string(0))];
}

function wrap(target: TableTarget, column: TableColumnView): HostObject {
  return tableColumnType.wrap({ ...target, columnId: column.id });
}

export const tableColumnCollectionType = new ObjectType<TableTarget>('TableColumnCollection', {
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => target.table.columns.map((column) => wrap(target, column)),
  indexer: (target, args) => {
    const column = find(target, args);
    if (!column) throw itemNotFound(`There is no column ${String(args.any(0))}.`);
    return wrap(target, column);
  },
  methods: {
    Add: (target, args) => add(target, args),
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (target, args) => {
      const column = target.table.columns[args.integer(0)];
      if (!column) throw itemNotFound(`There is no column at ${args.integer(0)}.`);
      return wrap(target, column);
    },
    GetItemOrNullObject: (target, args) => {
      if (args.any(0) === '') throw invalidArgument('A column is asked for by its name.');
      const column = find(target, args);
      return column ? wrap(target, column) : new NullObject('TableColumn');
    },
  },
});

function add(target: TableTarget, args: Arguments): HostObject {
  const { table } = target;
  assertUnprotected(table.sheet);
  const at = args.optionalInteger(0) ?? -1;
  if (at > table.columns.length) throw invalidArgument(`There is no place ${at}.`);
  const cells = args.any(1);
  const block: readonly unknown[] = Array.isArray(cells) ? cells : [];
  // With a block as tall as the table its first value is the header.
  if (Array.isArray(cells) && block.length !== table.rect.rows) {
    throw invalidArgument('The block does not have the height of the table.');
  }
  const name = args.optionalString(2);
  const index = table.addColumn(at < 0 || at === table.columns.length ? null : at, name);
  const column = table.columns[index];
  if (!column) throw new Error('The table did not take the new column.');
  const added: TableColumnTarget = { ...target, columnId: column.id };
  if (Array.isArray(cells)) writeCells(part(added, table.rect), cells);
  else if (cells !== null) writeCells(part(added, table.bodyRect), cells);
  return tableColumnType.wrap(added);
}
