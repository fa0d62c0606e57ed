import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, numberOf, removeElement } from '../../xlsx/xml';
import type { Colors } from '../colors';
import { valOf } from './chart-xml';
import { drop, ensure, put } from './chart-xml-edit';
import { drawnColor } from './drawing-color';

const EMU_PER_POINT = 12_700;
const FILLS = ['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill', 'grpFill'];

/** `<a:prstDash>`'s words. */
export type Dash =
  | 'solid'
  | 'dot'
  | 'dash'
  | 'lgDash'
  | 'dashDot'
  | 'lgDashDot'
  | 'lgDashDotDot'
  | 'sysDash'
  | 'sysDot'
  | 'sysDashDot'
  | 'sysDashDotDot';

/** A fill or a line; `none` is one that is taken away, `automatic` one nobody has chosen. */
export interface Paint {
  readonly kind: 'automatic' | 'none' | 'solid' | 'other';
  /** `#RRGGBB`; null where the kind has no colour of its own. */
  readonly color: string | null;
}

export interface LinePaint extends Paint {
  /** Points; null for the usual width. */
  readonly weight: number | null;
  readonly dash: Dash;
}

/** The fill of an element with `<c:spPr>` (a series, the plot area, a legend …). */
export function fillOf(element: Element | null, colors: Colors): Paint {
  return paintOf(element && childOf(element, 'spPr'), colors);
}

export function lineOf(element: Element | null, colors: Colors): LinePaint {
  const shape = element && childOf(element, 'spPr');
  const line = shape && childOf(shape, 'ln');
  const width = numberOf(line, 'w', 0);
  return {
    ...paintOf(line, colors),
    weight: width > 0 ? width / EMU_PER_POINT : null,
    dash: (valOf(line, 'prstDash') as Dash | null) ?? 'solid',
  };
}

/** Null takes the fill away. */
export function setFill(element: Element, color: string | null): void {
  paint(ensure(element, 'spPr', '<c:spPr/>'), color);
}

export interface LinePatch {
  /** Null takes the line away. */
  readonly color?: string | null;
  readonly weight?: number;
  readonly dash?: Dash;
}

export function patchLine(element: Element, patch: LinePatch): void {
  const line = ensure(ensure(element, 'spPr', '<c:spPr/>'), 'ln', '<a:ln/>');
  if (patch.weight !== undefined) {
    line.setAttribute('w', String(Math.round(patch.weight * EMU_PER_POINT)));
  }
  if (patch.dash !== undefined) put(line, `<a:prstDash val="${patch.dash}"/>`);
  if (patch.color !== undefined) paint(line, patch.color);
  // A line of which only the width or dash was given has been taken away before.
  else if (childOf(line, 'noFill')) drop(line, 'noFill');
}

/** Back to what Excel chooses by itself. */
export function clearLine(element: Element): void {
  const shape = childOf(element, 'spPr');
  const line = shape && childOf(shape, 'ln');
  if (line) removeElement(line);
}

export function solidXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function paint(holder: Element, color: string | null): void {
  for (const name of FILLS) drop(holder, name);
  put(holder, color === null ? '<a:noFill/>' : solidXml(color));
}

function paintOf(holder: Element | null, colors: Colors): Paint {
  const found =
    holder && childrenOf(holder).find(({ localName }) => FILLS.includes(localName ?? ''));
  if (!found) return { kind: 'automatic', color: null };
  if (found.localName === 'noFill') return { kind: 'none', color: null };
  if (found.localName === 'solidFill') return { kind: 'solid', color: drawnColor(found, colors) };
  const stop = Array.from(found.getElementsByTagNameNS('*', 'gs'))[0];
  return { kind: 'other', color: drawnColor(stop ?? null, colors) };
}
