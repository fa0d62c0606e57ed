import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/rect';
import { otherRange } from './other-range';
import { RangeTarget } from './range-target';
import type { WorksheetTarget } from './worksheet';

function location({ sheet }: WorksheetTarget): Rect | null {
  const { freeze } = sheet.view;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return null;
  // Frozen rows alone are whole rows, frozen columns alone whole columns.
  return {
    row: 0,
    column: 0,
    rows: freeze.rows || MAX_ROWS,
    columns: freeze.columns || MAX_COLUMNS,
  };
}

export const freezePanesType = new ObjectType<WorksheetTarget>('WorksheetFreezePanes', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  methods: {
    FreezeAt: ({ session, sheet }, args) => {
      const base = new RangeTarget(session, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      const { rect } = otherRange(base, args);
      const rows = isWholeColumns(rect) ? 0 : rect.row + rect.rows;
      const columns = isWholeRows(rect) ? 0 : rect.column + rect.columns;
      sheet.view.freeze = { rows, columns };
      return null;
    },
    FreezeColumns: ({ sheet }, args) => {
      const columns = args.optionalInteger(0) ?? 1;
      if (columns < 1) throw invalidArgument('At least one column is frozen.');
      sheet.view.freeze = { rows: 0, columns };
      return null;
    },
    FreezeRows: ({ sheet }, args) => {
      const rows = args.optionalInteger(0) ?? 1;
      if (rows < 1) throw invalidArgument('At least one row is frozen.');
      sheet.view.freeze = { rows, columns: 0 };
      return null;
    },
    GetLocation: (target) => {
      const rect = location(target);
      if (!rect) throw itemNotFound('Nothing is frozen.');
      return target.session.range(target.sheet, rect);
    },
    GetLocationOrNullObject: (target) => {
      const rect = location(target);
      return rect ? target.session.range(target.sheet, rect) : new NullObject('Range');
    },
    Unfreeze: ({ sheet }) => {
      sheet.view.freeze = null;
      return null;
    },
  },
});
