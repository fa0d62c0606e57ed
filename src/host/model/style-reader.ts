import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, flag, numberOf } from '../xlsx/xml';
import type { Colors } from './colors';
import type {
  AlignmentView,
  BorderEdge,
  BorderStyle,
  BorderView,
  FillView,
  FontView,
  HorizontalAlignment,
  ProtectionView,
  Underline,
  VerticalAlignment,
} from './style';

const BLACK = '#000000';

export function readFont(font: Element | null, colors: Colors): FontView {
  const underline = font && childOf(font, 'u');
  return {
    name: (font && childOf(font, 'name')?.getAttribute('val')) ?? '新細明體',
    size: numberOf(font && childOf(font, 'sz'), 'val', 12),
    bold: toggled(font, 'b'),
    italic: toggled(font, 'i'),
    underline: underline ? ((underline.getAttribute('val') ?? 'single') as Underline) : 'none',
    strikethrough: toggled(font, 'strike'),
    script:
      ((font && childOf(font, 'vertAlign')?.getAttribute('val')) as FontView['script'] | null) ??
      'baseline',
    color: colors.resolve(font && childOf(font, 'color')) ?? BLACK,
  };
}

export function readFill(fill: Element | null, colors: Colors): FillView {
  const gradient = fill && childOf(fill, 'gradientFill');
  if (gradient) {
    const stop = childrenOf(gradient, 'stop')[0];
    return { pattern: 'gradient', color: colors.resolve(stop ? childOf(stop, 'color') : null) };
  }
  const pattern = fill && childOf(fill, 'patternFill');
  const type = pattern?.getAttribute('patternType') ?? 'none';
  if (!pattern || type === 'none') return { pattern: 'none', color: null };
  // The visible colour of a solid fill is its foreground; of a hatching its background.
  const shown = childOf(pattern, type === 'solid' ? 'fgColor' : 'bgColor');
  if (type === 'solid') return { pattern: type, color: colors.resolve(shown) ?? BLACK };
  return {
    pattern: type,
    color: colors.resolve(shown) ?? '#FFFFFF',
    patternColor: colors.resolve(childOf(pattern, 'fgColor')),
  };
}

export function readBorders(
  border: Element | null,
  colors: Colors,
): Record<BorderEdge, BorderView> {
  const edge = (name: string, alternative?: string): BorderView => {
    const element =
      border && (childOf(border, name) ?? (alternative ? childOf(border, alternative) : null));
    return {
      style: (element?.getAttribute('style') ?? 'none') as BorderStyle,
      color: colors.resolve(element && childOf(element, 'color')) ?? BLACK,
    };
  };
  const diagonal = (shown: boolean): BorderView =>
    shown ? edge('diagonal') : { style: 'none', color: BLACK };
  return {
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
    diagonalUp: diagonal(flag(border, 'diagonalUp', false)),
    diagonalDown: diagonal(flag(border, 'diagonalDown', false)),
  };
}

export function readAlignment(xf: Element | null): AlignmentView {
  const alignment = xf && childOf(xf, 'alignment');
  return {
    horizontal: (alignment?.getAttribute('horizontal') ?? 'general') as HorizontalAlignment,
    vertical: (alignment?.getAttribute('vertical') ?? 'bottom') as VerticalAlignment,
    wrap: flag(alignment, 'wrapText', false),
    indent: numberOf(alignment, 'indent', 0),
    rotation: numberOf(alignment, 'textRotation', 0),
    shrink: flag(alignment, 'shrinkToFit', false),
    readingOrder: numberOf(alignment, 'readingOrder', 0),
  };
}

export function readProtection(xf: Element | null): ProtectionView {
  const protection = xf && childOf(xf, 'protection');
  return { locked: flag(protection, 'locked', true), hidden: flag(protection, 'hidden', false) };
}

function toggled(font: Element | null, name: string): boolean {
  const element = font && childOf(font, name);
  return element ? flag(element, 'val', true) : false;
}
