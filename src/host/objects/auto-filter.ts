import type { Rect } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import type { TableModel } from '../model/table-model';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { criteriaWire, parseCriteria } from './filter-criteria';
import { assertFormatWritable } from './protected-sheet';
import { otherRange } from './other-range';
import { RangeTarget } from './range-target';
import type { Session } from './session';

interface AutoFilterTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  /** Absent for the filter of the sheet itself. */
  readonly table?: TableModel;
}

function rectOf({ sheet, table }: AutoFilterTarget): Rect | null {
  return table ? table.filter.rect : sheet.autoFilter.rect;
}

function filterOf({ sheet, table }: AutoFilterTarget) {
  return table ? table.filter : sheet.autoFilter;
}

function allCriteria(target: AutoFilterTarget) {
  const rect = rectOf(target);
  return Array.from({ length: rect?.columns ?? 0 }, (_column, index) =>
    filterOf(target).criteria(index),
  );
}

export const autoFilterType = new ObjectType<AutoFilterTarget>('AutoFilter', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  scalars: {
    Criteria: { get: (target) => allCriteria(target).map(criteriaWire) },
    Enabled: { get: (target) => rectOf(target) !== null },
    IsDataFiltered: { get: (target) => allCriteria(target).some((criteria) => criteria !== null) },
  },
  methods: {
    Apply: (target, args) => {
      const { session, sheet, table } = target;
      assertFormatWritable(sheet, 'autoFilter');
      const corner = new RangeTarget(session, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      const { rect } = otherRange(corner, args);
      const column = args.optionalInteger(1);
      if (column !== undefined && (column < 0 || column >= rect.columns)) {
        throw invalidArgument(`There is no column ${column}.`);
      }
      session.settle();
      if (!table) sheet.autoFilter.apply(rect);
      else table.showFilterButton = true;
      if (column !== undefined && args.has(2)) {
        filterOf(target).setCriteria(
          column,
          parseCriteria(args.any(2), session.options.now().getFullYear()),
        );
      }
      return null;
    },
    ClearColumnCriteria: (target, args) => {
      assertFormatWritable(target.sheet, 'autoFilter');
      filterOf(target).setCriteria(args.integer(0), null);
      return null;
    },
    ClearCriteria: ({ sheet, table }) => {
      assertFormatWritable(sheet, 'autoFilter');
      if (table) table.filter.clear();
      else sheet.autoFilter.clearCriteria();
      return null;
    },
    GetRange: (target) => {
      const rect = rectOf(target);
      if (!rect) throw itemNotFound('There is no filter.');
      return target.session.range(target.sheet, rect);
    },
    GetRangeOrNullObject: (target) => {
      const rect = rectOf(target);
      return rect ? target.session.range(target.sheet, rect) : new NullObject('Range');
    },
    Reapply: (target) => {
      assertFormatWritable(target.sheet, 'autoFilter');
      target.session.settle();
      filterOf(target).reapply();
      return null;
    },
    Remove: ({ sheet, table }) => {
      assertFormatWritable(sheet, 'autoFilter');
      if (table) table.showFilterButton = false;
      else sheet.autoFilter.remove();
      return null;
    },
  },
});
