import { columnPoints, digitPixels, widthOfPoints } from '../model/cell-points';
import type { HorizontalAlignment, VerticalAlignment } from '../model/style';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { autofitColumns, autofitRows } from './autofit';
import { formatProtectionType } from './format-protection';
import { assertFormatWritable } from './protected-sheet';
import { rangeBorderCollectionType } from './range-border';
import { rangeFillType } from './range-fill';
import { rangeFontType } from './range-font';
import { checkAreas, type Areas, type RangeTarget } from './range-target';
import { agreed, aChoice, aFlag, aNumber, styleProperty, wordFor } from './style-property';

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'];

// Stacked text is 255 in the file and 180 in Office.js; downward angles are 91–180 there, negative here.
const orientationOf = (rotation: number): number =>
  rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;

function rotationOf(value: unknown): number {
  if (value === 180) return 255;
  const degrees = aNumber(value, -90, 90);
  return degrees < 0 ? 90 - degrees : degrees;
}

/** What all rows (columns) have in common; null when they differ. */
function uniform<V>(first: number, count: number, read: (index: number) => V): V | null {
  const value = read(first);
  for (let index = first + 1; index < first + count; index++) {
    if (read(index) !== value) return null;
  }
  return value;
}

/** A property of rows or columns, of each area by itself. */
function layout(
  allowance: 'formatColumns' | 'formatRows',
  { get, set }: Required<Scalar<RangeTarget>>,
): Scalar<Areas> {
  return {
    get: (areas) => agreed(areas, get),
    set: (areas, value) => {
      for (const area of areas) {
        assertFormatWritable(area.sheet, allowance);
        set(area, value);
      }
    },
  };
}

function fitted(
  areas: Areas,
  allowance: 'formatColumns' | 'formatRows',
  fit: (area: RangeTarget) => void,
): null {
  for (const area of areas) {
    assertFormatWritable(area.sheet, allowance);
    fit(area);
  }
  return null;
}

export const rangeFormatType = new ObjectType<Areas>('RangeFormat', {
  check: checkAreas,
  scalars: {
    ColumnWidth: layout('formatColumns', {
      get: (range) =>
        uniform(range.rect.column, range.rect.columns, (column) =>
          columnPoints(range.sheet, column),
        ),
      set: ({ session, sheet, rect }, value) => {
        // 255 characters are the widest Excel allows.
        const digit = digitPixels(session.model.defaultFont);
        const width = widthOfPoints(aNumber(value, 0, 1e6), digit);
        if (width > 255) throw invalidArgument('A column is at most 255 characters wide.');
        const last = rect.column + rect.columns - 1;
        sheet.columns.setHidden(rect.column, last, width === 0);
        if (width > 0) sheet.columns.setWidth(rect.column, last, width);
      },
    }),
    HorizontalAlignment: styleProperty(
      ({ alignment }) => wordFor(HORIZONTAL, alignment.horizontal),
      (value) => ({ alignment: { horizontal: aChoice(value, HORIZONTAL) } }),
    ),
    IndentLevel: styleProperty(
      ({ alignment }) => alignment.indent,
      (value) => ({ alignment: { indent: aNumber(value, 0, 250) } }),
    ),
    ReadingOrder: styleProperty(
      ({ alignment }) => READING_ORDERS[alignment.readingOrder] ?? 'Context',
      (value) => {
        const readingOrder = READING_ORDERS.findIndex((order) => order === value);
        if (readingOrder < 0) throw invalidArgument('There is no such reading order.');
        return { alignment: { readingOrder } };
      },
    ),
    RowHeight: layout('formatRows', {
      get: ({ sheet, rect }) =>
        uniform(rect.row, rect.rows, (row) =>
          sheet.rows.hidden(row) ? 0 : sheet.rows.height(row),
        ),
      set: ({ sheet, rect }, value) => {
        const height = aNumber(value, 0, 409.5);
        const last = rect.row + rect.rows - 1;
        sheet.rows.setHidden(rect.row, last, height === 0);
        // Excel keeps heights in quarter points.
        if (height > 0) sheet.rows.setHeight(rect.row, last, Math.round(height * 4) / 4);
      },
    }),
    ShrinkToFit: styleProperty(
      ({ alignment }) => alignment.shrink,
      (value) => ({ alignment: { shrink: aFlag(value) } }),
    ),
    TextOrientation: styleProperty(
      ({ alignment }) => orientationOf(alignment.rotation),
      (value) => ({ alignment: { rotation: rotationOf(value) } }),
    ),
    UseStandardHeight: layout('formatRows', {
      get: ({ sheet, rect }) => uniform(rect.row, rect.rows, (row) => !sheet.rows.isCustom(row)),
      set: ({ sheet, rect }, value) => {
        if (aFlag(value)) sheet.rows.setHeight(rect.row, rect.row + rect.rows - 1, null);
      },
    }),
    UseStandardWidth: layout('formatColumns', {
      get: ({ sheet, rect }) =>
        uniform(rect.column, rect.columns, (column) => !sheet.columns.isCustom(column)),
      set: ({ sheet, rect }, value) => {
        if (aFlag(value)) sheet.columns.setWidth(rect.column, rect.column + rect.columns - 1, null);
      },
    }),
    VerticalAlignment: styleProperty(
      ({ alignment }) => wordFor(VERTICAL, alignment.vertical),
      (value) => ({ alignment: { vertical: aChoice(value, VERTICAL) } }),
    ),
    WrapText: styleProperty(
      ({ alignment }) => alignment.wrap,
      (value) => ({ alignment: { wrap: aFlag(value) } }),
    ),
  },
  objects: {
    Borders: (areas) => rangeBorderCollectionType.wrap(areas),
    Fill: (areas) => rangeFillType.wrap(areas),
    Font: (areas) => rangeFontType.wrap(areas),
    Protection: (areas) => formatProtectionType.wrap(areas),
  },
  methods: {
    AutofitColumns: (areas) => fitted(areas, 'formatColumns', autofitColumns),
    AutofitRows: (areas) => fitted(areas, 'formatRows', autofitRows),
  },
});
