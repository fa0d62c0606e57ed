import { ungroup } from '../model/drawing/shape-group';
import { ObjectType } from '../protocol/object-type';
import { drawnId } from './drawn-id';
import { assertFormatWritable } from './protected-sheet';
import { groupShapeCollectionType } from './group-shape-collection';
import { shapeOfKind, type ShapeTarget } from './shape-target';

export const shapeGroupType = new ObjectType<ShapeTarget>('ShapeGroup', {
  check: (target) => {
    shapeOfKind(target, 'group');
  },
  scalars: { Id: { get: drawnId } },
  objects: {
    Shape: (target) => target.session.types.shape.wrap(target),
    Shapes: (target) => groupShapeCollectionType.wrap(target),
  },
  methods: {
    Ungroup: (target) => {
      const group = shapeOfKind(target, 'group');
      assertFormatWritable(target.sheet, 'editObjects');
      ungroup(group);
      return null;
    },
  },
});
