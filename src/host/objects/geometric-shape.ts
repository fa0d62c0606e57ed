import { ObjectType } from '../protocol/object-type';
import { drawnId } from './drawn-id';
import { shapeOfKind, type ShapeTarget } from './shape-target';

export const geometricShapeType = new ObjectType<ShapeTarget>('GeometricShape', {
  check: (target) => {
    shapeOfKind(target, 'geometric');
  },
  scalars: { Id: { get: drawnId } },
  objects: { Shape: (target) => target.session.types.shape.wrap(target) },
});
