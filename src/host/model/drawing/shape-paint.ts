import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, numberOf, removeElement } from '../../xlsx/xml';
import { fillOf, lineOf, patchLine, setFill, type LinePaint } from '../chart/chart-shape';
import { ensure, put } from '../chart/chart-xml-edit';
import { drawnColor, transparencyOf } from '../chart/drawing-color';
import type { Colors } from '../colors';
import { propertiesOf } from './shape-place';
import type { ShapeModel } from './shape-model';

export interface ShapeFillPaint {
  readonly kind: 'none' | 'solid' | 'gradient' | 'pattern' | 'picture';
  /** `#RRGGBB`; null where there is none. */
  readonly color: string | null;
  /** From 0 to 1, which cannot be seen. */
  readonly transparency: number;
}

const KINDS: Readonly<Record<string, ShapeFillPaint['kind']>> = {
  solidFill: 'solid',
  gradFill: 'gradient',
  pattFill: 'pattern',
  blipFill: 'picture',
};

/** What a shape says itself, else what its style takes from the theme. */
export function shapeFill(shape: ShapeModel, colors: Colors): ShapeFillPaint {
  const properties = propertiesOf(shape.content);
  const own = fillOf(shape.content, colors);
  if (own.kind === 'automatic') {
    const color = drawnColor(themed(shape, 'fillRef'), colors);
    return { kind: color === null ? 'none' : 'solid', color, transparency: 0 };
  }
  const element =
    properties && childrenOf(properties).find(({ localName }) => KINDS[localName ?? '']);
  const kind = KINDS[element?.localName ?? ''] ?? 'none';
  return {
    kind,
    color: own.color,
    transparency: kind === 'solid' ? transparencyOf(element ?? null) : 0,
  };
}

/** Null takes the fill away; a colour keeps the transparency. */
export function setShapeFill(shape: ShapeModel, color: string | null, colors: Colors): void {
  const { kind, transparency } = shapeFill(shape, colors);
  setFill(shape.content, color);
  if (color !== null && kind === 'solid')
    seeThrough(solid(propertiesOf(shape.content)), transparency);
  shape.touch();
}

export function setFillTransparency(shape: ShapeModel, transparency: number, colors: Colors): void {
  const { kind, color } = shapeFill(shape, colors);
  if (kind === 'solid' && !solid(propertiesOf(shape.content))) setFill(shape.content, color);
  seeThrough(solid(propertiesOf(shape.content)), transparency);
  shape.touch();
}

export interface ShapeLinePaint extends LinePaint {
  readonly transparency: number;
  readonly isRound: boolean;
  /** `cmpd`. */
  readonly compound: string;
}

export function shapeLine(shape: ShapeModel, colors: Colors): ShapeLinePaint {
  const line = lineElement(shape);
  const own = lineOf(shape.content, colors);
  const color = own.kind === 'automatic' ? drawnColor(themed(shape, 'lnRef'), colors) : own.color;
  return {
    ...own,
    color,
    kind: own.kind === 'automatic' ? (color === null ? 'none' : 'solid') : own.kind,
    transparency: transparencyOf(solid(line)),
    isRound: line?.getAttribute('cap') === 'rnd',
    compound: line?.getAttribute('cmpd') ?? 'sng',
  };
}

export function setLineTransparency(shape: ShapeModel, transparency: number, colors: Colors): void {
  const { kind, color } = shapeLine(shape, colors);
  if (kind === 'solid' && !solid(lineElement(shape))) patchLine(shape.content, { color });
  seeThrough(solid(lineElement(shape)), transparency);
  shape.touch();
}

/** `<a:ln>`, made without colour where there is none. */
export function ensureLine(shape: ShapeModel): Element | null {
  const properties = propertiesOf(shape.content);
  return properties && ensure(properties, 'ln', '<a:ln/>');
}

export function lineElement(shape: ShapeModel): Element | null {
  const properties = propertiesOf(shape.content);
  return properties && childOf(properties, 'ln');
}

function solid(holder: Element | null): Element | null {
  return holder && childOf(holder, 'solidFill');
}

function seeThrough(fill: Element | null, transparency: number): void {
  const color = fill && childrenOf(fill)[0];
  if (!color) return;
  for (const old of childrenOf(color, 'alpha')) removeElement(old);
  if (transparency > 0) put(color, `<a:alpha val="${Math.round((1 - transparency) * 100_000)}"/>`);
}

/** A reference to the theme's style number 0 means nothing is drawn. */
function themed(shape: ShapeModel, name: 'fillRef' | 'lnRef'): Element | null {
  const reference = shape.styleReference(name);
  return numberOf(reference, 'idx', 0) === 0 ? null : reference;
}
