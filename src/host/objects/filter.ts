import type { FilterCriteria } from '../model/filter-criteria';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { criteriaWire, customCriteria, parseCriteria, valuesCriteria } from './filter-criteria';
import { assertFormatWritable } from './protected-sheet';
import { columnOf, type TableColumnTarget } from './column-target';

function apply(target: TableColumnTarget, criteria: FilterCriteria | null): Wire {
  assertFormatWritable(target.table.sheet, 'autoFilter');
  target.session.settle();
  target.table.filter.setCriteria(columnOf(target).index, criteria);
  return null;
}

/** The filter of one column of a table. */
export const filterType = new ObjectType<TableColumnTarget>('Filter', {
  scalars: {
    Criteria: {
      get: (target) => criteriaWire(target.table.filter.criteria(columnOf(target).index)),
    },
  },
  methods: {
    Apply: (target, args) => apply(target, parseCriteria(args.any(0))),
    ApplyCustomFilter: (target, args) =>
      apply(target, customCriteria(args.any(0), args.any(1), args.any(2))),
    ApplyValuesFilter: (target, args) => apply(target, valuesCriteria(args.any(0))),
    Clear: (target) => apply(target, null),
  },
});
