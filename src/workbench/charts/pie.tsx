import type { ChartFacts } from './chart-facts';
import type { Frame } from './frame';
import type { SeriesFacts } from './series-facts';
import { SvgText } from './svg-text';

interface PieProps {
  readonly facts: ChartFacts;
  readonly series: readonly SeriesFacts[];
  readonly plot: Frame;
}

/** A pie shows its first series; each ring of a doughnut one more, from the inside. */
export function Pie({ facts, series, plot }: PieProps) {
  const [x, y] = [(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2];
  const radius = Math.max(4, Math.min(plot.right - plot.left, plot.bottom - plot.top) / 2 - 6);
  const inner = (radius * facts.hole) / 100;
  const rings = facts.hole > 0 ? series : series.slice(0, 1);
  const wide = (radius - inner) / Math.max(1, rings.length);
  return (
    <g>
      {rings.map((each, number) => (
        <Ring
          key={number}
          {...{ series: each, x, y }}
          from={inner + number * wide}
          to={inner + (number + 1) * wide}
          firstAngle={facts.firstAngle}
        />
      ))}
    </g>
  );
}

interface RingProps {
  readonly series: SeriesFacts;
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly firstAngle: number;
}

function Ring({ series, x, y, from, to, firstAngle }: RingProps) {
  const values = series.values.map((value) => Math.abs(value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === 0) return null;
  const starts = values.map((_value, index) =>
    values.slice(0, index).reduce((total, value) => total + value, 0),
  );
  const at = (part: number, radius: number): [number, number] => {
    const angle = ((firstAngle - 90) * Math.PI) / 180 + part * 2 * Math.PI;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  };
  return (
    <g stroke="#FFFFFF" strokeWidth={1.5}>
      {values.map((value, index) => {
        if (value === 0) return null;
        const [begin, end] = [(starts[index] ?? 0) / sum, ((starts[index] ?? 0) + value) / sum];
        // A whole circle is drawn as almost one: an arc back to its beginning is nothing.
        const last = Math.min(end, begin + 0.99999);
        const large = last - begin > 0.5 ? 1 : 0;
        const arc = (radius: number, part: number, sweep: 0 | 1) =>
          `A${radius} ${radius} 0 ${large} ${sweep} ${at(part, radius).join(' ')}`;
        const d =
          from === 0
            ? `M${x} ${y}L${at(begin, to).join(' ')}${arc(to, last, 1)}Z`
            : `M${at(begin, from).join(' ')}L${at(begin, to).join(' ')}${arc(to, last, 1)}` +
              `L${at(last, from).join(' ')}${arc(from, begin, 0)}Z`;
        return <path key={index} d={d} fill={series.pointColors[index] ?? series.color} />;
      })}
      {series.labels &&
        values.map((value, index) => {
          const text = series.labels?.texts[index] ?? '';
          if (!series.labels || value === 0 || text === '') return null;
          const middle = ((starts[index] ?? 0) + value / 2) / sum;
          const radius = series.labels.at === 'outEnd' ? to + 10 : from + (to - from) * 0.65;
          const [left, top] = at(middle, radius);
          return (
            <g key={index} stroke="none">
              <SvgText x={left} y={top} font={series.labels.font}>
                {text}
              </SvgText>
            </g>
          );
        })}
    </g>
  );
}
