import type { Element } from '@xmldom/xmldom';
import { BORDER_ORDER, FONT_ORDER, PATTERN_FILL_ORDER, XF_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  ensureChild,
  insertInOrder,
  newElement,
  removeElement,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { argb, isColor } from './colors';
import { ModelError } from './model-error';
import type { AlignmentView, FillPatch, FontView, ProtectionView, StylePatch } from './style';

/** Changes a copy of a `<font>`; what the patch does not name stays, such as family and charset. */
export function patchFont(font: Element, patch: Partial<FontView>): void {
  if (patch.bold !== undefined) toggle(font, 'b', patch.bold);
  if (patch.italic !== undefined) toggle(font, 'i', patch.italic);
  if (patch.strikethrough !== undefined) toggle(font, 'strike', patch.strikethrough);
  if (patch.script !== undefined) {
    toggle(font, 'vertAlign', patch.script !== 'baseline');
    childOf(font, 'vertAlign')?.setAttribute('val', patch.script);
  }
  if (patch.underline !== undefined) {
    toggle(font, 'u', patch.underline !== 'none');
    const u = childOf(font, 'u');
    if (u) setAttribute(u, 'val', patch.underline === 'single' ? null : patch.underline);
  }
  if (patch.size !== undefined) {
    if (!(patch.size >= 1 && patch.size <= 409)) {
      throw new ModelError('InvalidArgument', `A font cannot be ${patch.size} points high.`);
    }
    ensureChild(font, 'sz', FONT_ORDER).setAttribute('val', String(patch.size));
  }
  if (patch.color !== undefined) setColor(font, 'color', patch.color, FONT_ORDER);
  if (patch.name !== undefined) {
    ensureChild(font, 'name', FONT_ORDER).setAttribute('val', patch.name);
    // A font of one's own no longer follows the theme; its family and charset are unknown.
    for (const other of ['scheme', 'family', 'charset']) {
      const element = childOf(font, other);
      if (element) removeElement(element);
    }
  }
}

/** Changes a copied `<fill>`: a colour fills solidly, a pattern keeps the colour behind it. */
export function patchFill(fill: Element, { color, pattern, patternColor }: FillPatch): void {
  if (pattern === undefined && patternColor === undefined) solidFill(fill, color ?? null);
  else patternFill(fill, pattern, patternColor, color);
}

function patternFill(
  fill: Element,
  pattern: string | undefined,
  patternColor: string | undefined,
  color: string | null | undefined,
): void {
  if (pattern === 'gradient') throw new ModelError('InvalidArgument', 'No gradient can be set.');
  const old = childOf(fill, 'patternFill');
  const type = pattern ?? old?.getAttribute('patternType') ?? 'none';
  const wasSolid = old?.getAttribute('patternType') === 'solid';
  if (type === 'none') {
    solidFill(fill, null);
    return;
  }
  const next = newElement(fill, 'patternFill', { patternType: type });
  // Of a solid fill the foreground is seen, of a pattern the background.
  const [front, back] = wasSolid ? ['bgColor', 'fgColor'] : ['fgColor', 'bgColor'];
  const behind = old && childOf(old, back);
  const lines = old && childOf(old, front);
  const isSolid = type === 'solid';
  if (color) setColor(next, isSolid ? 'fgColor' : 'bgColor', color, PATTERN_FILL_ORDER);
  else if (behind) moveColor(behind, next, isSolid ? 'fgColor' : 'bgColor');
  if (patternColor && !isSolid) setColor(next, 'fgColor', patternColor, PATTERN_FILL_ORDER);
  else if (lines && !isSolid && !wasSolid) moveColor(lines, next, 'fgColor');
  for (const child of childrenOf(fill)) removeElement(child);
  fill.appendChild(next);
}

function moveColor(color: Element, to: Element, name: string): void {
  const copy = newElement(to, name);
  for (const { name: key, value } of Array.from(color.attributes)) copy.setAttribute(key, value);
  insertInOrder(to, copy, PATTERN_FILL_ORDER);
}

function solidFill(fill: Element, color: string | null): void {
  for (const child of childrenOf(fill)) removeElement(child);
  const pattern = newElement(fill, 'patternFill', {
    patternType: color === null ? 'none' : 'solid',
  });
  fill.appendChild(pattern);
  if (color === null) return;
  checkColor(color);
  pattern.appendChild(newElement(pattern, 'fgColor', { rgb: argb(color) }));
  pattern.appendChild(newElement(pattern, 'bgColor', { indexed: '64' }));
}

export function patchBorders(border: Element, patch: NonNullable<StylePatch['borders']>): void {
  for (const [edge, change] of Object.entries(patch)) {
    const diagonal = edge === 'diagonalUp' || edge === 'diagonalDown';
    const name = diagonal ? 'diagonal' : edge;
    const element = ensureChild(border, name, BORDER_ORDER);
    if (diagonal && change.style !== undefined) {
      setFlag(border, edge, change.style !== 'none', false);
      const other = edge === 'diagonalUp' ? 'diagonalDown' : 'diagonalUp';
      // Both diagonals share one line; it goes only with the last of them.
      if (change.style === 'none' && border.hasAttribute(other)) continue;
    }
    if (change.style === 'none') {
      element.removeAttribute('style');
      for (const child of childrenOf(element)) removeElement(child);
      continue;
    }
    if (change.style !== undefined) element.setAttribute('style', change.style);
    // A colour alone draws a thin line, as in Excel.
    else if (!element.hasAttribute('style')) element.setAttribute('style', 'thin');
    if (change.color !== undefined) setColor(element, 'color', change.color, ['color']);
    else if (!childOf(element, 'color')) {
      element.appendChild(newElement(element, 'color', { auto: '1' }));
    }
  }
}

export function patchAlignment(xf: Element, patch: Partial<AlignmentView>): void {
  const alignment = ensureChild(xf, 'alignment', XF_ORDER);
  if (patch.horizontal !== undefined) {
    const { horizontal } = patch;
    setAttribute(alignment, 'horizontal', horizontal === 'general' ? null : horizontal);
  }
  if (patch.vertical !== undefined) {
    setAttribute(alignment, 'vertical', patch.vertical === 'bottom' ? null : patch.vertical);
  }
  if (patch.wrap !== undefined) setFlag(alignment, 'wrapText', patch.wrap, false);
  if (patch.shrink !== undefined) setFlag(alignment, 'shrinkToFit', patch.shrink, false);
  const numbers = [
    ['indent', patch.indent, 250],
    ['textRotation', patch.rotation, 255],
    ['readingOrder', patch.readingOrder, 2],
  ] as const;
  for (const [name, value, most] of numbers) {
    if (value === undefined) continue;
    if (!Number.isInteger(value) || value < 0 || value > most) {
      throw new ModelError('InvalidArgument', `${name} cannot be ${value}.`);
    }
    setAttribute(alignment, name, value === 0 ? null : String(value));
  }
}

export function patchProtection(xf: Element, patch: Partial<ProtectionView>): void {
  const protection = ensureChild(xf, 'protection', XF_ORDER);
  if (patch.locked !== undefined) setFlag(protection, 'locked', patch.locked, true);
  if (patch.hidden !== undefined) setFlag(protection, 'hidden', patch.hidden, false);
}

function toggle(font: Element, name: string, on: boolean): void {
  const present = childOf(font, name);
  if (present) removeElement(present);
  if (on) insertInOrder(font, newElement(font, name), FONT_ORDER);
}

function setColor(parent: Element, name: string, color: string, order: readonly string[]): void {
  checkColor(color);
  const present = childOf(parent, name);
  if (present) removeElement(present);
  insertInOrder(parent, newElement(parent, name, { rgb: argb(color) }), order);
}

function checkColor(color: string): void {
  if (!isColor(color)) throw new ModelError('InvalidArgument', `'${color}' is no #RRGGBB colour.`);
}
