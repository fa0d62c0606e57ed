import {
  holdsRect,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
} from '../model/rect';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { areasGiven } from './areas-given';
import { clearRange } from './clear-range';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { rangeFormatType } from './range-format';
import { checkAreas, rectOnSheet, type Areas, type RangeTarget } from './range-target';
import { specialCellMethods } from './special-cells';
import { namedStyle } from './style-property';
import { tableScopedCollectionType } from './table-collection';
import { usedPart } from './used-part';

const rangeCollectionType = new ObjectType<Areas>('RangeCollection', {
  items: (areas) => areas.map((range) => range.session.types.range.wrap(range)),
  methods: {
    GetCount: (areas) => areas.length,
    GetItemAt: (areas, args) => {
      const area = areas[args.integer(0)];
      if (!area) throw itemNotFound(`There is no range ${args.integer(0)}.`);
      return area.session.types.range.wrap(area);
    },
  },
});

const addresses = (areas: Areas) => areas.map(({ address }) => address).join(',');

export const rangeAreasType = new ObjectType<Areas>('RangeAreas', {
  isTrackable: true,
  check: checkAreas,
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: (areas) => areas.length },
    CellCount: {
      // More than an int32 can count is -1.
      get: (areas) => {
        const count = areas.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (areas) => areas.every(({ rect }) => isWholeColumns(rect)) },
    IsEntireRow: { get: (areas) => areas.every(({ rect }) => isWholeRows(rect)) },
    Style: namedStyle,
  },
  objects: {
    Areas: (areas) => rangeCollectionType.wrap(areas),
    ConditionalFormats: (areas) => {
      const { session, sheet } = first(areas);
      const rects = areas.map(({ rect }) => rect);
      return conditionalFormatCollectionType.wrap({ session, sheet, rects });
    },
    Format: (areas) => rangeFormatType.wrap(areas),
    Worksheet: (areas) => first(areas).session.worksheet(first(areas).sheet),
  },
  methods: {
    Calculate: (areas) => {
      first(areas).session.model.calculateAll();
      return null;
    },
    Clear: (areas, args) => {
      for (const area of areas) clearRange(area, args);
      return null;
    },
    GetEntireColumn: (areas) => moved(areas, (rect) => ({ ...rect, row: 0, rows: MAX_ROWS })),
    GetEntireRow: (areas) => moved(areas, (rect) => ({ ...rect, column: 0, columns: MAX_COLUMNS })),
    GetIntersection: (areas, args) => {
      const common = shared(areas, args);
      if (common.length === 0) throw itemNotFound('The ranges have no cell in common.');
      return first(areas).session.areas(first(areas).sheet, common);
    },
    GetIntersectionOrNullObject: (areas, args) => {
      const common = shared(areas, args);
      return common.length === 0
        ? new NullObject('RangeAreas')
        : first(areas).session.areas(first(areas).sheet, common);
    },
    GetOffsetRangeAreas: (areas, args) =>
      moved(areas, ({ row, column, rows, columns }) =>
        rectOnSheet(row + args.integer(0), column + args.integer(1), rows, columns),
      ),
    GetTables: (areas, args) => {
      const { session, sheet } = first(areas);
      const isWhole = args.boolean(0, false);
      const tables = sheet.tables.filter((table) =>
        areas.some(({ rect }) =>
          isWhole ? holdsRect(rect, table.rect) : intersection(rect, table.rect),
        ),
      );
      return tableScopedCollectionType.wrap({ session, tables });
    },
    GetUsedRangeAreas: (areas, args) => {
      const used = usedAreas(areas, args);
      if (!used) throw itemNotFound('The ranges are empty.');
      return used;
    },
    GetUsedRangeAreasOrNullObject: (areas, args) =>
      usedAreas(areas, args) ?? new NullObject('RangeAreas'),
    ...specialCellMethods,
  },
});

export const rangeAreasTypes = [rangeAreasType, rangeCollectionType] as const;

function first(areas: Areas): RangeTarget {
  const [area] = areas;
  if (!area) throw itemNotFound('There is no range.');
  return area;
}

function moved(areas: Areas, move: (rect: Rect) => Rect): HostObject {
  const { session, sheet } = first(areas);
  const names = new Set<string>();
  const rects = areas.map(({ rect }) => move(rect));
  const distinct = rects.filter((rect) => {
    const name = JSON.stringify(rect);
    return !names.has(name) && names.add(name);
  });
  return session.areas(sheet, distinct);
}

function shared(areas: Areas, args: Arguments): Rect[] {
  const others = areasGiven(first(areas), args).filter(({ sheet }) => sheet === first(areas).sheet);
  return areas.flatMap(({ rect }) =>
    others.flatMap((other) => intersection(rect, other.rect) ?? []),
  );
}

function usedAreas(areas: Areas, args: Arguments): HostObject | null {
  const valuesOnly = args.boolean(0, false);
  const used = areas.flatMap((area) => usedPart(area, valuesOnly) ?? []);
  return used.length === 0 ? null : first(areas).session.areas(first(areas).sheet, used);
}
