import type { ChartFacts } from './chart-facts';
import type { Coordinates } from './coordinates';
import type { SeriesFacts } from './series-facts';
import { piecesOf } from './stacks';
import { strokeOf } from './stroke';
import { SvgText, pixels } from './svg-text';

interface BarsProps {
  readonly facts: ChartFacts;
  readonly series: readonly SeriesFacts[];
  readonly place: Coordinates;
}

export function Bars({ facts, series, place }: BarsProps) {
  const isStacked = /tacked$/.test(series[0]?.grouping ?? '');
  const count = isStacked ? 1 : series.length;
  const overlap = isStacked ? 0 : facts.overlap / 100;
  const wide = place.band / (count - (count - 1) * overlap + facts.gap / 100);
  const whole = wide * (count - (count - 1) * overlap);
  const pieces = piecesOf(series);
  return (
    <g>
      {series.map((each, number) => {
        const shift = isStacked ? 0 : number * wide * (1 - overlap);
        return (pieces[number] ?? []).map((piece, index) => {
          if (!piece) return null;
          // Sideways the first series lies lowest.
          const along = place.isSideways
            ? place.category(index) + whole / 2 - shift - wide
            : place.category(index) - whole / 2 + shift;
          const ends = [isStacked ? place.value(piece.from) : place.base, place.value(piece.to)];
          const [low = 0, high = 0] = [...ends].sort((a, b) => a - b);
          const [x, y] = place.point(along, low);
          const [width, height] = place.isSideways ? [high - low, wide] : [wide, high - low];
          return (
            <g key={`${number} ${index}`}>
              <rect
                {...{ x, y, width, height }}
                fill={each.pointColors[index] ?? each.color}
                {...strokeOf(each.line, { color: null, weight: 0.75 })}
              />
              <BarLabel
                {...{ each, index, place }}
                along={along + wide / 2}
                from={ends[0] ?? 0}
                to={ends[1] ?? 0}
              />
            </g>
          );
        });
      })}
    </g>
  );
}

interface BarLabelProps {
  readonly each: SeriesFacts;
  readonly index: number;
  readonly place: Coordinates;
  readonly along: number;
  readonly from: number;
  readonly to: number;
}

function BarLabel({ each, index, place, along, from, to }: BarLabelProps) {
  const text = each.labels?.texts[index] ?? '';
  if (!each.labels || text === '') return null;
  const { at, font } = each.labels;
  const outwards = Math.sign(to - from) || (place.isSideways ? 1 : -1);
  const room = outwards * pixels(font.size) * (place.isSideways ? 1.1 : 0.7);
  const places: Readonly<Record<string, number>> = {
    ctr: (from + to) / 2,
    inEnd: to - room,
    inBase: from + room,
    outEnd: to + room,
  };
  const [x, y] = place.point(along, places[at] ?? to + room);
  return <SvgText {...{ x, y, font }}>{text}</SvgText>;
}
