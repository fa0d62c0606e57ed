import { notImplemented } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import type { RangeTarget } from './range-target';

export const rangeSortType = new ObjectType<RangeTarget>('RangeSort', {
  methods: {
    Apply: () => {
      throw notImplemented('RangeSort.apply');
    },
  },
});
