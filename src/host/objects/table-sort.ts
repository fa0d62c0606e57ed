import { forgetTableSort, sortTable, sortTableAgain, tableSort } from '../model/table-sort';
import { ObjectType } from '../protocol/object-type';
import { assertCellsWritable, assertFormatWritable } from './protected-sheet';
import { RangeTarget } from './range-target';
import { fieldsWire, methodWire, sortFields, sortMethod } from './sort-fields';
import type { TableTarget } from './table';

function prepare({ session, table }: TableTarget): void {
  assertFormatWritable(table.sheet, 'sort');
  assertCellsWritable(new RangeTarget(session, table.sheet, table.bodyRect));
  session.settle();
}

export const tableSortType = new ObjectType<TableTarget>('TableSort', {
  scalars: {
    Fields: { get: ({ table }) => fieldsWire(tableSort(table)) },
    MatchCase: { get: ({ table }) => tableSort(table)?.matchCase ?? false },
    Method: { get: ({ table }) => methodWire(tableSort(table)) },
  },
  methods: {
    Apply: (target, args) => {
      prepare(target);
      sortTable(target.table, {
        fields: sortFields(args.any(0)),
        matchCase: args.boolean(1, false),
        method: sortMethod(args, 2),
      });
      return null;
    },
    Clear: ({ table }) => {
      forgetTableSort(table);
      return null;
    },
    Reapply: (target) => {
      prepare(target);
      sortTableAgain(target.table);
      return null;
    },
  },
});
