import { cellName } from '../xlsx/cell-name';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { quotedSheetName } from './a1';
import { formulas, numberFormats, texts, values, valueTypes } from './range-reading';
import type { RangeTarget } from './range-target';
import { writeCells, writeNumberFormats } from './range-writing';

/** The cells of a range that can be seen. */
interface RangeView {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Among the rows of the view it came from. */
  readonly index: number;
}

function shownOf(read: (range: RangeTarget) => Wire) {
  return ({ range, rows, columns }: RangeView): Wire => {
    const block = read(range) as readonly (readonly Wire[])[];
    return rows.map((r) =>
      columns.map((c) => block[r - range.rect.row]?.[c - range.rect.column] ?? null),
    );
  };
}

/** Cell by cell, as the cells need not lie side by side. */
function writing(write: (range: RangeTarget, value: unknown) => void) {
  return ({ range, rows, columns }: RangeView, value: unknown): void => {
    const block = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const isFit =
      block.length === rows.length &&
      block.every((line) => Array.isArray(line) && line.length === columns.length);
    if (!isFit) throw invalidArgument('The block does not have the size of the view.');
    rows.forEach((row, r) => {
      columns.forEach((column, c) => {
        const cell = range.at({ row, column, rows: 1, columns: 1 });
        write(cell, [[(block[r] as readonly unknown[])[c]]]);
      });
    });
  };
}

function scalar(
  read: (range: RangeTarget) => Wire,
  write?: (range: RangeTarget, value: unknown) => void,
): Scalar<RangeView> {
  return { get: shownOf(read), ...(write ? { set: writing(write) } : {}) };
}

function addresses({ range, rows, columns }: RangeView): Wire {
  const sheet = quotedSheetName(range.sheet.name);
  return rows.map((row) => columns.map((column) => `${sheet}!${cellName(row, column)}`));
}

export const rangeViewType: ObjectType<RangeView> = new ObjectType<RangeView>('RangeView', {
  check: ({ range }) => range.check(),
  scalars: {
    CellAddresses: { get: addresses },
    ColumnCount: { get: ({ columns }) => columns.length },
    Formulas: scalar(formulas, writeCells),
    FormulasLocal: scalar(formulas, writeCells),
    Index: { get: ({ index }) => index },
    NumberFormat: scalar(numberFormats, writeNumberFormats),
    RowCount: { get: ({ rows }) => rows.length },
    Text: scalar(texts),
    ValueTypes: scalar(valueTypes),
    Values: scalar(values, writeCells),
  },
  objects: { Rows: (view) => rangeViewCollectionType.wrap(view) },
  methods: { GetRange: ({ range }) => range.session.range(range.sheet, range.rect) },
});

/** One view for each row in sight. */
export const rangeViewCollectionType = new ObjectType<RangeView>('RangeViewCollection', {
  items: (view) => view.rows.map((_row, index) => rangeViewType.wrap(rowOf(view, index))),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, args) => rangeViewType.wrap(rowOf(view, args.integer(0))),
  },
});

export const rangeViewTypes = [rangeViewType, rangeViewCollectionType] as const;

function rowOf(view: RangeView, index: number): RangeView {
  const row = view.rows[index];
  if (row === undefined) throw itemNotFound(`The view has no row ${index}.`);
  const range = view.range.at({ ...view.range.rect, row, rows: 1 });
  return { range, rows: [row], columns: view.columns, index };
}

/** Without hidden rows and columns. */
export function visibleView(range: RangeTarget): RangeView {
  const { rect, sheet } = range;
  const from = (first: number, count: number, isHidden: (at: number) => boolean) =>
    Array.from({ length: count }, (_, i) => first + i).filter((at) => !isHidden(at));
  return {
    range,
    rows: from(rect.row, rect.rows, (row) => sheet.rows.hidden(row)),
    columns: from(rect.column, rect.columns, (column) => sheet.columns.hidden(column)),
    index: 0,
  };
}
