import { isWholeColumns, isWholeRows } from '../model/rect';
import { ObjectType } from '../protocol/object-type';
import type { RangeTarget } from './range-target';

const rangeCollectionType = new ObjectType<readonly RangeTarget[]>('RangeCollection', {
  items: (ranges) => ranges.map((range) => range.session.types.range.wrap(range)),
  methods: { GetCount: (ranges) => ranges.length },
});

/** Read only: where several areas come back from a question. */
export const rangeAreasType = new ObjectType<readonly RangeTarget[]>('RangeAreas', {
  isTrackable: true,
  check: (ranges) => {
    for (const range of ranges) range.check();
  },
  scalars: {
    Address: { get: (ranges) => ranges.map(({ address }) => address).join(',') },
    AddressLocal: { get: (ranges) => ranges.map(({ address }) => address).join(',') },
    AreaCount: { get: (ranges) => ranges.length },
    CellCount: {
      get: (ranges) => ranges.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0),
    },
    IsEntireColumn: { get: (ranges) => ranges.every(({ rect }) => isWholeColumns(rect)) },
    IsEntireRow: { get: (ranges) => ranges.every(({ rect }) => isWholeRows(rect)) },
  },
  objects: { Areas: (ranges) => rangeCollectionType.wrap(ranges) },
});

export const rangeAreasTypes = [rangeAreasType, rangeCollectionType] as const;
