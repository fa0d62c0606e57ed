import type { CSSProperties } from 'react';
import type { CellValue } from '../../host/model/cell-value';
import { fontFamily, LINE_HEIGHT } from './cell-font';
import type { BorderView, StyleView } from '../../host/model/style';

const GRIDLINE = '1px solid #e3e3e3';

/** Font, fill and alignment of a cell; `value` decides where general alignment puts it. */
export function cellCss(style: StyleView, value: CellValue): CSSProperties {
  const { font, fill, alignment } = style;
  const decoration = [
    font.underline === 'none' ? '' : 'underline',
    font.strikethrough ? 'line-through' : '',
  ].join(' ');
  const css: CSSProperties = {
    fontFamily: fontFamily(font),
    lineHeight: LINE_HEIGHT,
    fontSize: `${font.size}pt`,
    color: font.color,
    justifyContent: horizontal(style, value),
    alignItems: VERTICAL[alignment.vertical],
    textAlign: textAlign(style),
  };
  if (font.bold) css.fontWeight = 700;
  if (font.italic) css.fontStyle = 'italic';
  if (decoration.trim() !== '') css.textDecoration = decoration.trim();
  if (fill.color !== null) css.backgroundColor = fill.color;
  if (alignment.indent > 0) css.paddingInline = `${3 + alignment.indent * 9}px`;
  return css;
}

const VERTICAL = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
} as const;

function horizontal({ alignment }: StyleView, value: CellValue): string {
  switch (alignment.horizontal) {
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'right':
      return 'flex-end';
    case 'general':
      if (typeof value === 'number') return 'flex-end';
      return typeof value === 'string' || value === null ? 'flex-start' : 'center';
    default:
      return 'flex-start';
  }
}

function textAlign({ alignment }: StyleView): 'left' | 'center' | 'right' | 'justify' {
  if (alignment.horizontal === 'center' || alignment.horizontal === 'centerContinuous') {
    return 'center';
  }
  if (alignment.horizontal === 'right') return 'right';
  return alignment.horizontal === 'justify' ? 'justify' : 'left';
}

/** The line a cell draws on one side: its own, or its neighbour's, or the gridline. */
export function edgeCss(
  own: BorderView,
  neighbour: BorderView | undefined,
  gridlines: boolean,
): string {
  const line = own.style === 'none' ? neighbour : own;
  if (!line || line.style === 'none') return gridlines ? GRIDLINE : '1px solid transparent';
  const [width, style] = LINES[line.style];
  return `${width}px ${style} ${line.color}`;
}

const LINES = {
  none: [1, 'solid'],
  thin: [1, 'solid'],
  hair: [1, 'dotted'],
  dotted: [1, 'dotted'],
  dashed: [1, 'dashed'],
  dashDot: [1, 'dashed'],
  dashDotDot: [1, 'dashed'],
  slantDashDot: [2, 'dashed'],
  medium: [2, 'solid'],
  mediumDashed: [2, 'dashed'],
  mediumDashDot: [2, 'dashed'],
  mediumDashDotDot: [2, 'dashed'],
  thick: [3, 'solid'],
  double: [3, 'double'],
} as const;
