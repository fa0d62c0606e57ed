import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, flag, setAttribute, setFlag } from '../../xlsx/xml';
import { ensure } from '../chart/chart-xml-edit';
import { ModelError } from '../model-error';
import type { SheetModel } from '../sheet-model';
import { anchorBox, setAnchorBox, type Box } from './anchor-place';
import { nameElement } from './anchors';
import {
  anchorPlace,
  frameOf,
  mapped,
  propertiesOf,
  rotationOf,
  setFrame,
  setRotation,
} from './shape-place';
import type { Drawn } from './sheet-drawing';

export type ShapeKind = 'geometric' | 'image' | 'line' | 'group' | 'other';

const KINDS: Readonly<Record<string, ShapeKind>> = {
  sp: 'geometric',
  pic: 'image',
  cxnSp: 'line',
  grpSp: 'group',
};

/** One thing over the cells of a sheet, or one of a group of things. */
export class ShapeModel {
  constructor(
    readonly sheet: SheetModel,
    /** Of the group, where the shape belongs to one. */
    readonly drawn: Drawn,
    readonly content: Element,
    /** As a text; of shapes with one number, as other writers make them, each has its own. */
    readonly id: string,
    readonly parent: ShapeModel | null,
  ) {}

  get kind(): ShapeKind {
    return KINDS[this.content.localName ?? ''] ?? 'other';
  }

  get name(): string {
    return nameElement(this.content)?.getAttribute('name') ?? '';
  }

  set name(name: string) {
    if (name === '') throw new ModelError('InvalidArgument', 'A shape has a name.');
    this.describe('name', name);
  }

  description(which: 'descr' | 'title'): string {
    return nameElement(this.content)?.getAttribute(which) ?? '';
  }

  describe(which: 'name' | 'descr' | 'title', text: string): void {
    const named = nameElement(this.content);
    if (named) setAttribute(named, which, text === '' ? null : text);
    this.touch();
  }

  get isHidden(): boolean {
    return flag(nameElement(this.content), 'hidden', false);
  }

  set isHidden(hidden: boolean) {
    const named = nameElement(this.content);
    if (named) setFlag(named, 'hidden', hidden, false);
    this.touch();
  }

  /** Before it is turned, in points on the sheet. */
  get box(): Box {
    if (this.parent) {
      return mapped(
        frameOf(this.content, false),
        frameOf(this.parent.content, true),
        this.parent.box,
      );
    }
    return anchorPlace(anchorBox(this.sheet, this.drawn.anchor), this.rotation);
  }

  set box(box: Box) {
    if (!(box.width >= 0 && box.height >= 0)) {
      throw new ModelError('InvalidArgument', 'A shape has a size.');
    }
    if (this.parent) {
      const within = frameOf(this.parent.content, true);
      setFrame(this.content, mapped(box, this.parent.box, within));
    } else {
      const place = anchorPlace(box, this.rotation);
      // Pushed back onto the sheet as a whole: a part beyond its edge would be cut off.
      const [right, down] = [Math.max(0, -place.left), Math.max(0, -place.top)];
      const { left, top } = place;
      setAnchorBox(this.sheet, this.drawn.anchor, {
        ...place,
        left: left + right,
        top: top + down,
      });
      setFrame(this.content, { ...box, left: box.left + right, top: box.top + down });
    }
    this.touch();
  }

  get rotation(): number {
    return rotationOf(this.content);
  }

  set rotation(degrees: number) {
    const { box } = this;
    setRotation(this.content, degrees);
    this.box = box;
  }

  /** `<a:prstGeom prst>`; null for a freeform and for what has no outline. */
  get preset(): string | null {
    const properties = propertiesOf(this.content);
    const geometry = properties && childOf(properties, 'prstGeom');
    return geometry?.getAttribute('prst') ?? null;
  }

  set preset(preset: string) {
    const properties = propertiesOf(this.content);
    const geometry =
      properties &&
      ensure(properties, 'prstGeom', '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>');
    geometry?.setAttribute('prst', preset);
    // The handles of another outline mean nothing to this one.
    for (const handles of geometry ? childrenOf(geometry, 'avLst') : []) {
      for (const handle of childrenOf(handles)) handles.removeChild(handle);
    }
    this.touch();
  }

  get keepsAspect(): boolean {
    return flag(this.locks(), 'noChangeAspect', false);
  }

  set keepsAspect(keeps: boolean) {
    const holder = childrenOf(childrenOf(this.content)[0] ?? this.content)[1];
    const name = LOCKS[this.content.localName ?? ''];
    if (!holder || name === undefined) return;
    setFlag(ensure(holder, name, `<a:${name}/>`), 'noChangeAspect', keeps, false);
    this.touch();
  }

  /** Of a shape that names no colours but takes those of the theme. */
  styleReference(name: 'fillRef' | 'lnRef' | 'fontRef'): Element | null {
    const style = childOf(this.content, 'style');
    return style && childOf(style, name);
  }

  get isTextBox(): boolean {
    const named = childrenOf(this.content)[0];
    return flag(named ? childOf(named, 'cNvSpPr') : null, 'txBox', false);
  }

  get text(): Element | null {
    return childOf(this.content, 'txBody');
  }

  touch(): void {
    this.sheet.drawing.touch();
  }

  private locks(): Element | null {
    const holder = childrenOf(childrenOf(this.content)[0] ?? this.content)[1];
    return holder ? childOf(holder, LOCKS[this.content.localName ?? ''] ?? '') : null;
  }
}

const LOCKS: Readonly<Record<string, string>> = {
  sp: 'spLocks',
  pic: 'picLocks',
  cxnSp: 'cxnSpLocks',
  grpSp: 'grpSpLocks',
};
