import type { Element } from '@xmldom/xmldom';
import { BORDER_ORDER, DXF_ORDER, FONT_ORDER } from '../../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  ensureChild,
  flag,
  insertInOrder,
  newElement,
  removeElement,
} from '../../xlsx/xml';
import { argb, type Colors } from '../colors';
import type { BorderStyle, BorderView, Underline } from '../style';

export type DifferentialEdge = 'left' | 'right' | 'top' | 'bottom';

export interface DifferentialFont {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: Underline;
  readonly strikethrough?: boolean;
  readonly color?: string;
}

/** What a rule's format (`dxf`) says; what it does not say is not there. */
export interface Differential {
  readonly font: DifferentialFont;
  readonly fill?: string;
  readonly borders: Partial<Record<DifferentialEdge, BorderView>>;
  readonly numberFormat?: string;
}

export const NO_DIFFERENCE: Differential = { font: {}, borders: {} };

/** Null takes the part away, so that the rule no longer says anything of it. */
export interface DifferentialPatch {
  readonly font?: DifferentialFont | null;
  readonly fill?: string | null;
  readonly borders?: Partial<Record<DifferentialEdge, Partial<BorderView> | null>>;
  readonly numberFormat?: { readonly id: number; readonly code: string } | null;
}

const EDGES: readonly DifferentialEdge[] = ['left', 'right', 'top', 'bottom'];
const SWITCHES = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['strike', 'strikethrough'],
] as const;

export function readDifferential(dxf: Element | null, colors: Colors): Differential {
  if (!dxf) return NO_DIFFERENCE;
  const fill = fillColor(childOf(dxf, 'fill'), colors);
  const format = childOf(dxf, 'numFmt')?.getAttribute('formatCode');
  return {
    font: readFont(childOf(dxf, 'font'), colors),
    borders: readBorders(childOf(dxf, 'border'), colors),
    ...(fill === null ? {} : { fill }),
    ...(format ? { numberFormat: format } : {}),
  };
}

function readFont(font: Element | null, colors: Colors): DifferentialFont {
  if (!font) return {};
  const said: { -readonly [K in keyof DifferentialFont]: DifferentialFont[K] } = {};
  for (const [name, key] of SWITCHES) {
    const element = childOf(font, name);
    if (element) said[key] = flag(element, 'val', true);
  }
  const underline = childOf(font, 'u');
  if (underline) said.underline = (underline.getAttribute('val') ?? 'single') as Underline;
  const color = colors.resolve(childOf(font, 'color'));
  if (color !== null) said.color = color;
  return said;
}

/** Here the background is the visible colour of a solid fill; some writers give the other alone. */
function fillColor(fill: Element | null, colors: Colors): string | null {
  const pattern = fill && childOf(fill, 'patternFill');
  if (!pattern || pattern.getAttribute('patternType') === 'none') return null;
  return colors.resolve(childOf(pattern, 'bgColor')) ?? colors.resolve(childOf(pattern, 'fgColor'));
}

function readBorders(border: Element | null, colors: Colors): Differential['borders'] {
  const said: Differential['borders'] = {};
  for (const edge of EDGES) {
    const line = border && childOf(border, edge);
    const style = line?.getAttribute('style') as BorderStyle | null | undefined;
    if (!line || !style) continue;
    said[edge] = { style, color: colors.resolve(childOf(line, 'color')) ?? '#000000' };
  }
  return said;
}

/** Changes a `<dxf>`, in the main schema's own order. */
export function patchDifferential(dxf: Element, patch: DifferentialPatch): void {
  if (patch.font === null) removePart(dxf, 'font');
  else if (patch.font) patchFont(ensureChild(dxf, 'font', DXF_ORDER), patch.font);
  if (patch.fill !== undefined) {
    removePart(dxf, 'fill');
    if (patch.fill !== null) {
      const pattern = newElement(dxf, 'patternFill');
      pattern.appendChild(newElement(dxf, 'bgColor', { rgb: argb(patch.fill) }));
      ensureChild(dxf, 'fill', DXF_ORDER).appendChild(pattern);
    }
  }
  if (patch.borders) {
    const border = ensureChild(dxf, 'border', DXF_ORDER);
    for (const edge of EDGES) patchEdge(border, edge, patch.borders[edge]);
    if (childrenOf(border).length === 0) removeElement(border);
  }
  if (patch.numberFormat !== undefined) {
    removePart(dxf, 'numFmt');
    if (patch.numberFormat !== null) {
      const { id, code } = patch.numberFormat;
      const format = newElement(dxf, 'numFmt', { numFmtId: String(id), formatCode: code });
      insertInOrder(dxf, format, DXF_ORDER);
    }
  }
}

function patchFont(font: Element, patch: DifferentialFont): void {
  const put = (name: string, attributes: Record<string, string>) => {
    removePart(font, name);
    insertInOrder(font, newElement(font, name, attributes), FONT_ORDER);
  };
  for (const [name, key] of SWITCHES) {
    if (patch[key] !== undefined) put(name, patch[key] ? {} : { val: '0' });
  }
  const { underline, color } = patch;
  if (underline !== undefined) put('u', underline === 'single' ? {} : { val: underline });
  if (color !== undefined) put('color', { rgb: argb(color) });
}

function patchEdge(
  border: Element,
  edge: DifferentialEdge,
  change: Partial<BorderView> | null | undefined,
): void {
  if (change === undefined) return;
  if (change === null) {
    removePart(border, edge);
    return;
  }
  const line = ensureChild(border, edge, BORDER_ORDER);
  if (change.style !== undefined) line.setAttribute('style', change.style);
  else if (!line.hasAttribute('style')) line.setAttribute('style', 'thin');
  if (change.color !== undefined) {
    removePart(line, 'color');
    line.appendChild(newElement(line, 'color', { rgb: argb(change.color) }));
  } else if (!childOf(line, 'color')) {
    line.appendChild(newElement(line, 'color', { auto: '1' }));
  }
}

function removePart(parent: Element, name: string): void {
  const present = childOf(parent, name);
  if (present) removeElement(present);
}
