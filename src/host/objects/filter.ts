import type { FilterCriteria } from '../model/filter-criteria';
import type { Arguments } from '../protocol/arguments';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { columnOf, type TableColumnTarget } from './column-target';
import {
  criteriaWire,
  customCriteria,
  dynamicCriteria,
  parseCriteria,
  topCriteria,
  valuesCriteria,
} from './filter-criteria';
import { assertFormatWritable } from './protected-sheet';

function apply(target: TableColumnTarget, criteria: FilterCriteria | null): Wire {
  assertFormatWritable(target.table.sheet, 'autoFilter');
  target.session.settle();
  target.table.filter.setCriteria(columnOf(target).index, criteria);
  return null;
}

function currentYear({ session }: TableColumnTarget): number {
  return session.options.now().getFullYear();
}

function applyTop(on: string) {
  return (target: TableColumnTarget, args: Arguments) =>
    apply(target, topCriteria(on, args.number(0)));
}

/** The filter of one column of a table. */
export const filterType = new ObjectType<TableColumnTarget>('Filter', {
  scalars: {
    Criteria: {
      get: (target) => criteriaWire(target.table.filter.criteria(columnOf(target).index)),
    },
  },
  methods: {
    Apply: (target, args) => apply(target, parseCriteria(args.any(0), currentYear(target))),
    ApplyBottomItemsFilter: applyTop('BottomItems'),
    ApplyBottomPercentFilter: applyTop('BottomPercent'),
    ApplyCustomFilter: (target, args) =>
      apply(target, customCriteria(args.any(0), args.any(1), args.any(2), currentYear(target))),
    ApplyDynamicFilter: (target, args) => apply(target, dynamicCriteria(args.any(0))),
    ApplyTopItemsFilter: applyTop('TopItems'),
    ApplyTopPercentFilter: applyTop('TopPercent'),
    ApplyValuesFilter: (target, args) => apply(target, valuesCriteria(args.any(0))),
    Clear: (target) => apply(target, null),
  },
});
