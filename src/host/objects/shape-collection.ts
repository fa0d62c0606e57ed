import { groupShapes } from '../model/drawing/shape-group';
import { presetOfType } from '../model/drawing/shape-geometry';
import { addPicture } from '../model/drawing/shape-picture';
import type { ShapeModel } from '../model/drawing/shape-model';
import { geometryXml, lineXml, textBoxXml } from '../model/drawing/shape-template';
import type { SheetModel } from '../model/sheet-model';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { ShapeList } from '../model/drawing/shape-list';
import { drawnId } from './drawn-id';
import { shapeMembers } from './group-shape-collection';
import { assertFormatWritable } from './protected-sheet';
import type { Session } from './session';
import { CONNECTORS } from './shape-line';
import { shapeOf } from './shape-target';

interface ShapesTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
}

/** An inch each way, until it is told its size. */
const PLACE = { left: 0, top: 0, width: 72, height: 72 };

function made({ session, sheet }: ShapesTarget, make: () => ShapeModel): HostObject {
  assertFormatWritable(sheet, 'editObjects');
  return session.types.shape.wrap({ session, sheet, id: make().id });
}

function addGeometry(target: ShapesTarget, args: Arguments): HostObject {
  const type = args.string(0);
  const preset = presetOfType(type);
  if (preset === undefined) throw invalidArgument(`${type} is no geometric shape.`);
  const { drawing } = target.sheet;
  const shapes = new ShapeList(target.sheet);
  const word = type === 'Rectangle' ? '矩形' : type === 'Ellipse' ? '橢圓' : '圖案';
  return made(target, () =>
    shapes.add(PLACE, (id) => geometryXml({ id, name: drawing.freeName(word, id) }, preset, PLACE)),
  );
}

function addTextBox(target: ShapesTarget, args: Arguments): HostObject {
  const text = args.optionalString(0) ?? '';
  const { drawing } = target.sheet;
  const shapes = new ShapeList(target.sheet);
  return made(target, () =>
    shapes.add(PLACE, (id) =>
      textBoxXml({ id, name: drawing.freeName('文字方塊', id) }, text, PLACE),
    ),
  );
}

function addLine(target: ShapesTarget, args: Arguments): HostObject {
  const [x0, y0, x1, y1] = [args.number(0), args.number(1), args.number(2), args.number(3)];
  if (Math.min(x0, y0, x1, y1) < 0) throw invalidArgument('A line lies on the sheet.');
  const preset = CONNECTORS[args.choice(4, ['Straight', 'Elbow', 'Curve'], 'Straight')];
  const { drawing } = target.sheet;
  const shapes = new ShapeList(target.sheet);
  const box = {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
  };
  const flips = { across: x1 < x0, down: y1 < y0 };
  return made(target, () =>
    shapes.add(box, (id) =>
      lineXml({ id, name: drawing.freeName('接點', id) }, preset, box, flips),
    ),
  );
}

function addImage(target: ShapesTarget, args: Arguments): HostObject {
  const text = args.string(0);
  return made(target, () => addPicture(target.sheet, text));
}

/** Shapes themselves, or their names or ids. */
function addGroup(target: ShapesTarget, args: Arguments): HostObject {
  const { session, sheet } = target;
  const given = args.any(0);
  const shapes = (Array.isArray(given) ? given : [given]).map((each: unknown) => {
    const shape = session.types.shape.unwrap(each);
    if (shape) return shapeOf(shape);
    const found = new ShapeList(sheet)
      .all()
      .find(({ id, name }) => drawnId({ sheet, id }) === each || name === each);
    if (!found) throw itemNotFound('There is no such shape.');
    return found;
  });
  return made(target, () => groupShapes(sheet, shapes));
}

const common = shapeMembers<ShapesTarget>(({ sheet }) => new ShapeList(sheet).all());

export const shapeCollectionType = new ObjectType<ShapesTarget>('ShapeCollection', {
  ...common,
  check: ({ session, sheet }) => session.checkSheet(sheet),
  methods: {
    ...common.methods,
    AddGeometricShape: addGeometry,
    AddGroup: addGroup,
    AddImage: addImage,
    AddLine: addLine,
    AddTextBox: addTextBox,
  },
});
