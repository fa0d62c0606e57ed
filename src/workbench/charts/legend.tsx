import type { ChartFacts } from './chart-facts';
import { legendNames, type Frame } from './frame';
import { Marker } from './marker';
import { strokeOf } from './stroke';
import { SvgText, pixels, textWidth } from './svg-text';

interface LegendProps {
  readonly facts: ChartFacts;
  readonly frame: Frame;
}

export function Legend({ facts, frame }: LegendProps) {
  const { legend } = facts;
  if (!legend) return null;
  const { font } = legend;
  const names = legendNames(facts);
  const isRow = legend.at === 'b' || legend.at === 't';
  const line = pixels(font.size) * 1.5;
  const widths = names.map((name) => textWidth(name, font) + 30);
  const lines: number[][] = [[]];
  let used = 0;
  for (const [index, width] of widths.entries()) {
    const isFull = used > 0 && used + width > frame.right - frame.left;
    if (!isRow || isFull) {
      if (index > 0) lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(index);
    used += width;
  }
  const first = isRow ? frame.top : (frame.top + frame.bottom - lines.length * line) / 2;
  return (
    <g>
      {lines.flatMap((entries, row) => {
        const wide = entries.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
        let x = isRow ? (frame.left + frame.right - wide) / 2 : frame.left;
        return entries.map((index) => {
          const left = x;
          x += widths[index] ?? 0;
          const y = first + row * line + line / 2;
          return (
            <g key={index}>
              <Key {...{ facts, index, y }} x={left} />
              <SvgText x={left + 24} y={y} font={font} anchor="start">
                {names[index] ?? ''}
              </SvgText>
            </g>
          );
        });
      })}
    </g>
  );
}

function Key({ facts, index, x, y }: { facts: ChartFacts; index: number; x: number; y: number }) {
  const names = legendNames(facts);
  const isSlices = names === facts.categories;
  const series = facts.series[isSlices ? 0 : index];
  if (!series) return null;
  if (series.kind === 'line' || series.kind === 'scatter') {
    return (
      <g>
        <path
          d={`M${x} ${y}h20`}
          {...strokeOf(series.line, { color: series.color, weight: 2.25 })}
        />
        {series.marker && <Marker x={x + 10} y={y} look={series.marker} />}
      </g>
    );
  }
  const color = isSlices ? (series.pointColors[index] ?? series.color) : series.color;
  return (
    <rect
      x={x + 9}
      y={y - 4}
      width={9}
      height={9}
      fill={color}
      {...strokeOf(series.line, { color: null, weight: 0.75 })}
    />
  );
}
