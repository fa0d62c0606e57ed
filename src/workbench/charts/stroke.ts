import type { Dash, LinePaint } from '../../host/model/chart/chart-shape';
import { pixels } from './svg-text';

/** Lengths of dashes and gaps in widths of the line (ECMA-376 part 1, 20.1.10.48). */
const DASHES: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dot: [1, 3],
  dash: [4, 3],
  lgDash: [8, 3],
  dashDot: [4, 3, 1, 3],
  lgDashDot: [8, 3, 1, 3],
  lgDashDotDot: [8, 3, 1, 3, 1, 3],
  sysDash: [3, 1],
  sysDot: [1, 1],
  sysDashDot: [3, 1, 1, 1],
  sysDashDotDot: [3, 1, 1, 1, 1, 1],
};

/** SVG's stroke for a line; `usual` where nobody has chosen its colour or width (points). */
export function strokeOf(line: LinePaint, usual: { color: string | null; weight: number }) {
  const color = line.kind === 'none' ? null : (line.color ?? usual.color);
  if (color === null) return { stroke: 'none' };
  const strokeWidth = pixels(line.weight ?? usual.weight);
  const dash = DASHES[line.dash] ?? [];
  if (dash.length === 0) return { stroke: color, strokeWidth };
  const strokeDasharray = dash.map((part) => part * strokeWidth).join(' ');
  return { stroke: color, strokeWidth, strokeDasharray };
}
