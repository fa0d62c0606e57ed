import {
  enclosing,
  holdsRect,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
} from '../model/rect';
import type { Arguments } from '../protocol/arguments';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { cellPropertyMethods } from './cell-properties';
import { areasOfRange } from './areas-of-range';
import { autoFill } from './auto-fill';
import { clearRange } from './clear-range';
import { dataValidationType } from './data-validation';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { deleteCells, insertCells } from './move-cells';
import { assertFormatWritable, assertUnprotected } from './protected-sheet';
import { pointsLeft, pointsTop, pointsWide, pointsHigh } from './points';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { copyCells, moveCells } from './copy-cells';
import { rangeFormatType } from './range-format';
import { otherRange } from './other-range';
import { formulas, numberFormats, texts, values, valueTypes } from './range-reading';
import { rangeSortType } from './range-sort';
import { rangeViewType, visibleView } from './range-view';
import { removeTwins } from './remove-duplicates';
import { rangeSearch } from './search';
import { rectOnSheet, type RangeTarget } from './range-target';
import { writeCells, writeNumberFormats } from './range-writing';
import { namedStyle } from './style-property';
import { tableScopedCollectionType } from './table-collection';
import { usedPart } from './used-part';

export const rangeType = new ObjectType<RangeTarget>('Range', {
  isTrackable: true,
  check: (range) => range.check(),
  scalars: {
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    CellCount: {
      // More than an int32 can count is -1.
      get: ({ rect }) => (rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns),
    },
    ColumnCount: { get: ({ rect }) => rect.columns },
    ColumnHidden: {
      get: ({ sheet, rect }) =>
        allSame(rect.column, rect.columns, (column) => sheet.columns.hidden(column)),
      set: ({ sheet, rect }, value) => {
        assertFormatWritable(sheet, 'formatColumns');
        sheet.columns.setHidden(rect.column, rect.column + rect.columns - 1, flag(value));
      },
    },
    ColumnIndex: { get: ({ rect }) => rect.column },
    Formulas: { get: formulas, set: writeCells },
    FormulasLocal: { get: formulas, set: writeCells },
    Height: { get: pointsHigh },
    Hidden: {
      get: ({ sheet, rect }) =>
        either(
          allSame(rect.row, rect.rows, (row) => sheet.rows.hidden(row)),
          allSame(rect.column, rect.columns, (column) => sheet.columns.hidden(column)),
        ),
    },
    Hyperlink: { get: hyperlinkOf, set: setHyperlink },
    IsEntireColumn: { get: ({ rect }) => isWholeColumns(rect) },
    IsEntireRow: { get: ({ rect }) => isWholeRows(rect) },
    Left: { get: pointsLeft },
    NumberFormat: { get: numberFormats, set: writeNumberFormats },
    NumberFormatLocal: { get: numberFormats, set: writeNumberFormats },
    RowCount: { get: ({ rect }) => rect.rows },
    RowHidden: {
      get: ({ sheet, rect }) => allSame(rect.row, rect.rows, (row) => sheet.rows.hidden(row)),
      set: ({ sheet, rect }, value) => {
        assertFormatWritable(sheet, 'formatRows');
        sheet.rows.setHidden(rect.row, rect.row + rect.rows - 1, flag(value));
      },
    },
    RowIndex: { get: ({ rect }) => rect.row },
    Style: {
      get: (range) => namedStyle.get([range]),
      set: (range, value) => namedStyle.set([range], value),
    },
    Text: { get: texts },
    Top: { get: pointsTop },
    ValueTypes: { get: valueTypes },
    Values: { get: values, set: writeCells },
    Width: { get: pointsWide },
  },
  objects: {
    ConditionalFormats: ({ session, sheet, rect }) =>
      conditionalFormatCollectionType.wrap({ session, sheet, rects: [rect] }),
    DataValidation: (range) => dataValidationType.wrap(range),
    Format: (range) => rangeFormatType.wrap([range]),
    Sort: (range) => rangeSortType.wrap(range),
    Worksheet: ({ session, sheet }) => session.worksheet(sheet),
  },
  methods: {
    ...cellPropertyMethods,
    ...areasOfRange,
    AutoFill: (range, args) => autoFill(range, args),
    Calculate: ({ session }) => {
      session.model.calculateAll();
      return null;
    },
    Clear: (range, args) => clearRange(range, args),
    CopyFrom: (range, args) => copyCells(range, args),
    Delete: (range, args) => deleteCells(range, args.choice(0, ['Up', 'Left'] as const)),
    GetAbsoluteResizedRange: (range, args) =>
      sized(range, range.rect.row, range.rect.column, args.integer(0), args.integer(1)),
    GetBoundingRect: (range, args) => {
      const other = otherRange(range, args);
      if (other.sheet !== range.sheet) throw invalidArgument('The ranges are on two worksheets.');
      return at(range, enclosing(range.rect, other.rect));
    },
    GetCell: (range, args) => {
      const { row, column } = range.rect;
      return sized(range, row + args.integer(0), column + args.integer(1), 1, 1);
    },
    GetColumn: (range, args) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row, column + within(args.integer(0), columns), rows, 1);
    },
    GetColumnsAfter: (range, args) => {
      const { row, column, rows, columns } = range.rect;
      const count = besides(args);
      // A negative count takes the columns inside, from the right edge.
      return count > 0
        ? sized(range, row, column + columns, rows, count)
        : sized(range, row, column + columns + count, rows, -count);
    },
    GetColumnsBefore: (range, args) => {
      const { row, column, rows } = range.rect;
      const count = besides(args);
      return count > 0
        ? sized(range, row, column - count, rows, count)
        : sized(range, row, column, rows, -count);
    },
    GetEntireColumn: (range) => at(range, { ...range.rect, row: 0, rows: MAX_ROWS }),
    GetEntireRow: (range) => at(range, { ...range.rect, column: 0, columns: MAX_COLUMNS }),
    GetIntersection: (range, args) => {
      const common = shared(range, args);
      if (!common) throw itemNotFound('The ranges have no cell in common.');
      return at(range, common);
    },
    GetIntersectionOrNullObject: (range, args) => {
      const common = shared(range, args);
      return common ? at(range, common) : new NullObject('Range');
    },
    GetLastCell: (range) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row + rows - 1, column + columns - 1, 1, 1);
    },
    GetLastColumn: (range) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row, column + columns - 1, rows, 1);
    },
    GetLastRow: (range) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row + rows - 1, column, 1, columns);
    },
    GetOffsetRange: (range, args) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row + args.integer(0), column + args.integer(1), rows, columns);
    },
    GetResizedRange: (range, args) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row, column, rows + args.integer(0), columns + args.integer(1));
    },
    GetRow: (range, args) => {
      const { row, column, rows, columns } = range.rect;
      return sized(range, row + within(args.integer(0), rows), column, 1, columns);
    },
    GetRowsAbove: (range, args) => {
      const { row, column, columns } = range.rect;
      const count = besides(args);
      return count > 0
        ? sized(range, row - count, column, count, columns)
        : sized(range, row, column, -count, columns);
    },
    GetRowsBelow: (range, args) => {
      const { row, column, rows, columns } = range.rect;
      const count = besides(args);
      return count > 0
        ? sized(range, row + rows, column, count, columns)
        : sized(range, row + rows + count, column, -count, columns);
    },
    GetTables: (range, args) =>
      tableScopedCollectionType.wrap({
        session: range.session,
        tables: range.sheet
          .tablesIn(range.rect)
          .filter((table) => !args.boolean(0, false) || holdsRect(range.rect, table.rect)),
      }),
    GetUsedRange: (range, args) => {
      const used = usedPart(range, args.boolean(0, false));
      if (!used) throw itemNotFound('The range is empty.');
      return at(range, used);
    },
    GetUsedRangeOrNullObject: (range, args) => {
      const used = usedPart(range, args.boolean(0, false));
      return used ? at(range, used) : new NullObject('Range');
    },
    GetVisibleView: (range) => rangeViewType.wrap(visibleView(range)),
    Insert: (range, args) => {
      insertCells(range, args.choice(0, ['Down', 'Right'] as const));
      return at(range, range.rect);
    },
    Merge: (range, args) => {
      assertUnprotected(range.sheet);
      if (range.sheet.tablesIn(range.rect).length > 0) {
        throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
      }
      const { row, rows } = range.rect;
      if (!args.boolean(0, false)) range.sheet.merges.add(range.rect);
      else {
        for (let r = row; r < row + rows; r++) {
          range.sheet.merges.add({ ...range.rect, row: r, rows: 1 });
        }
      }
      return null;
    },
    MoveTo: (range, args) => moveCells(range, args),
    RemoveDuplicates: (range, args) => removeTwins(range, args),
    ...rangeSearch,
    Select: ({ session, sheet, rect }) => {
      if (sheet.visibility !== 'visible') throw invalidArgument('The worksheet is hidden.');
      session.activate(sheet);
      session.select(sheet, [rect]);
      return null;
    },
    Unmerge: ({ sheet, rect }) => {
      assertUnprotected(sheet);
      sheet.merges.remove(rect);
      return null;
    },
    // The library asks before it splits a large block into several writes.
    _ValidateArraySize: ({ rect, address }, args) => {
      if (args.integer(0) !== rect.rows || args.integer(1) !== rect.columns) {
        throw invalidArgument(`The block does not have the size of ${address}.`);
      }
      return null;
    },
  },
});

function at(range: RangeTarget, rect: Rect): HostObject {
  return range.session.types.range.wrap(range.at(rect));
}

function sized(
  range: RangeTarget,
  row: number,
  column: number,
  rows: number,
  columns: number,
): HostObject {
  return at(range, rectOnSheet(row, column, rows, columns));
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument(`There is no row or column ${index}.`);
  return index;
}

function besides(args: Arguments): number {
  const count = args.optionalInteger(0) ?? 1;
  if (count === 0) throw invalidArgument('The count is to be other than 0.');
  return count;
}

function shared(range: RangeTarget, args: Arguments): Rect | null {
  const other = otherRange(range, args);
  return other.sheet === range.sheet ? intersection(range.rect, other.rect) : null;
}

function allSame(first: number, count: number, read: (index: number) => boolean): boolean | null {
  const value = read(first);
  for (let index = first + 1; index < first + count; index++) {
    if (read(index) !== value) return null;
  }
  return value;
}

function either(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('The value is to be true or false.');
  return value;
}
