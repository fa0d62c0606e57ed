import { setFillTransparency, setShapeFill, shapeFill } from '../model/drawing/shape-paint';
import { ObjectType } from '../protocol/object-type';
import { changedShape, colorsOf, shapeOf, type ShapeTarget } from './shape-target';
import { aColor, aNumber } from './style-property';

const TYPES = {
  none: 'NoFill',
  solid: 'Solid',
  gradient: 'Gradient',
  pattern: 'Pattern',
  picture: 'PictureAndTexture',
} as const;

const fill = (target: ShapeTarget) => shapeFill(shapeOf(target), colorsOf(target));

function color(target: ShapeTarget, value: unknown): null {
  const wanted = aColor(value);
  setShapeFill(changedShape(target), wanted, colorsOf(target));
  return null;
}

export const shapeFillType = new ObjectType<ShapeTarget>('ShapeFill', {
  scalars: {
    ForegroundColor: {
      get: (target) => fill(target).color ?? '',
      set: color,
    },
    Transparency: {
      get: (target) => fill(target).transparency,
      set: (target, value) => {
        setFillTransparency(changedShape(target), aNumber(value, 0, 1), colorsOf(target));
      },
    },
    Type: { get: (target) => TYPES[fill(target).kind] },
  },
  methods: {
    Clear: (target) => {
      setShapeFill(changedShape(target), null, colorsOf(target));
      return null;
    },
    SetSolidColor: (target, args) => color(target, args.any(0)),
  },
});
