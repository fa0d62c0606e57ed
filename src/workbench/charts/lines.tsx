import { Marker } from './marker';
import type { SeriesFacts } from './series-facts';
import { strokeOf } from './stroke';
import { SvgText, pixels } from './svg-text';

export type Point = readonly [x: number, y: number];

interface LineProps {
  readonly series: SeriesFacts;
  /** One a point; null for a gap. */
  readonly points: readonly (Point | null)[];
  /** Gaps are drawn over. */
  readonly spans: boolean;
  readonly usualWeight: number;
}

/** A line through its points with markers and labels. */
export function Line({ series, points, spans, usualWeight }: LineProps) {
  const runs = runsOf(spans ? points.filter((point) => point !== null) : points);
  const { labels, marker } = series;
  return (
    <g>
      {runs.map((run, index) => (
        <path
          key={index}
          d={
            series.isSmooth ? smoothPath(run) : `M${run.map((point) => point.join(' ')).join('L')}`
          }
          fill="none"
          strokeLinejoin="round"
          {...strokeOf(series.line, { color: series.color, weight: usualWeight })}
        />
      ))}
      {points.map((point, index) => {
        if (!point) return null;
        const own = series.pointColors[index];
        const look = marker && own && own !== series.color ? { ...marker, fill: own } : marker;
        return look && <Marker key={index} x={point[0]} y={point[1]} look={look} />;
      })}
      {labels &&
        points.map((point, index) => {
          const text = labels.texts[index] ?? '';
          if (!point || text === '') return null;
          const room = pixels(labels.font.size) * 0.9;
          const [dx, dy, anchor] = PLACES[labels.at] ?? [1, 0, 'start'];
          return (
            <SvgText
              key={index}
              x={point[0] + dx * room}
              y={point[1] + dy * room}
              font={labels.font}
              anchor={anchor}
            >
              {text}
            </SvgText>
          );
        })}
    </g>
  );
}

const PLACES: Readonly<Record<string, readonly [number, number, 'start' | 'middle' | 'end']>> = {
  b: [0, 1, 'middle'],
  ctr: [0, 0, 'middle'],
  l: [-0.7, 0, 'end'],
  r: [0.7, 0, 'start'],
  t: [0, -1, 'middle'],
};

function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A curve through all points (Catmull and Rom's, as Béziers). */
function smoothPath(points: readonly Point[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] as Point;
  const curves = points.slice(1).map((point, index) => {
    const [before, from, , after] = [at(index - 1), at(index), point, at(index + 2)];
    const c1 = [from[0] + (point[0] - before[0]) / 6, from[1] + (point[1] - before[1]) / 6];
    const c2 = [point[0] - (after[0] - from[0]) / 6, point[1] - (after[1] - from[1]) / 6];
    return `C${c1.join(' ')} ${c2.join(' ')} ${point.join(' ')}`;
  });
  return `M${at(0).join(' ')}${curves.join('')}`;
}
