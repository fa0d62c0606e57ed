import { pictureFormat } from '../model/drawing/shape-picture';
import { ObjectType } from '../protocol/object-type';
import { drawnId } from './drawn-id';
import { shapeOfKind, type ShapeTarget } from './shape-target';

export const shapeImageType = new ObjectType<ShapeTarget>('Image', {
  check: (target) => {
    shapeOfKind(target, 'image');
  },
  scalars: {
    // Travels under its small name, other than its kin.
    format: { get: (target) => pictureFormat(shapeOfKind(target, 'image')) },
    Id: { get: drawnId },
  },
  objects: { Shape: (target) => target.session.types.shape.wrap(target) },
});
