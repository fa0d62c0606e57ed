import type { Element } from '@xmldom/xmldom';
import { childOf, numberOf } from '../../xlsx/xml';
import { ensure } from '../chart/chart-xml-edit';
import type { Box } from './anchor-place';

const EMU_PER_POINT = 12_700;
const UNITS_PER_DEGREE = 60_000;

/** `<xdr:spPr>` of a shape, `<xdr:grpSpPr>` of a group; null for a frame. */
export function propertiesOf(content: Element): Element | null {
  return childOf(content, content.localName === 'grpSp' ? 'grpSpPr' : 'spPr');
}

export function transformOf(content: Element): Element | null {
  const properties = propertiesOf(content);
  return properties && childOf(properties, 'xfrm');
}

export function ensureTransform(content: Element): Element | null {
  const properties = propertiesOf(content);
  const xml = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>';
  return properties && ensure(properties, 'xfrm', xml);
}

/** Degrees clockwise, from 0 to below 360. */
export function rotationOf(content: Element): number {
  return turned(numberOf(transformOf(content), 'rot', 0) / UNITS_PER_DEGREE);
}

export function setRotation(content: Element, degrees: number): void {
  const units = Math.round(turned(degrees) * UNITS_PER_DEGREE);
  const transform = ensureTransform(content);
  if (units === 0) transform?.removeAttribute('rot');
  else transform?.setAttribute('rot', String(units));
}

function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

/**
 * Between the place of a shape and that of its anchor, either way: that of a shape turned by about
 * a right angle is written as it would lie after that turn.
 */
export function anchorPlace(box: Box, degrees: number): Box {
  if (degrees % 180 < 45 || degrees % 180 >= 135) return box;
  const { left, top, width, height } = box;
  const shift = (width - height) / 2;
  return { left: left + shift, top: top - shift, width: height, height: width };
}

/** `off` and `ext`, or those of the children of a group (`chOff`, `chExt`); points. */
export function frameOf(content: Element, inner: boolean): Box {
  const transform = transformOf(content);
  const offset = transform && childOf(transform, inner ? 'chOff' : 'off');
  const extent = transform && childOf(transform, inner ? 'chExt' : 'ext');
  const points = (element: Element | null, name: string) =>
    numberOf(element, name, 0) / EMU_PER_POINT;
  return {
    left: points(offset, 'x'),
    top: points(offset, 'y'),
    width: points(extent, 'cx'),
    height: points(extent, 'cy'),
  };
}

export function setFrame(content: Element, box: Box): void {
  const transform = ensureTransform(content);
  const offset = transform && childOf(transform, 'off');
  const extent = transform && childOf(transform, 'ext');
  const emu = (points: number) => String(Math.round(points * EMU_PER_POINT));
  offset?.setAttribute('x', emu(box.left));
  offset?.setAttribute('y', emu(box.top));
  extent?.setAttribute('cx', emu(box.width));
  extent?.setAttribute('cy', emu(box.height));
}

/** The place, within `from`, as it lies within `to`. */
export function mapped(box: Box, from: Box, to: Box): Box {
  const across = from.width === 0 ? 1 : to.width / from.width;
  const down = from.height === 0 ? 1 : to.height / from.height;
  return {
    left: to.left + (box.left - from.left) * across,
    top: to.top + (box.top - from.top) * down,
    width: box.width * across,
    height: box.height * down,
  };
}
