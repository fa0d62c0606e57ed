import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { otherRange } from './other-range';
import { RangeTarget } from './range-target';
import type { Session } from './session';
import type { SheetModel } from '../model/sheet-model';

interface BreaksTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly axis: 'row' | 'column';
}

interface BreakTarget extends BreaksTarget {
  /** The row or column that begins the new page. */
  readonly index: number;
}

function breaksOf({ sheet, axis }: BreaksTarget): readonly number[] {
  return axis === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks;
}

function setBreaks({ sheet, axis }: BreaksTarget, breaks: readonly number[]): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  if (axis === 'row') sheet.page.rowBreaks = sorted;
  else sheet.page.columnBreaks = sorted;
}

export const pageBreakType = new ObjectType<BreakTarget>('PageBreak', {
  check: (target) => {
    target.session.checkSheet(target.sheet);
    const { sheet, axis, index } = target;
    const isThere = axis === 'row' ? sheet.page.isRowBreak(index) : sheet.page.isColumnBreak(index);
    if (!isThere) throw itemNotFound('The page break is gone.');
  },
  identity: ({ index }) => ({ _Id: String(index) }),
  scalars: {
    ColumnIndex: { get: ({ axis, index }) => (axis === 'column' ? index : 0) },
    RowIndex: { get: ({ axis, index }) => (axis === 'row' ? index : 0) },
  },
  methods: {
    Delete: (target) => {
      setBreaks(
        target,
        breaksOf(target).filter((index) => index !== target.index),
      );
      return null;
    },
    GetCellAfterBreak: ({ session, sheet, axis, index }) =>
      session.range(sheet, {
        row: axis === 'row' ? index : 0,
        column: axis === 'column' ? index : 0,
        rows: 1,
        columns: 1,
      }),
  },
});

export const pageBreakCollectionType = new ObjectType<BreaksTarget>('PageBreakCollection', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  items: (target) => breaksOf(target).map((index) => pageBreakType.wrap({ ...target, index })),
  indexer: (target, args) => {
    const key = args.any(0);
    // The library comes back with the id it was given; a caller comes with a position.
    const index = typeof key === 'string' ? Number(key) : breaksOf(target)[args.integer(0)];
    if (index === undefined) throw itemNotFound('There is no such page break.');
    return pageBreakType.wrap({ ...target, index });
  },
  methods: {
    /** Before the range's first row or column. */
    Add: (target, args) => {
      const base = new RangeTarget(target.session, target.sheet, {
        row: 0,
        column: 0,
        rows: 1,
        columns: 1,
      });
      const { rect } = otherRange(base, args);
      const index = target.axis === 'row' ? rect.row : rect.column;
      if (index === 0) throw invalidArgument('There is no page before the first cell.');
      if (target.axis === 'row') target.sheet.page.addRowBreak(index);
      else target.sheet.page.addColumnBreak(index);
      return pageBreakType.wrap({ ...target, index });
    },
    GetCount: (target) => breaksOf(target).length,
    RemovePageBreaks: (target) => {
      setBreaks(target, []);
      return null;
    },
  },
});
