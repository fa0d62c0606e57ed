import { childOf, removeElement } from '../../xlsx/xml';
import { ModelError } from '../model-error';
import type { SheetModel } from '../sheet-model';
import type { Box } from './anchor-place';
import { outermost } from './shape-order';
import type { ShapeModel } from './shape-model';
import { anchorPlace, setFrame } from './shape-place';
import { emuXml } from './shape-template';
import { ShapeList } from './shape-list';

/** Makes one of the shapes, which lie on the sheet itself. InvalidArgument for fewer than two. */
export function groupShapes(sheet: SheetModel, shapes: readonly ShapeModel[]): ShapeModel {
  if (new Set(shapes.map(({ id }) => id)).size < 2 || shapes.some(({ parent }) => parent)) {
    throw new ModelError('InvalidArgument', 'Two shapes at least, in no group, make a group.');
  }
  if (shapes.some(({ kind }) => kind === 'other')) {
    throw new ModelError('UnsupportedOperation', 'Charts are not put into groups here.');
  }
  const boxes = shapes.map(({ box }) => box);
  const around = union(boxes);
  const { drawing } = sheet;
  const order = new ShapeList(sheet).all().map(({ id }) => id);
  const inOrder = [...shapes].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const group = new ShapeList(sheet).add(
    around,
    (id) =>
      `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="${id}" name="${drawing.freeName('群組', id)}"/>` +
      `<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm>${emuXml(around)}` +
      `${emuXml(around, 'ch')}</a:xfrm></xdr:grpSpPr></xdr:grpSp>`,
  );
  // In the place of the foremost of them.
  const foremost = outermost(inOrder[inOrder.length - 1]?.drawn.anchor ?? group.drawn.anchor);
  foremost.parentNode?.insertBefore(outermost(group.drawn.anchor), foremost);
  for (const { content, box, drawn } of inOrder) {
    setFrame(content, box);
    group.content.appendChild(content);
    removeElement(outermost(drawn.anchor));
  }
  return group;
}

/** Puts the shapes of the group back on the sheet, where they are seen. */
export function ungroup(group: ShapeModel): void {
  const { sheet } = group;
  const loose = new ShapeList(sheet).within(group).map((shape) => ({ shape, box: shape.box }));
  const own = outermost(group.drawn.anchor);
  for (const { shape, box } of loose) {
    const { content } = shape;
    const anchor = sheet.drawing.add(anchorPlace(box, shape.rotation), '');
    anchor.insertBefore(content, childOf(anchor, 'clientData'));
    setFrame(content, box);
    own.parentNode?.insertBefore(anchor, own);
  }
  removeElement(own);
  sheet.drawing.touch();
}

function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
