import type { Element } from '@xmldom/xmldom';
import { OFFICE_REL_NS, childrenOf, descendantsOf, removeElement } from '../../xlsx/xml';
import { ModelError } from '../model-error';
import type { SheetModel } from '../sheet-model';
import { nameElement } from './anchors';
import type { Box } from './anchor-place';
import { ShapeModel } from './shape-model';

/** What lies over the cells of a sheet: shapes, pictures, groups of them, and charts. */
export class ShapeList {
  constructor(private readonly sheet: SheetModel) {}

  /** From the back to the front; what is in groups is not among them. */
  all(): ShapeModel[] {
    return this.sheet.drawing
      .all()
      .map((drawn) => new ShapeModel(this.sheet, drawn, drawn.content, drawn.id, null));
  }

  /** Of a group, from the back to the front. */
  within(group: ShapeModel): ShapeModel[] {
    return childrenOf(group.content).flatMap((content) => {
      const id = nameElement(content)?.getAttribute('id');
      return id ? [new ShapeModel(this.sheet, group.drawn, content, id, group)] : [];
    });
  }

  /** Those in groups too, behind the others. */
  everyOne(): ShapeModel[] {
    const tops = this.all();
    return [...tops, ...this.nested(tops)];
  }

  byId(id: string): ShapeModel | null {
    return this.everyOne().find((shape) => shape.id === id) ?? null;
  }

  /** `contentXml` is given the shape's number and makes one shape. */
  add(box: Box, contentXml: (id: number) => string): ShapeModel {
    const id = this.sheet.drawing.freeId();
    this.sheet.drawing.add(box, contentXml(id));
    const made = this.byId(String(id));
    if (!made) throw new Error('The shape has just been added.');
    return made;
  }

  /** InvalidOperation for the last shape but one of a group. */
  remove(shape: ShapeModel): void {
    if (!shape.parent) {
      this.sheet.drawing.remove(shape.drawn, relationshipOf(shape.content));
      return;
    }
    if (this.within(shape.parent).length < 3) {
      throw new ModelError('InvalidOperation', 'A group has two shapes at least.');
    }
    removeElement(shape.content);
    shape.touch();
  }

  private nested(shapes: readonly ShapeModel[]): ShapeModel[] {
    return shapes.flatMap((shape) => {
      const inner = shape.kind === 'group' ? this.within(shape) : [];
      return [...inner, ...this.nested(inner)];
    });
  }
}

/** Of the picture's or the chart's part. */
function relationshipOf(content: Element): string | null {
  const [blip] = content.localName === 'pic' ? descendantsOf(content, 'blip') : [];
  const [chart] = content.localName === 'graphicFrame' ? descendantsOf(content, 'chart') : [];
  return (
    blip?.getAttributeNS(OFFICE_REL_NS, 'embed') ??
    chart?.getAttributeNS(OFFICE_REL_NS, 'id') ??
    null
  );
}
