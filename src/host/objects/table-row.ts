import type { Arguments } from '../protocol/arguments';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { assertUnprotected } from './protected-sheet';
import { values } from './range-reading';
import { RangeTarget } from './range-target';
import { writeCells } from './range-writing';
import { rowCount } from './table-body';
import type { TableTarget } from './table';

interface TableRowTarget extends TableTarget {
  /** Among the rows of the body; rows have no identity beyond their place. */
  readonly index: number;
}

function rangeOf({ session, table, index }: TableRowTarget): RangeTarget {
  const { bodyRect } = table;
  return new RangeTarget(session, table.sheet, { ...bodyRect, row: bodyRect.row + index, rows: 1 });
}

export const tableRowType = new ObjectType<TableRowTarget>('TableRow', {
  check: ({ session, table, index }) => {
    if (!table.isThere) {
      throw itemNotFound('The table is no longer in the workbook.');
    }
    if (index < 0 || index >= rowCount({ session, table })) {
      throw itemNotFound(`The table ${table.name} has no row ${index}.`);
    }
  },
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => values(rangeOf(target)),
      set: (target, value) => writeCells(rangeOf(target), value),
    },
  },
  methods: {
    Delete: ({ table, index }) => {
      assertUnprotected(table.sheet);
      table.removeRows(index, 1);
      return null;
    },
    GetRange: (target) => target.session.types.range.wrap(rangeOf(target)),
  },
});

export const tableRowCollectionType = new ObjectType<TableTarget>('TableRowCollection', {
  scalars: { Count: { get: rowCount } },
  items: (target) =>
    Array.from({ length: rowCount(target) }, (_row, index) =>
      tableRowType.wrap({ ...target, index }),
    ),
  methods: {
    Add: (target, args) => add(target, args),
    GetCount: rowCount,
    GetItemAt: (target, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= rowCount(target)) {
        throw new HostError('InvalidArgument', `The table has no row ${index}.`);
      }
      return tableRowType.wrap({ ...target, index });
    },
  },
});

/** One row or several; returns the first of them. The block is checked before any row is made. */
function add(target: TableTarget, args: Arguments): HostObject {
  const { session, table } = target;
  assertUnprotected(table.sheet);
  const at = args.optionalInteger(0) ?? -1;
  if (at > table.bodyRect.rows) throw invalidArgument(`There is no place ${at}.`);
  const given = args.any(1);
  const block: readonly unknown[] | null = Array.isArray(given)
    ? given.some(Array.isArray)
      ? given
      : [given]
    : null;
  if (given !== null && !block) throw invalidArgument('The values are a block of rows.');
  const fits = block?.every((line) => Array.isArray(line) && line.length === table.columns.length);
  if (block && (block.length === 0 || !fits)) {
    throw invalidArgument(`A row of ${table.name} has ${table.columns.length} values.`);
  }
  const isAtEnd = at < 0 || at === table.bodyRect.rows;
  const rect = table.addRows(isAtEnd ? null : at, block?.length ?? 1);
  if (block) writeCells(new RangeTarget(session, table.sheet, rect), block);
  return tableRowType.wrap({ ...target, index: rect.row - table.bodyRect.row });
}
