import type { SheetModel } from '../model/sheet-model';
import type { TableModel } from '../model/table-model';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { EVENT, WORKBOOK } from './event-hub';
import { tableEvents } from './event-registrations';
import { itemKey } from './item-key';
import { assertUnprotected } from './protected-sheet';
import { resolveRange } from './resolve-range';
import type { Session } from './session';

interface TablesTarget {
  readonly session: Session;
  /** Absent for all tables of the workbook. */
  readonly sheet?: SheetModel;
}

function tablesOf({ session, sheet }: TablesTarget): readonly TableModel[] {
  return sheet ? sheet.tables : session.model.tables;
}

/** By name, or by the id the host has given out. */
function find(tables: readonly TableModel[], key: string | number): TableModel | undefined {
  const text = String(key).toLowerCase();
  return (
    tables.find(({ name }) => name.toLowerCase() === text) ??
    tables.find(({ id }) => String(id) === text)
  );
}

function key(args: Arguments): string | number {
  const value = args.any(0);
  return typeof value === 'number' ? value : itemKey(args);
}

export const tableCollectionType = new ObjectType<TablesTarget>('TableCollection', {
  scalars: { Count: { get: (target) => tablesOf(target).length } },
  items: (target) => tablesOf(target).map((table) => target.session.table(table)),
  indexer: (target, args) => {
    const table = find(tablesOf(target), key(args));
    if (!table) throw itemNotFound(`There is no table ${key(args)}.`);
    return target.session.table(table);
  },
  methods: {
    Add: (target, args) => add(target, args),
    GetCount: (target) => tablesOf(target).length,
    GetItemAt: (target, args) => {
      const table = tablesOf(target)[args.integer(0)];
      if (!table) throw itemNotFound(`There is no table at ${args.integer(0)}.`);
      return target.session.table(table);
    },
    GetItemOrNullObject: (target, args) => {
      const table = find(tablesOf(target), key(args));
      return table ? target.session.table(table) : new NullObject('Table');
    },
    ...tableEvents<TablesTarget>(['Added', 'DataChanged', 'Deleted'], ({ session, sheet }) => ({
      events: session.events,
      id: sheet?.id ?? WORKBOOK,
    })),
  },
});

function add({ session, sheet }: TablesTarget, args: Arguments): HostObject {
  const range =
    args.object(0, session.types.range) ??
    resolveRange(session, sheet ?? session.model.activeSheet, args.string(0));
  assertUnprotected(range.sheet);
  const table = range.sheet.addTable(range.rect, args.boolean(1, true));
  session.post(EVENT.tableAdded, range.sheet, {
    source: 'Local',
    tableId: String(table.id),
    worksheetId: range.sheet.id,
  });
  return session.table(table);
}

interface ScopedTables {
  readonly session: Session;
  readonly tables: readonly TableModel[];
}

/** The tables that share cells with a range. */
export const tableScopedCollectionType = new ObjectType<ScopedTables>('TableScopedCollection', {
  items: ({ session, tables }) => tables.map((table) => session.table(table)),
  indexer: ({ session, tables }, args) => {
    const table = find(tables, key(args));
    if (!table) throw itemNotFound(`There is no table ${key(args)}.`);
    return session.table(table);
  },
  methods: {
    GetCount: ({ tables }) => tables.length,
    GetFirst: ({ session, tables }) => {
      const [table] = tables;
      if (!table) throw itemNotFound('There is no table here.');
      return session.table(table);
    },
    GetItemOrNullObject: ({ session, tables }, args) => {
      const table = find(tables, key(args));
      return table ? session.table(table) : new NullObject('Table');
    },
  },
});
