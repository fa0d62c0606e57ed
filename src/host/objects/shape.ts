import { presetOfType, typeOfPreset } from '../model/drawing/shape-geometry';
import type { ShapeKind } from '../model/drawing/shape-model';
import { moveInOrder, type Step } from '../model/drawing/shape-order';
import { pictureBase64, pictureFormat } from '../model/drawing/shape-picture';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import type { Arguments } from '../protocol/arguments';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Box } from '../model/drawing/anchor-place';
import { ShapeList } from '../model/drawing/shape-list';
import { drawnId } from './drawn-id';
import { geometricShapeType } from './geometric-shape';
import { shapeFillType } from './shape-fill';
import { shapeGroupType } from './shape-group';
import { shapeImageType } from './shape-image';
import { shapeLineType } from './shape-line';
import { shapeLineFormatType } from './shape-line-format';
import { changedShape, shapeOf, type ShapeTarget } from './shape-target';
import { aFlag, aNumber, aText } from './style-property';
import { textFrameType } from './text-frame';

const FARTHEST = 169_056;
const TYPES: Readonly<Record<ShapeKind, string>> = {
  geometric: 'GeometricShape',
  image: 'Image',
  line: 'Line',
  group: 'Group',
  other: 'Unsupported',
};
const STEPS: Readonly<Record<string, Step>> = {
  BringToFront: 'front',
  BringForward: 'forward',
  SendBackward: 'backward',
  SendToBack: 'back',
};

function edge(which: 'left' | 'top'): Scalar<ShapeTarget> {
  return {
    get: (target) => shapeOf(target).box[which],
    set: (target, value) => {
      const points = aNumber(value, 0, FARTHEST);
      const shape = changedShape(target);
      shape.box = { ...shape.box, [which]: points };
    },
  };
}

/** A shape that keeps its proportions changes both ways. */
function size(which: 'width' | 'height'): Scalar<ShapeTarget> {
  return {
    get: (target) => shapeOf(target).box[which],
    set: (target, value) => {
      const points = aNumber(value, 0, FARTHEST);
      const { box } = shapeOf(target);
      resize(target, which, box[which] === 0 ? 1 : points / box[which], points);
    },
  };
}

function resize(
  target: ShapeTarget,
  which: 'width' | 'height',
  factor: number,
  points: number,
): void {
  const shape = changedShape(target);
  const other = which === 'width' ? 'height' : 'width';
  const { box } = shape;
  const both = shape.keepsAspect ? { [other]: box[other] * factor } : {};
  shape.box = { ...box, ...both, [which]: points };
}

function move(which: 'left' | 'top') {
  return (target: ShapeTarget, args: Arguments): null => {
    const by = args.number(0);
    const shape = changedShape(target);
    shape.box = { ...shape.box, [which]: Math.max(0, shape.box[which] + by) };
    return null;
  };
}

const FROM = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 };

function scale(which: 'width' | 'height') {
  return (target: ShapeTarget, args: Arguments): null => {
    const factor = args.number(0);
    const type = args.choice(1, ['CurrentSize', 'OriginalSize']);
    const from = args.choice(
      2,
      ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'],
      'ScaleFromTopLeft',
    );
    if (factor < 0) throw invalidArgument('A shape is scaled by a positive number.');
    if (type === 'OriginalSize') throw notImplemented('scaling to the original size');
    const before = shapeOf(target).box;
    resize(target, which, factor, before[which] * factor);
    const shape = shapeOf(target);
    const after = shape.box;
    const shifted: Box = {
      ...after,
      left: before.left + (before.width - after.width) * FROM[from],
      top: before.top + (before.height - after.height) * FROM[from],
    };
    shape.box = shifted;
    return null;
  };
}

export const shapeType: ObjectType<ShapeTarget> = new ObjectType<ShapeTarget>('Shape', {
  check: (target) => {
    shapeOf(target);
  },
  identity: (target) => ({ Id: drawnId(target) }),
  scalars: {
    AltTextDescription: {
      get: (target) => shapeOf(target).description('descr'),
      set: (target, value) => changedShape(target).describe('descr', aText(value)),
    },
    AltTextTitle: {
      get: (target) => shapeOf(target).description('title'),
      set: (target, value) => changedShape(target).describe('title', aText(value)),
    },
    GeometricShapeType: {
      get: (target) => {
        const shape = shapeOf(target);
        return shape.kind === 'geometric' ? typeOfPreset(shape.preset ?? '') : null;
      },
      set: (target, value) => {
        const preset = presetOfType(aText(value));
        if (preset === undefined) throw invalidArgument('The value is to be a geometric shape.');
        const shape = changedShape(target);
        if (shape.kind !== 'geometric') throw invalidArgument('The shape is no geometric one.');
        shape.preset = preset;
      },
    },
    Height: size('height'),
    Id: { get: drawnId },
    Left: edge('left'),
    Level: {
      get: (target) => {
        let level = 0;
        for (let { parent } = shapeOf(target); parent; { parent } = parent) level++;
        return level;
      },
    },
    LockAspectRatio: {
      get: (target) => shapeOf(target).keepsAspect,
      set: (target, value) => {
        const keeps = aFlag(value);
        changedShape(target).keepsAspect = keeps;
      },
    },
    Name: {
      get: (target) => shapeOf(target).name,
      set: (target, value) => {
        const name = aText(value);
        changedShape(target).name = name;
      },
    },
    Rotation: {
      get: (target) => shapeOf(target).rotation,
      set: (target, value) => {
        const degrees = aNumber(value, -3600, 3600);
        changedShape(target).rotation = degrees;
      },
    },
    Top: edge('top'),
    Type: { get: (target) => TYPES[shapeOf(target).kind] },
    Visible: {
      get: (target) => !shapeOf(target).isHidden,
      set: (target, value) => {
        const visible = aFlag(value);
        changedShape(target).isHidden = !visible;
      },
    },
    Width: size('width'),
    ZOrderPosition: {
      get: (target) => {
        const { parent, id } = shapeOf(target);
        const shapes = new ShapeList(target.sheet);
        const others = parent ? shapes.within(parent) : shapes.all();
        return others.findIndex((each) => each.id === id);
      },
    },
  },
  objects: {
    Fill: (target) => shapeFillType.wrap(target),
    GeometricShape: (target) => geometricShapeType.wrap(target),
    Group: (target) => shapeGroupType.wrap(target),
    Image: (target) => shapeImageType.wrap(target),
    Line: (target) => shapeLineType.wrap(target),
    LineFormat: (target) => shapeLineFormatType.wrap(target),
    ParentGroup: (target) => {
      const { parent } = shapeOf(target);
      if (!parent) throw itemNotFound('The shape belongs to no group.');
      return shapeType.wrap({ ...target, id: parent.id });
    },
    TextFrame: (target) => textFrameType.wrap(target),
  },
  methods: {
    Delete: (target) => {
      new ShapeList(target.sheet).remove(changedShape(target));
      return null;
    },
    GetAsImage: (target, args) => {
      const format = args.choice(0, ['PNG', 'JPEG', 'GIF', 'BMP', 'SVG']);
      const shape = shapeOf(target);
      const picture = pictureFormat(shape) === format ? pictureBase64(shape) : null;
      if (picture === null) throw notImplemented('a picture of what is no picture of that format');
      return picture;
    },
    IncrementLeft: move('left'),
    IncrementRotation: (target, args) => {
      const by = args.number(0);
      const shape = changedShape(target);
      shape.rotation += by;
      return null;
    },
    IncrementTop: move('top'),
    ScaleHeight: scale('height'),
    ScaleWidth: scale('width'),
    SetZOrder: (target, args) => {
      const step = STEPS[args.choice(0, Object.keys(STEPS))];
      if (step) moveInOrder(changedShape(target), step);
      return null;
    },
  },
});
