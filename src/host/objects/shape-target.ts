import type { Element } from '@xmldom/xmldom';
import type { ShapeKind, ShapeModel } from '../model/drawing/shape-model';
import type { SheetModel } from '../model/sheet-model';
import { HostError, invalidArgument } from '../protocol/host-error';
import { ShapeList } from '../model/drawing/shape-list';
import { assertFormatWritable } from './protected-sheet';
import { gone } from './range-target';
import type { Session } from './session';

/** A shape, found anew each time: taking back a step may have put another drawing in its place. */
export interface ShapeTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly id: string;
}

/** ItemNotFound when the shape or its sheet has been deleted. */
export function shapeOf({ session, sheet, id }: ShapeTarget): ShapeModel {
  session.checkSheet(sheet);
  const shape = new ShapeList(sheet).byId(id);
  if (!shape) throw gone('The shape');
  return shape;
}

/** The shape, about to change. AccessDenied on a sheet whose objects are protected. */
export function changedShape(target: ShapeTarget): ShapeModel {
  const shape = shapeOf(target);
  assertFormatWritable(target.sheet, 'editObjects');
  return shape;
}

/** InvalidOperation for what only shapes of this kind are asked for. */
export function shapeOfKind(target: ShapeTarget, kind: ShapeKind): ShapeModel {
  const shape = shapeOf(target);
  if (shape.kind !== kind) throw new HostError('InvalidOperation', `The shape is no ${kind}.`);
  return shape;
}

/** `<xdr:txBody>`. InvalidArgument for a shape that holds no text. */
export function textBody(shape: ShapeModel): Element {
  const body = shape.text;
  if (!body) throw invalidArgument('The shape holds no text.');
  return body;
}

export function colorsOf({ session }: ShapeTarget) {
  return session.model.styles.colors;
}
