import type { ChartFont } from '../../host/model/chart/chart-font';

const PIXELS_PER_POINT = 96 / 72;

export function pixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

/** An estimate: full-width characters are as wide as they are high, others a little over half. */
export function textWidth(text: string, { size }: Pick<ChartFont, 'size'>): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return ems * pixels(size);
}

interface SvgTextProps {
  readonly x: number;
  readonly y: number;
  readonly font: ChartFont;
  readonly children: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees, around the point. */
  readonly turn?: number;
}

/** A line of text whose middle is at `y`. */
export function SvgText({ x, y, font, children, anchor = 'middle', turn }: SvgTextProps) {
  const look = {
    fontSize: pixels(font.size),
    fill: font.color,
    ...(font.name === null ? {} : { fontFamily: `"${font.name}", sans-serif` }),
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: 'italic' } : {}),
  };
  return (
    <text
      {...{ x, y, ...look }}
      textAnchor={anchor}
      dominantBaseline="central"
      {...(turn === undefined ? {} : { transform: `rotate(${turn} ${x} ${y})` })}
    >
      {children}
    </text>
  );
}
