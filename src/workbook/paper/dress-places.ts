import { passing } from '../passing';
import type { Piece } from './pieces';
import { type CellLook, propertiesOf, setLook, togetherLook } from './cell-look';
import type { Rectangle } from './rectangles';

export type Place = Pick<Rectangle<unknown>, 'row' | 'column' | 'rows' | 'columns'>;

export interface DressedPlace extends Place {
  readonly look: CellLook;
}

/** Larger places are set each by itself, whatever stands around them. */
const mostCells = 12;
/** Fewer are set each by itself. */
const fewest = 4;
/** What a place takes of a request by itself, a cell set among others, and one that is left as it is. */
const bytes = { place: 550, cell: 70, none: 4 } as const;
/** Cells of one action: what it takes stays far below what a request may. */
const mostInAction = 20_000;

export function rangeOf(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Place,
): Excel.Range {
  return passing(sheet.getRangeByIndexes(row, column, rows, columns));
}

/** Places that take the same columns, by those. */
function byColumns(places: readonly DressedPlace[]): DressedPlace[][] {
  const found = new Map<string, DressedPlace[]>();
  for (const place of places) {
    const key = `${String(place.column)} ${String(place.columns)}`;
    const alike = found.get(key);
    if (alike) alike.push(place);
    else found.set(key, [place]);
  }
  return [...found.values()];
}

function isWorthIt(places: readonly DressedPlace[]): boolean {
  if (places.length < fewest) return false;
  const cells = places.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const { from, to } = rowsOf(places);
  const between = (to - from) * (places[0]?.columns ?? 1) - cells;
  return cells * bytes.cell + between * bytes.none < places.length * bytes.place;
}

function rowsOf(places: readonly DressedPlace[]): { readonly from: number; readonly to: number } {
  let [from, to] = [Infinity, 0];
  for (const { row, rows } of places) {
    from = Math.min(from, row);
    to = Math.max(to, row + rows);
  }
  return { from, to };
}

/** The cells between them stay as they are. */
function amongOthers(
  sheet: Excel.Worksheet,
  places: readonly DressedPlace[],
  top: number,
): Piece[] {
  const { column = 0, columns = 1 } = places[0] ?? {};
  const looks = new Map<number, CellLook>();
  for (const { row, rows, look } of places) {
    for (let at = row; at < row + rows; at += 1) looks.set(at, togetherLook(looks.get(at), look));
  }
  const { from, to } = rowsOf(places);
  const most = Math.max(1, Math.floor(mostInAction / columns));
  return Array.from({ length: Math.ceil((to - from) / most) }, (_, part): Piece => {
    const row = from + part * most;
    const rows = Math.min(most, to - row);
    const own = Array.from({ length: rows }, (_line, at) => looks.get(row + at));
    const dressed = own.filter((look) => look !== undefined).length;
    return {
      bytes: bytes.place + columns * (dressed * bytes.cell + (rows - dressed) * bytes.none),
      apply: () => {
        const lines = own.map((look): Excel.SettableCellProperties[] => {
          const one = look ? propertiesOf(look) : {};
          return Array.from({ length: columns }, () => one);
        });
        rangeOf(sheet, { row: row + top, column, rows, columns }).setCellProperties(lines);
      },
    };
  });
}

/** Many small places of the same columns in one action; those that are large, or few, each by itself. `top`: the sheet's row of the first. */
export function dressPlaces(
  sheet: Excel.Worksheet,
  places: readonly DressedPlace[],
  top: number,
): Piece[] {
  const small = places.filter(({ rows, columns }) => rows * columns <= mostCells);
  const together = byColumns(small).filter(isWorthIt);
  const isAmong = new Set(together.flat());
  const alone = places.filter((place) => !isAmong.has(place));
  return [
    ...alone.map((place): Piece => {
      const apply = () => {
        setLook(rangeOf(sheet, { ...place, row: place.row + top }).format, place.look);
      };
      return { bytes: 2 * bytes.place, apply };
    }),
    ...together.flatMap((some) => amongOthers(sheet, some, top)),
  ];
}
