import type { Coordinates } from './coordinates';
import type { SeriesFacts } from './series-facts';
import { piecesOf } from './stacks';
import { strokeOf } from './stroke';

interface AreasProps {
  readonly series: readonly SeriesFacts[];
  readonly place: Coordinates;
}

/** Blanks are zero in an area, as Excel draws them. */
export function Areas({ series, place }: AreasProps) {
  const pieces = piecesOf(series);
  return (
    <g>
      {series.map((each, number) => {
        const own = pieces[number] ?? [];
        const upper = own.map((piece, index) => {
          return place.point(place.category(index), place.value(piece?.to ?? 0)).join(' ');
        });
        const lower = own.map((piece, index) => {
          return place.point(place.category(index), place.value(piece?.from ?? 0)).join(' ');
        });
        return (
          <path
            key={number}
            d={`M${[...upper, ...lower.reverse()].join('L')}Z`}
            fill={each.color}
            {...strokeOf(each.line, { color: null, weight: 0.75 })}
          />
        );
      })}
    </g>
  );
}
